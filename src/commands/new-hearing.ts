import { documentText } from '../edit/value-text.ts';
import type { Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Person } from '../host/host.ts';
import type { Model } from '../model/model.ts';
import { isOnlyPlanned, periodoOf, semestresOf } from '../model/progress/period.ts';
import { shapeAt } from '../schema/shape.ts';
import { nextNumbered } from '../text/series.ts';
import { quote } from '../text/spanish.ts';
import { inField } from './new-answers.ts';
import type { Ask } from './new-asked.ts';
import { askFor, type Asked, type Choice } from './questions.ts';

/** A public hearing; at a terminal with what citizens asked and what the municipality promised. */
export const newHearing: Ask = async ({ result: { model } }, options, person) => {
  const fecha =
    (await askFor(
      {
        option: '--date',
        given: options.date,
        text: 'Fecha de la audiencia, como 2027-09-20',
        read: inField('audiencia', ['fecha']),
      },
      person,
    )) ?? '';
  const { id, file } = placeOf(model, fecha, options.id);
  const hora = await askFor(
    {
      option: '--hour',
      given: options.hour,
      text: 'Hora, como 9:00 o 15:30; Enter si todavía no se sabe',
      optional: true,
      read: inField('audiencia', ['hora']),
    },
    person,
  );
  const lugar = (await askFor({ option: '--place', given: options.place, text: 'Lugar' }, person)) ?? '';
  const semestres = new Set(semestresOf(model).map(periodoOf));
  const told = model.pois
    .filter((poi) => !isOnlyPlanned(poi))
    .map(({ data }) => String(data.periodo))
    .filter((period) => semestres.has(period))
    .toSorted()
    .at(-1);
  const informed = await askFor(
    {
      option: '--period',
      given: options.period,
      text: 'Semestre del que se informa',
      optional: told === undefined,
      ...(told === undefined ? {} : { otherwise: told }),
      read: inField('audiencia', ['periodo_informado']),
    },
    person,
  );
  const norma = await askFor(
    {
      option: '--norm',
      given: options.norm,
      text: 'Norma que la convocó, como D.A. 012-2027; Enter si no la tiene a mano',
      optional: true,
    },
    person,
  );
  const heard = person === undefined ? {} : await heardBy(person, model, fecha.slice(0, 4));
  const text = documentText({
    tipo: 'audiencia',
    version: 1,
    id,
    fecha,
    ...(hora === undefined ? {} : { hora }),
    lugar,
    ...(norma === undefined ? {} : { convocatoria: { norma } }),
    ...(informed === undefined ? {} : { periodo_informado: informed }),
    ...heard,
  });
  return {
    edits: [],
    files: [{ file, text }],
    words: [
      `Lo que falte se agrega después: plan set ${id} "compromisos.nuevo.texto=Terminar el puente" ; plan set ${id} participantes.asistentes=120`,
    ],
  };
};

/**
 * The id of a hearing of a day (`AAAA-MM-DD`) and its document: those of its month, or of the day where there is one of
 * that month. One of the same day is taken for the same hearing, which stands, where nobody gives it an id of its own.
 */
function placeOf(
  { audiencias }: Model,
  fecha: string,
  given: string | undefined,
): { readonly id: string; readonly file: string } {
  const month = fecha.slice(0, 7);
  const first = `AP-${month}`;
  const ids = new Set(audiencias.flatMap(({ data }) => data.id ?? []));
  const free = ids.has(first) ? nextNumbered([...ids, `${first}-1`], `${first}-`, 1) : first;
  const same = audiencias.find(({ data }) => data.fecha === fecha);
  if (same && given === undefined)
    throw new UsageFault(
      `La audiencia del ${fecha} ya está en ${quote(same.origin.file)}. Lo que falte se agrega ahí${same.data.id === undefined ? '' : `: plan set ${same.data.id} "compromisos.nuevo.texto=Terminar el puente"`}. Si fue otra el mismo día, dele su identificador: --id ${free}`,
    );
  const files = new Set(audiencias.map(({ origin }) => origin.file));
  const named = [month, fecha].map((name) => `audiencias/${name}.yaml`).find((name) => !files.has(name));
  return {
    id: given ?? free,
    file: named ?? `audiencias/${nextNumbered(namesOf(files), `${fecha}-`, 1)}.yaml`,
  };
}

/** The names of the documents of hearings, without their folder and ending; the first of a day counts as its number 1. */
function namesOf(files: ReadonlySet<string>): readonly string[] {
  const names = [...files].map((file) => file.replace(/^audiencias\/|\.ya?ml$/g, ''));
  return [...names, ...names.map((name) => `${name}-1`)];
}

const DEMAND = ['demandas', 0] as const;
const PROMISE = ['compromisos', 0] as const;

/** What was asked and promised, one after the other until Enter; parts of which nothing is said are left out. */
async function heardBy(person: Person, model: Model, anio: string): Promise<Readonly<Record<string, Value>>> {
  const ask = (text: string, more: Partial<Asked> = {}): Promise<string | undefined> =>
    askFor({ option: `«${text}»`, given: undefined, text, optional: true, ...more }, person);
  const activities = [...new Map(model.actividades.map(({ id, data }) => [id, data.nombre]))];
  const actividades = activities.map(([id, name]): Choice => ({ id, name }));
  const unidades = model.unidades.map(({ id, data }): Choice => ({ id, name: data.nombre }));
  const ids = model.audiencias.flatMap(({ data }) =>
    [...(data.demandas ?? []), ...(data.compromisos ?? [])].flatMap((one) => one.id ?? []),
  );
  const numbered = (letter: string): string => {
    const id = nextNumbered(ids, `${letter}-${anio}-`, 2);
    ids.push(id);
    return id;
  };
  const demandas: Value[] = [];
  for (;;) {
    const texto = await ask(
      `Demanda ${demandas.length + 1} de los vecinos; Enter si no hay ${demandas.length === 0 ? '' : 'más'}`.trimEnd(),
    );
    if (texto === undefined) break;
    const estado = await ask('En qué quedó', listed([...DEMAND, 'estado']));
    const respuesta = estado === 'pendiente' ? undefined : await ask('Qué se respondió');
    const actividad =
      actividades.length === 0 ? undefined : await ask('Actividad que la atiende', { choices: actividades });
    const said = { texto, mecanismo: 'audiencia', estado, respuesta, actividad };
    demandas.push({ id: numbered('D'), ...stated(said) });
  }
  const compromisos: Value[] = [];
  for (;;) {
    const texto = await ask(
      `Compromiso ${compromisos.length + 1} de la municipalidad; Enter si no hay ${compromisos.length === 0 ? '' : 'más'}`.trimEnd(),
    );
    if (texto === undefined) break;
    const unidad = unidades.length === 0 ? undefined : await ask('A cargo de', { choices: unidades });
    const plazo = await ask(`Hasta cuándo, como ${anio}-12-15`, {
      read: inField('audiencia', [...PROMISE, 'plazo']),
    });
    compromisos.push({ id: numbered('C'), ...stated({ texto, unidad, plazo, estado: 'pendiente' }) });
  }
  return {
    ...(demandas.length === 0 ? {} : { demandas }),
    ...(compromisos.length === 0 ? {} : { compromisos }),
  };
}

/** The values of a field to choose from, its first being what Enter takes. */
function listed(path: readonly (string | number)[]): Partial<Asked> {
  const values = (shapeAt('audiencia', path).enum ?? []).map(String);
  return { otherwise: values[0] ?? '', choices: values.map((id): Choice => ({ id })) };
}

function stated(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
