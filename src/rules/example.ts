import type { Surroundings } from '../model/surroundings.ts';

/** A small project that shows a rule kept or broken. */
export interface Example {
  /** What it shows; a sentence without its full stop. */
  readonly name: string;
  /** The part worth reading, for the rule's page. */
  readonly yaml: string;
  /** The whole project it is checked in: path and text. */
  readonly files: Readonly<Record<string, string>>;
  /** The day to judge by, when the rule needs one. */
  readonly al?: string;
  /** What stands beside the documents, when the rule is about that. */
  readonly beside?: Partial<Pick<Surroundings, 'unusable' | 'others'>>;
}

interface Texts {
  readonly yaml: string;
  readonly files: Readonly<Record<string, string>>;
}

function example(name: string, al: string | undefined, texts: Texts): Example {
  return { name, ...texts, ...(al === undefined ? {} : { al }) };
}

const PLAN = `tipo: plan
version: 1
id: plan-ejemplo
titulo: Plan de Gobierno Municipal 2019-2022
entidad: {nombre: Municipalidad de Ejemplo, nivel: provincial, ubigeo: "210101", distritos: [{ubigeo: "210102", nombre: Ácora}]}
periodo: {inicio: 2019, fin: 2022}
estado: vigente
vision: Una provincia con servicios para todos.
dimensiones:
${dimension('social', 'SOC-1', 'Agua segura')}
${dimension('economica', 'ECO-1', 'Turismo sostenible')}
${dimension('ambiental', 'AMB-1', 'Bahía limpia')}
${dimension('institucional', 'INS-1', 'Gobierno abierto')}`;

function dimension(id: string, objetivo: string, nombre: string): string {
  return `  ${id}:
    objetivos:
      - id: ${objetivo}
        nombre: ${nombre}
        problema: Cobertura insuficiente
        indicadores:
          - id: ${objetivo}.1
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
        programas:
          - codigo: "1.0"
            nombre: Programa ${nombre}
            proyectos: [{codigo: "1.1", nombre: Proyecto ${nombre}}]`;
}

const UNIDADES = `tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM}
`;

const CABECERA = `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
`;

/** The fields an activity of an example has unless it writes its own or leaves them out on purpose. */
const CAMPOS: readonly (readonly [campo: string, yaml: string])[] = [
  ['nombre', 'Instalación de conexiones domiciliarias'],
  ['objetivo', 'SOC-1'],
  ['proyecto', '"1.1"'],
  ['unidad', 'GIM'],
  [
    'presupuesto',
    '{pia: 50000.00, pim: 50000.00, certificado: 30000.00, comprometido: 28000.00, devengado: 25000.00, girado: 25000.00}',
  ],
  [
    'indicador',
    '{nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}, ejecutado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}}',
  ],
  ['productos', '[{nombre: Conexiones instaladas}]'],
  ['cronograma', '[{id: T1, tarea: Instalación, inicio: 2019-02-01, fin: 2019-11-30, avance: 50}]'],
  ['evidencias', '[{tipo: acta, titulo: Acta de entrega, url: https://www.ejemplo.gob.pe/acta.pdf}]'],
];

/** One activity for each objective, complete and on track: with it, a project of examples draws no finding. */
function everyObjective(): string {
  const items = [
    ['SOC', 'GM', 'Padrón de hogares sin agua potable'],
    ['ECO', 'GAF', 'Feria de turismo rural comunitario'],
    ['AMB', 'GIM', 'Limpieza de la bahía interior'],
    ['INS', 'GM', 'Actualización del portal de transparencia'],
  ].map(([d, unidad, nombre]) =>
    activity(`  - id: BASE-${d}\n    objetivo: ${d}-1\n    unidad: ${unidad}\n    nombre: ${nombre}\n`, []),
  );
  return `${CABECERA}actividades:\n${items.join('')}`;
}

let everyObjectiveText: string | undefined;

/**
 * The text of a POI like that of the base project for another semester (`2020-S2`), complete and on track: for
 * examples that need more than one. `more` are further lines at the end: `resultados:`.
 */
export function semester(periodo: string, more = ''): string {
  return `${moved(BASE['poi/2019-S1/base.yaml'] ?? '', periodo)}${more}`;
}

/** A document of 2019-S1 as one of another semester: its dates, its months and what is done by then. */
function moved(document: string, periodo: string): string {
  const first = document.replaceAll('2019-', `${periodo.slice(0, 4)}-`);
  if (periodo.endsWith('1')) return first;
  return first
    .replace(/(periodo: \d{4})-S1/, '$1-S2')
    .replace('06-30', '12-31')
    .replaceAll('certificado: 30000.00, comprometido: 28000.00, devengado: 25000.00', STAGES_OF_DECEMBER)
    .replaceAll(/(fin: (\d{4}-11-30)), avance: 50/g, '$1, avance: 100, fin_real: $2')
    .replaceAll(/\b(ene|feb|mar|abr|may|jun): /g, (_, mes: keyof typeof SIX_LATER) => `${SIX_LATER[mes]}: `);
}

const STAGES_OF_DECEMBER = 'certificado: 50000.00, comprometido: 50000.00, devengado: 50000.00';
const SIX_LATER = { ene: 'jul', feb: 'ago', mar: 'set', abr: 'oct', may: 'nov', jun: 'dic' };

/** The project every example stands in. */
export const BASE: Readonly<Record<string, string>> = {
  'plan.yaml': PLAN,
  'unidades.yaml': UNIDADES,
  get 'poi/2019-S1/base.yaml'() {
    return (everyObjectiveText ??= everyObjective());
  },
};

/**
 * An example that shows one or more activities, written as items of `actividades:` with two spaces before the dash.
 * Fields that an activity does not write are completed, save those in `without`.
 */
export function activities(name: string, yaml: string, without: readonly string[] = []): Example {
  return example(name, undefined, {
    yaml: yaml.replace(/^\n/, ''),
    files: { ...BASE, 'poi/2019-S1/ejemplo.yaml': documentOf(yaml, without) },
  });
}

/** An example that shows activities of 2019-S1 and, in a second document, of 2019-S2; both are completed alike. */
export function year(name: string, first: string, second: string, without: readonly string[] = []): Example {
  const [s1, s2] = [first, second].map((yaml) => yaml.replace(/^\n/, ''));
  return example(name, undefined, {
    yaml: `# poi/2019-S1.yaml\n${s1}\n# poi/2019-S2.yaml\n${s2}`,
    files: {
      ...BASE,
      'poi/2019-S1/ejemplo.yaml': documentOf(first, without),
      'poi/2019-S2/base.yaml': semester('2019-S2'),
      'poi/2019-S2/ejemplo.yaml': moved(documentOf(second, without), '2019-S2'),
    },
  });
}

function documentOf(yaml: string, without: readonly string[]): string {
  const text = `${yaml.replace(/^\n/, '').trimEnd()}\n`;
  // An item begins with the comments above it.
  const items = text.match(/^(?: {2}#.*\n)* {2}- .*\n(?:(?! {2}[-#]).*\n)*/gm) ?? [];
  return `${CABECERA}actividades:\n${items.map((item) => activity(item, without)).join('')}`;
}

function activity(item: string, without: readonly string[]): string {
  const written = new Set([...item.matchAll(/^ {2}(?:- | {2})([a-z_]+):/gm)].map((match) => match[1]));
  const rest = CAMPOS.filter(([campo]) => !written.has(campo) && !without.includes(campo));
  return `${item.trimEnd()}\n${rest.map(([campo, text]) => `    ${campo}: ${text}\n`).join('')}`;
}

/** An example that shows a whole POI document of the same semester, beside one that covers every objective. */
export function poi(name: string, yaml: string): Example {
  const text = yaml.replace(/^\n/, '');
  return example(name, undefined, { yaml: text, files: { ...BASE, 'poi/2019-S1/ejemplo.yaml': text } });
}

/** An example with documents of its own over the base project: path and text; an empty text takes a base file away. */
export function project(name: string, files: Readonly<Record<string, string>>, al?: string): Example {
  const own = Object.entries(files).map(([path, text]) => [path, text.replace(/^\n/, '')] as const);
  const merged = Object.entries({ ...BASE, ...Object.fromEntries(own) }).filter(([, text]) => text !== '');
  const shown = own.filter(([, text]) => text !== '');
  return example(name, al, {
    yaml: shown.map(([path, text]) => (shown.length > 1 ? `# ${path}\n${text}` : text)).join('\n'),
    files: Object.fromEntries(merged),
  });
}

/** The base plan with one piece of its text changed: for examples about the plan itself. */
export function changedPlan(name: string, from: string, to: string): Example {
  if (!PLAN.includes(from)) throw new Error(`the base plan has no «${from}»`);
  return example(name, undefined, { yaml: to, files: { ...BASE, 'plan.yaml': PLAN.replace(from, to) } });
}

/** The same example with other files beside it that its page does not show; an empty text takes a file away. */
export function beside(shown: Example, files: Readonly<Record<string, string>>): Example {
  const merged = Object.entries({ ...shown.files, ...files }).filter(([, text]) => text !== '');
  return example(shown.name, shown.al, { yaml: shown.yaml, files: Object.fromEntries(merged) });
}

/** The text of the base plan with two places of its capital, CP-03 and CP-04. */
export function planWithPlaces(): string {
  return PLAN.replace(
    'nombre: Ácora}]',
    'nombre: Ácora}], lugares: [{id: CP-03, nombre: Llavini, tipo: barrio, distrito: "210101"}, {id: CP-04, nombre: Alto Puno, tipo: centro_poblado, distrito: "210101"}]',
  );
}
