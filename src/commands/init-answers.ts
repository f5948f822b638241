import type { Person } from '../host/host.ts';
import { UsageFault } from '../host/exit-code.ts';
import { fold } from '../text/nearest.ts';
import { slug } from '../text/slug.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { faultOfUbigeo } from '../text/ubigeo.ts';

/** What a new project says of its municipality. */
export interface InitAnswers {
  readonly entidad: string;
  readonly nivel: string;
  readonly ubigeo: string | undefined;
  readonly inicio: number;
  readonly fin: number;
  /** At least one; the first approves the spending. */
  readonly unidades: readonly NamedUnit[];
  /** Whether there is no sample to change: the plan begins without objectives. */
  readonly blank: boolean;
}

export interface NamedUnit {
  readonly id: string;
  readonly nombre: string;
}

/** The same as options of the command line; undefined for what was not given. */
export interface InitOptions {
  readonly entity: string | undefined;
  readonly level: string | undefined;
  readonly ubigeo: string | undefined;
  readonly years: string | undefined;
  readonly unit: readonly string[];
  readonly blank: boolean;
}

/** What stands in the sample where nobody was asked. */
const SAMPLE: InitAnswers = {
  entidad: 'Municipalidad Distrital de Mi Distrito',
  nivel: 'distrital',
  ubigeo: '210101',
  inicio: 2027,
  fin: 2030,
  unidades: [
    { id: 'GAF', nombre: 'Gerencia de Administración y Finanzas' },
    { id: 'GDL', nombre: 'Gerencia de Desarrollo Local' },
  ],
  blank: false,
};

/** What was understood of an answer, or what is wrong with it, ready to print. */
type Read<T> = { readonly value: T } | { readonly fault: string };

/** The answers that options give, and the sample's for the rest. Throws UsageFault for one that is none. */
export function answersOf(options: InitOptions): InitAnswers {
  const entidad = options.entity === undefined ? SAMPLE.entidad : taken(readName(options.entity));
  const years = options.years === undefined ? SAMPLE : taken(readYears(options.years));
  const unidades = options.unit.map((unit) => taken(readUnit(unit, [])));
  const isSample = options.entity === undefined;
  const fallback = isSample ? SAMPLE.ubigeo : undefined;
  return {
    entidad,
    nivel: options.level === undefined ? levelIn(entidad) : taken(readLevel(options.level)),
    ubigeo: options.ubigeo === undefined ? fallback : taken(readUbigeo(options.ubigeo)),
    inicio: years.inicio,
    fin: years.fin,
    unidades: unidades.length === 0 ? SAMPLE.unidades : withoutTwins(unidades),
    blank: options.blank,
  };
}

/** Asks for everything; Enter takes what stands in brackets. undefined when the person went away. */
export async function askAnswers(person: Person): Promise<InitAnswers | undefined> {
  const entidad = await asked(person, 'Nombre de la municipalidad', SAMPLE.entidad, readName);
  if (entidad === undefined) return undefined;
  const nivel = await asked(
    person,
    'Nivel: provincial, distrital, centro_poblado u otra',
    levelIn(entidad.value),
    readLevel,
  );
  if (nivel === undefined) return undefined;
  const ubigeo = await asked(
    person,
    'Ubigeo del INEI, seis cifras (Enter si no lo tiene a mano)',
    '',
    (text): Read<string | undefined> => (text === '' ? { value: undefined } : readUbigeo(text)),
  );
  if (ubigeo === undefined) return undefined;
  const years = await asked(
    person,
    'Primer y último año del plan',
    `${SAMPLE.inicio}-${SAMPLE.fin}`,
    readYears,
  );
  if (years === undefined) return undefined;
  const unidades = await askUnits(person);
  if (unidades === undefined) return undefined;
  const start = await asked(
    person,
    'Con qué empezar: ejemplo, lleno, para cambiarlo; o blanco, y se pregunta cada objetivo y actividad',
    'ejemplo',
    readStart,
  );
  if (start === undefined) return undefined;
  return {
    entidad: entidad.value,
    nivel: nivel.value,
    ubigeo: ubigeo.value,
    ...years.value,
    unidades,
    blank: start.value,
  };
}

async function askUnits(person: Person): Promise<readonly NamedUnit[] | undefined> {
  const units: NamedUnit[] = [];
  for (;;) {
    const first =
      'Unidades orgánicas, una por una: su sigla y su nombre. Primero la que aprueba el gasto; Enter para terminar.\n';
    const question = `${units.length === 0 ? first : ''}  Unidad ${units.length + 1}${units.length === 0 ? ' (como «GAF Gerencia de Administración»)' : ''}`;
    const unit = await asked(person, question, '', (text): Read<NamedUnit | undefined> =>
      text === '' ? { value: undefined } : readUnit(text, units),
    );
    if (unit === undefined) return undefined;
    if (unit.value !== undefined) units.push(unit.value);
    else return units.length === 0 ? SAMPLE.unidades : units;
  }
}

/** An answer, asked for again until it is one; in an object, so that a person who went away is told from no answer. */
async function asked<T>(
  person: Person,
  question: string,
  usual: string,
  read: (text: string) => Read<T>,
): Promise<{ readonly value: T } | undefined> {
  for (let prefix = ''; ;) {
    const answer = await person.ask(`${prefix}${question}${usual === '' ? '' : ` [${usual}]`}: `);
    if (answer === undefined) return undefined;
    const text = answer.trim();
    const result = read(text === '' ? usual : text);
    if ('value' in result) return result;
    prefix = `  ${result.fault}\n`;
  }
}

function taken<T>(read: Read<T>): T {
  if ('fault' in read) throw new UsageFault(read.fault);
  return read.value;
}

function readName(text: string): Read<string> {
  return slug(text) === ''
    ? { fault: 'Escriba el nombre con letras, como «Municipalidad Distrital de Ácora».' }
    : { value: text.replaceAll(/\s+/g, ' ') };
}

const LEVELS = ['provincial', 'distrital', 'centro_poblado', 'otra'];

function readLevel(text: string): Read<string> {
  const plain = fold(text).replaceAll(/\s+/g, '_');
  const level = LEVELS.find((known) => known === plain || known.startsWith(plain));
  return level === undefined
    ? { fault: `El nivel es ${enumerate(LEVELS, 'o')}, y no ${quote(text)}.` }
    : { value: level };
}

function levelIn(entidad: string): string {
  const plain = fold(entidad);
  if (plain.includes('provincial')) return 'provincial';
  return plain.includes('centro poblado') ? 'centro_poblado' : 'distrital';
}

function readUbigeo(text: string): Read<string> {
  if (!/^\d{6}$/.test(text))
    return { fault: `El ubigeo del INEI son seis cifras, como 210101, y no ${quote(text)}.` };
  const impossible = faultOfUbigeo(text);
  return impossible === undefined
    ? { value: text }
    : { fault: `El ubigeo ${quote(text)} ${impossible}. Escriba el del INEI, como 210101.` };
}

function readYears(text: string): Read<{ readonly inicio: number; readonly fin: number }> {
  const [, first, last = first] = /^((?:19|20)\d\d)(?:\s*(?:-|–|a|al)\s*((?:19|20)\d\d))?$/.exec(text) ?? [];
  const [inicio, fin] = [Number(first), Number(last)];
  if (first === undefined) return { fault: `Escriba los años así: 2027-2030, y no ${quote(text)}.` };
  return fin < inicio || fin - inicio > 3
    ? { fault: `Un plan dura de uno a cuatro años, y ${inicio}-${fin} no.` }
    : { value: { inicio, fin } };
}

function readUnit(text: string, others: readonly NamedUnit[]): Read<NamedUnit> {
  const [, id, nombre] = /^([^\s=:;,]+)\s*[=:;,]?\s+(\S.*)$|^$/.exec(text.replace('=', ' ')) ?? [];
  if (id === undefined || nombre === undefined)
    return { fault: `Escriba la sigla y el nombre: GAF Gerencia de Administración, y no ${quote(text)}.` };
  if (!/^[A-Za-z0-9ÁÉÍÓÚÜÑáéíóúüñ][\wÁÉÍÓÚÜÑáéíóúüñ.-]{0,39}$/.test(id))
    return { fault: `La sigla lleva letras, cifras, puntos y guiones, y ${quote(id)} no.` };
  if (others.some((other) => other.id === id)) return { fault: `La sigla ${quote(id)} ya está.` };
  return { value: { id, nombre } };
}

function readStart(text: string): Read<boolean> {
  const plain = fold(text).replace(/^en /, '');
  if ('blanco'.startsWith(plain)) return { value: true };
  return 'ejemplo'.startsWith(plain)
    ? { value: false }
    : { fault: `Responda ejemplo o blanco, y no ${quote(text)}.` };
}

function withoutTwins(units: readonly NamedUnit[]): readonly NamedUnit[] {
  const twin = units.find(({ id }, i) => units.findIndex((other) => other.id === id) < i);
  if (twin) throw new UsageFault(`La sigla ${quote(twin.id)} está dos veces.`);
  return units;
}
