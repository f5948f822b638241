import { expect, it, test } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import type { ReportInput } from '../src/report/input.ts';
import type { Report } from '../src/report/report.ts';
import { statusReport } from '../src/report/status.ts';
import { numberedFiles } from '../src/report/places.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { ran } from './support/rendered.ts';
import { inputOf, rowsOf, section, tablesOf, type Files } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

const PLAN = 'plan.yaml';
const POI = 'poi/2019-S1.yaml';
const HEARING = 'audiencias/2019-05.yaml';
const T = technicalReport;
const C = citizenReport;

type Change = readonly [file: string, from: string | RegExp, to: string];

/** The small project with some of its words in the place of others. */
function changed(...changes: readonly Change[]): Readonly<Record<string, string>> {
  const files = { ...SMALL };
  for (const [file, from, to] of changes) {
    const text = files[file] ?? '';
    const after = text.replace(from, () => to);
    if (after === text) throw new Error(`${file} does not say ${String(from)}`);
    files[file] = after;
  }
  return files;
}

function said(report: (input: ReportInput) => Report, id: string, input: ReportInput): string {
  return textsOf(section(report(input), id)).join('\n');
}

const NO_OBJECTIVE: Change = [POI, '    objetivo: SOC-1\n    proyecto: "1.1"\n', ''];
/** The same POI as that of the second semester, still to be begun. */
const NEXT = (SMALL[POI] ?? '')
  .replace('periodo: 2019-S1', 'periodo: 2019-S2')
  .replace('estado: cerrado\nfecha_corte: 2019-06-30\nfecha_entrega: 2019-07-05', 'estado: formulado')
  .replace(/^resultados:[^]*/m, '')
  .replaceAll(/, logrado: \d+/g, '')
  .replaceAll(/ +(?:ejecutado|programado): .*\n/g, '');
const WITHOUT_MONEY = NEXT.replaceAll(/(?:, |\{|\n +)(?:pia|pim): [\d.]+/g, (found) =>
  found.startsWith('{') ? '{' : '',
).replaceAll('{, ', '{');

type Told = readonly [
  what: string,
  report: (input: ReportInput) => Report,
  id: string,
  files: Files,
  says: string | RegExp,
  not?: string,
];

const A_MONTH_UNTOLD: Change = [POI, 'may: 10, jun: 8}', 'jun: 8}'];
const OVER_ITS_PIM: Change = [POI, 'devengado: 15000.50', 'devengado: 115000.50'];

/** What the water company measured of an indicator, in a document of its own that ends a month before the report. */
function measured(indicador: string, result: string, plan: readonly Change[] = []): Files {
  return {
    ...changed([POI, new RegExp(`^ {2}- \\{indicador: ${indicador}, .*\n`, 'm'), ''], ...plan),
    'poi/2019-S1/gaf.yaml': `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S1
unidad: GAF
estado: cerrado
fecha_corte: 2019-05-31
actividades: []
resultados: [{indicador: ${indicador}, ${result}, fuente: EPS EMSAPUNO}]
`,
  };
}

const MEASURED_IN_MAY = measured('SOC-1.1', 'valor: 74, fecha: 2019-05-31');
/** Weeks before its document ends. */
const MEASURED_IN_APRIL = measured('SOC-1.1', 'valor: 74, fecha: 2019-04-12');

const TOLD: readonly Told[] = [
  [
    'a result of one day, with what was expected of another',
    T,
    'objetivos',
    MEASURED_IN_APRIL,
    /SOC-1\.1 [^]*?estimado; al 31-5-2019[^]*?74 %\nal 12-4-2019/,
  ],
  [
    'a result of one day, with what was expected of another, to citizens',
    C,
    'que-prometimos',
    MEASURED_IN_APRIL,
    /74 %\nal 12 de abril de 2019; esperado al 31 de mayo de 2019: /,
  ],
  ['a result of an earlier day', T, 'objetivos', MEASURED_IN_MAY, /SOC-1\.1 [^]*?74 %\nal 31-5-2019/],
  [
    'a result of an earlier day, to citizens',
    C,
    'que-prometimos',
    MEASURED_IN_MAY,
    /74 %\nal 31 de mayo de 2019; esperado: /,
  ],
  [
    'money of which nobody says what was spent, to citizens',
    C,
    'cuanto-avanzamos',
    changed([POI, /(?:, |\n +)(?:devengado|girado): [\d.]+/g, '']),
    'no se informa cuánto se gastó del presupuesto',
  ],
  [
    'an activity that says neither what was due nor what was done',
    T,
    'ejecucion-fisica',
    changed([POI, 'unidad_medida: charla, meta: 10,', 'unidad_medida: charla,']),
    'sin dato; del año, sin dato, de 20',
    'sin dato de sin dato',
  ],
  [
    'a work of which a month is not told',
    T,
    'inversiones',
    changed(A_MONTH_UNTOLD),
    '38.00 %\na la fecha 84.44 %, en riesgo; sin informar mayo',
  ],
  [
    'a work of which a month is not told, to citizens',
    C,
    'obras',
    changed(A_MONTH_UNTOLD),
    'sin informar mayo',
  ],
  [
    'activities on target of which none has a PIM',
    T,
    'resumen',
    changed([POI, /(?:pia|pim): [\d.]+,? ?/g, ''], [POI, /^ {2}logros: .*\n/m, '']),
    'en meta, por el orden de sus códigos',
    'mayor a menor',
  ],
  [
    'one that spent more than its PIM',
    T,
    'proyeccion',
    changed(OVER_ITS_PIM),
    'ninguna pasa de su PIM, salvo 1 que ya gastó más, ni baja de lo devengado',
  ],
  [
    'one that spent more than its PIM, to citizens',
    C,
    'como-cerrara',
    changed(OVER_ITS_PIM),
    'como máximo, lo disponible, salvo de 1 que ya gastó más.',
  ],
  [
    'one difficulty alone',
    T,
    'dificultades',
    changed([POI, /^ {4}desvio: .*\n/gm, '']),
    'Se registró 1 dificultad: 0 desvíos de actividades y 1 dificultad del semestre.',
  ],
  ['an activity without objective', T, 'anexo-poi', changed(NO_OBJECTIVE), 'sin objetivo; GIM'],
  [
    'a change of money whose reason is not told',
    T,
    'presupuesto',
    changed([
      POI,
      'pim: 850000.00\n',
      'pim: 850000.00\n      modificaciones: [{norma: R.A. 20-2019, monto: 50000.00}]\n',
    ]),
    'R.A. 20-2019 por 50,000.00\n',
  ],
  [
    'a change of the plan whose reason is not told',
    T,
    'objetivos',
    changed([
      PLAN,
      'vision: ',
      'modificaciones: [{norma: O.M. 12-2019, fecha: 2019-03-04, afecta: [SOC-1.1]}]\nvision: ',
    ]),
    ', del 4 de marzo de 2019, cambió SOC-1.1.\n',
  ],
  [
    'a commitment without day',
    T,
    'audiencias',
    changed([
      HEARING,
      'texto: Terminar las zanjas, unidad: GIM, plazo: 2019-06-15',
      'texto: Terminar las zanjas, unidad: GIM',
    ]),
    'sin plazo',
  ],
  [
    'an objective of which only its ODS is told',
    T,
    'anexo-marco',
    changed(
      [PLAN, / +problema: .*\n/, ''],
      [PLAN, / +problema: .*\n/, ''],
      [PLAN, / +problema: .*\n/, ''],
      [PLAN, / +problema: .*\n/, ''],
    ),
    'A qué responde cada objetivo y con quién se coordina',
  ],
  [
    'an indicator with two targets',
    T,
    'objetivos',
    changed([
      PLAN,
      'metas: {2019: 950, 2020: 1000, 2021: 1050, 2022: 1100}',
      'metas: {2019: 950, 2022: 1100}',
    ]),
    'metas: 950 (2019), 1,100 (2022)',
  ],
  [
    'a unit without name',
    T,
    'unidades',
    changed(['unidades.yaml', 'id: GMAS, nombre: Gerencia de Medio Ambiente, ', 'id: GMAS, ']),
    /^GMAS *$/m,
  ],
  [
    'money that was taken away whole',
    T,
    'presupuesto',
    {
      ...SMALL,
      [POI]: (SMALL[POI] ?? '')
        .replaceAll(/( +|, )pim: [\d.]+(\n|,)/g, '$1pim: 0$2')
        .replaceAll(/(pia: [\d.]+), (?!pim)/g, '$1, pim: 0, '),
    },
    'El presupuesto modificado es de S/ 0.00.',
    'Del PIM al girado',
  ],
  [
    'two achievements',
    C,
    'lo-logrado',
    changed([POI, 'logros: [Cuarenta', 'logros: [La posta abrió, Cuarenta']),
    '2 logros, con las palabras',
  ],
  ['one achievement', C, 'lo-logrado', SMALL, '1 logro, con las palabras'],
  [
    'two demands answered',
    C,
    'lo-que-pidieron',
    changed([
      HEARING,
      'demandas: [',
      'demandas: [{id: D-2019-02, texto: Luz, distrito: "210101", mecanismo: audiencia, estado: atendida, respuesta: Ya hay}, ',
    ]),
    '2 pedidos y se atendieron 2',
  ],
  ['one demand answered', C, 'lo-que-pidieron', SMALL, '1 pedido y se atendió 1'],
  [
    'works that cost less than a million',
    C,
    'obras',
    changed([POI, 'costo_total: 2400000.00', 'costo_total: 900000.00']),
    'Lo que cuesta, lo gastado de eso',
    'millones',
  ],
  ['works that cost millions', C, 'obras', SMALL, '(M: millones de soles)'],
  [
    'a dimension of which nothing is known',
    C,
    'cuanto-avanzamos',
    changed([POI, 'meta_anual: 400, logrado: 30', 'meta_anual: 400']),
    /Ambiental, sin dato, 0 de 2 actividades/,
  ],
  [
    'a POI without activities',
    T,
    'resumen',
    { ...SMALL, [POI]: (SMALL[POI] ?? '').replace(/^actividades:[^]*/m, '') },
    'no hay actividades en el POI',
  ],
  [
    'a POI whose only activity tells nothing',
    T,
    'resumen',
    {
      ...SMALL,
      [POI]: (SMALL[POI] ?? '').replace(/^actividades:[^]*/m, 'actividades: [{id: GIM-014, unidad: GIM}]\n'),
    },
    'ninguna actividad del POI tiene dato',
  ],
  [
    'what the next semester may spend, where all say it',
    T,
    'proximo-semestre',
    {
      ...SMALL,
      'poi/2019-S2.yaml': NEXT.replace(/presupuesto: \{sin_costo.*\}/, 'presupuesto: {pia: 1000.00}'),
    },
    /programa 4 actividades, con un presupuesto del año de S\/ [\d,.]+\.\n/,
    'lo dicen',
  ],
  [
    'what the next semester may spend, where one does not say it',
    T,
    'proximo-semestre',
    {
      ...SMALL,
      'poi/2019-S2.yaml': NEXT.replace(/presupuesto: \{sin_costo.*\}/, 'presupuesto: {rubro: "18"}'),
    },
    /con un presupuesto del año de S\/ [\d,.]+ \(3 de 4 lo dicen\)/,
  ],
  [
    'what the next semester may spend, where all that cost something say it',
    T,
    'proximo-semestre',
    { ...SMALL, 'poi/2019-S2.yaml': NEXT },
    /con un presupuesto del año de S\/ [\d,.]+\.\n/,
    'lo dicen',
  ],
  [
    'a next semester of which no money is told',
    T,
    'proximo-semestre',
    { ...SMALL, 'poi/2019-S2.yaml': WITHOUT_MONEY },
    'programa 4 actividades.\n',
  ],
];

test.each(TOLD.map((told) => ({ what: told[0], told })))('$what is told as it is', ({ told }) => {
  const [, report, id, files, says, not] = told;
  const words = `${said(report, id, inputOf(files, '2019-S1'))}\n`;
  if (typeof says === 'string') expect(words).toContain(says);
  else expect(words).toMatch(says);
  expect(words).not.toMatch(/undefined|null|NaN/);
  if (not !== undefined) expect(words).not.toContain(not);
});

const RECOLECCION = '  - id: GMAS-001\n    nombre: Recolección';

test.each<readonly [what: string, id: string, says: string | RegExp]>([
  ['as what is to be done', 'ejecucion-fisica', '— Recolección de residuos'],
  ['as what has a budget', 'anexo-poi', /— Recolección de residuos/],
])('an activity without id has a dash for it %s', (_what, id, says) => {
  const files = changed([POI, RECOLECCION, '  - nombre: Recolección']);
  expect(said(technicalReport, id, inputOf(files, '2019-S1'))).toMatch(says);
});

it('of an indicator the report of a unit tells the target of the end, and that of all tells each', () => {
  const whole = said(technicalReport, 'objetivos', inputOf(SMALL, '2019-S1'));
  const unit = said(technicalReport, 'objetivos', inputOf(SMALL, '2019-S1', 'GIM'));
  expect(whole).toContain('80 % (2019), 88 % (2020), 94 % (2021), 100 % (2022)');
  expect(unit).toContain('Viviendas con servicios básicos');
  expect(unit).not.toContain('88 % (2020)');
});

it.each([
  [1, 3, 'Viviendas con servicios básicos'],
  [2, 1, 'Casos de enfermedades por agua insegura'],
])(
  'with relevance %i and %i of its measured indicators, an objective is drawn by %s',
  (first, second, name) => {
    const files = changed(
      [PLAN, 'tipo: resultado', `tipo: resultado\n            relevancia: ${first}`],
      [PLAN, 'tipo: impacto', `tipo: impacto\n            relevancia: ${second}`],
    );
    const charts = technicalReport(inputOf(files, '2019-S1')).blocks.flatMap((block) =>
      block.kind === 'figure' && block.chart.kind === 'trajectories' ? block.chart.panels : [],
    );
    expect(charts.find(({ id }) => id === 'SOC-1')?.name).toBe(name);
  },
);

it('the report of a unit tells what was accepted in its own documents alone', () => {
  const [own, other] = ['poi/2019-S1/gim.yaml', 'poi/2019-S1/gmas.yaml'] as const;
  const [head = '', gim = '', gmas = ''] = (SMALL[POI] ?? '').split(/(?=^ {2}- id: (?:GIM-014|GMAS-001))/m);
  const { [POI]: _, ...rest } = SMALL;
  const files = { ...rest, [own]: `${head}${gim}`, [other]: `${head}${gmas}` };
  const input = inputOf(files, '2019-S1', 'GIM');
  const [any] = input.validation.diagnostics;
  if (!any) throw new Error('the small project has a finding');
  const accepted = [own, other].map((file, i) => ({
    ...any,
    code: ['avance/sin-evidencia', 'poi/objetivo-sin-actividades'][i] ?? '',
    location: { ...any.location, file },
  }));
  const words = said(technicalReport, 'anexo-validacion', {
    ...input,
    validation: { ...input.validation, diagnostics: [], accepted },
  });
  expect(words).toContain('avance/sin-evidencia');
  expect(words).not.toContain('poi/objetivo-sin-actividades');
});

test.each([
  [200_000, false],
  [200_001, true],
])('of 200,000 soles %i that were spent are more than there were: %s', (devengado, isMore) => {
  const budget = /presupuesto: \{pia: 200000.00, .*\}/;
  const files = changed([POI, budget, `presupuesto: {pim: 200000.00, devengado: ${devengado}.00}`]);
  const words = said(technicalReport, 'anexo-poi', inputOf(files, '2019-S1'));
  expect(words.includes('más de lo disponible')).toBe(isMore);
});

test.each([
  [
    'of each of seven activities without figure six are named',
    (text: string) =>
      text.replace(
        'resultados:\n',
        `${Array.from({ length: 6 }, (_, i) => `  - {id: GIM-10${i}, objetivo: SOC-1, unidad: GIM, indicador: {meta: 5, unidad_medida: pozo}}\n`).join('')}resultados:\n`,
      ),
    '7 actividades sin dato: GIM-016, GIM-100, GIM-101, GIM-102, GIM-103, GIM-104 y 1 más',
  ],
  [
    'what was told in part is named apart',
    (text: string) => text.replace('{ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 8}', '{ene: 0, feb: 8}'),
    '1 actividad informada solo en parte: GIM-014',
  ],
])('the state of a plan: %s', (_what, change, words) => {
  const { model, progress } = inputOf({ ...SMALL, [POI]: change(SMALL[POI] ?? '') }, '2019-S1');
  expect(statusReport(model, progress, []).missing).toContain(words);
});

it.each([
  [6, 'Se midieron 8 de 10 metas:'],
  [7, 'Se midieron 9 de 11 metas. Estas son las 8 con menos avance frente a lo esperado:'],
])('of all promises that were measured, with %i more: %s', (count, words) => {
  const more = Array.from({ length: count }, (_, i) => `SOC-1.${i + 3}`);
  const indicators = more.map(
    (id) =>
      `          - {id: ${id}, nombre: Casas ${id}, unidad_medida: casa, tipo: producto, sentido: ascendente, linea_base: {anio: 2018, valor: 1}, metas: {2019: 80, 2022: 90}, metas_semestrales: {2019-S1: 70}}\n`,
  );
  const results = more.map((id) => `  - {indicador: ${id}, valor: 70, fecha: 2019-06-30, fuente: OPP}\n`);
  const files = changed(
    [PLAN, '        programas:\n', `${indicators.join('')}        programas:\n`],
    [POI, 'resultados:\n', `resultados:\n${results.join('')}`],
  );
  expect(said(citizenReport, 'que-prometimos', inputOf(files, '2019-S1'))).toContain(words);
});

it('of a POI without activities nothing is projected, nor is that said twice', () => {
  const files = { ...SMALL, [POI]: (SMALL[POI] ?? '').replace(/^actividades:[^]*/m, '') };
  expect(JSON.stringify(technicalReport(inputOf(files, '2019-S1')))).not.toContain(
    'se puede proyectar todavía',
  );
});

it('files that are cited first in one place are numbered in the order of their names', () => {
  const numbered = numberedFiles(() => 1);
  const origins = ['poi/b.yaml', 'plan.yaml', 'poi/a.yaml'].map((file) => ({ file, path: [] }));
  expect(numbered.placesOf(origins)).toBe('[1] 1 [2] 1 [3] 1');
  expect(numbered.names()).toEqual(['[1] plan.yaml', '[2] poi/a.yaml', '[3] poi/b.yaml']);
});

it('units with three activities or more stand in the order of what they did', () => {
  const three = (unit: string, done: number): string =>
    [1, 2, 3]
      .map(
        (i) =>
          `  - {id: ${unit}-20${i}, objetivo: SOC-1, unidad: ${unit}, indicador: {meta: 10, unidad_medida: pozo, logrado: ${done}}}\n`,
      )
      .join('');
  const files = changed(
    [POI, 'resultados:\n', `${three('GAF', 5)}${three('GMAS', 10)}resultados:\n`],
    [POI, 'meta: 10, meta_anual: 20}', 'meta: 10, meta_anual: 20, logrado: 1}'],
  );
  const [table] = tablesOf(section(technicalReport(inputOf(files, '2019-S1')), 'unidades'));
  expect(rowsOf(table).map(([place, unit = '']) => `${place} ${unit.split(' ')[0]}`)).toEqual([
    '1 GMAS',
    '2 GIM',
    '3 GAF',
  ]);
});

it('each row is headed by what it is of, where that does not stand first', () => {
  const { blocks } = technicalReport(inputOf(SMALL, '2019-S1'));
  const headed = tablesOf(blocks).flatMap(({ caption, columns, rowHeader }) =>
    rowHeader === undefined ? [] : [[caption, columns[rowHeader]?.title]],
  );
  expect(headed).toContainEqual(['Inversiones y su avance acumulado, en soles', 'Inversión']);
  expect(headed).toContainEqual(['Desempeño de las unidades orgánicas', 'Unidad orgánica']);
});

it('the radio counts one objective, and says of how many activities a figure is', async () => {
  const social = (SMALL[PLAN] ?? '').replace(/^ {2}economica:[^]*/m, '');
  const plan = `${social}  economica: {objetivos: []}\n  ambiental: {objetivos: []}\n  institucional: {objetivos: []}\n`;
  const poi = (SMALL[POI] ?? '').replaceAll('objetivo: AMB-1', 'objetivo: SOC-1');
  const heard = async (text: string): Promise<string> =>
    (await ran({ ...SMALL, [PLAN]: plan, [POI]: text }, ['report', '-e', 'guion', '--draft'])).text('.md');
  const some = await heard(poi);
  expect(some).toContain('promete un objetivo.');
  expect(some).toContain('Es el promedio de tres de cinco actividades.');
  expect(some).toContain('Las oficinas cuentan un logro:');
  const all = await heard(
    poi
      .replace('meta: 10, meta_anual: 20}', 'meta: 10, meta_anual: 20, logrado: 4}')
      .replace(/ {2}- id: GMAS-002[^]*?(?=^resultados)/m, '')
      .replace('logros: [', 'logros: [La posta abrió, '),
  );
  expect(all).toContain('Es el promedio de todas las actividades.');
  expect(all).toContain('Las oficinas cuentan dos logros; este es uno:');
});

/** A second semester of the small project that says of its activities what their first did not. */
const secondHalf = (...activities: readonly string[]): Files => ({
  ...SMALL,
  'poi/2019-S2.yaml': `tipo: poi\nversion: 1\nplan: puno-2019-2022\nperiodo: 2019-S2\nestado: cerrado\nfecha_corte: 2019-12-31\nactividades:\n${activities.map((one) => `  - {${one}}\n`).join('')}`,
});

test.each<readonly [what: string, id: string, files: Files, period: string, says: string]>([
  [
    'reasons of both halves, of which those of the second are counted',
    'dificultades',
    secondHalf('id: GIM-014, nombre: Redes, desvio: {causa: otro, detalle: Llovió}'),
    '2019-S2',
    'De 1 actividad se cuenta solo lo que dice del segundo semestre: también escribió un desvío del primero.',
  ],
  [
    'units whose activities another one took over',
    'unidades',
    secondHalf(
      ...['GIM-014', 'GIM-015', 'GIM-016'].map((id) => `id: ${id}, nombre: Agua ${id}, unidad: GAF`),
    ),
    '2019-S2',
    'Las actividades de GIM pasaron a GAF.',
  ],
  [
    'a unit of whose activities some passed to another one and some were left out',
    'unidades',
    secondHalf(
      ...['GIM-014', 'GIM-015'].map((id) => `id: ${id}, nombre: Agua ${id}, unidad: GAF`),
      'id: GIM-016, nombre: Agua, activa: false',
    ),
    '2019-S2',
    'De GIM pasaron a GAF: GIM-014 y GIM-015.',
  ],
  [
    'districts that only an activity of the whole province may be of',
    'distritos',
    changed(
      [POI, 'distritos: ["210101"]', 'distritos: ["2101"]'],
      [POI, 'distritos: ["210101", "210102"]', 'distritos: ["210102"]'],
    ),
    '2019-S1',
    'Ninguna actividad de este informe nombra a: Puno.',
  ],
])('the technical report: %s', (_what, id, files, period, says) => {
  const words = said(technicalReport, id, inputOf(files, period));
  expect(words).toContain(says);
  expect(words).not.toContain('Sin actividades en el periodo: GIM');
});

test.each([
  ['the citizen edition', citizenReport, 'lo-logrado'],
  ['the technical edition', technicalReport, 'resumen'],
])('what was achieved says in %s which months it is not of', (_, report, id) => {
  const files = changed(
    [POI, 'feb: 8, mar: 10, abr: 12, may: 10, jun: 8}', 'feb: 20, abr: 20, may: 20, jun: 20}'],
    [POI, /^ {2}logros: .*\n/m, ''],
  );
  expect(said(report, id, inputOf(files, '2019-S1'))).toMatch(
    /redes de agua[^;]*: 80 de 50 conexiones, sin informar marzo/,
  );
});

test('nothing that was spent is written as nothing where it is less than is printed', () => {
  const files = changed(
    [POI, 'devengado_anterior: 310000.00, ', ''],
    [POI, 'inicio: 2018-09-01, ', ''],
    [POI, 'costo_total: 2400000.00', 'costo_total: 90000000000.00'],
  );
  const words = said(citizenReport, 'obras', inputOf(files, '2019-S1'));
  expect(words).toContain('menos de 0.01 %');
  expect(words).not.toMatch(/(?<![\d.])0\.00 %/);
});

test('the levels of a scale are read aloud by their names', async () => {
  const files = changed(
    [
      PLAN,
      'unidad_medida: caso',
      'unidad_medida: nivel\n            escala: [Mala, Regular, Buena, Muy buena]',
    ],
    [
      PLAN,
      'tipo: impacto\n            sentido: descendente',
      'tipo: impacto\n            sentido: ascendente',
    ],
    [PLAN, 'valor: 240', 'valor: 2'],
    [PLAN, '{2019: 210, 2020: 180, 2021: 150, 2022: 120}', '{2019: 3, 2022: 4}'],
    [POI, 'valor: 250', 'valor: 2'],
  );
  const done = await ran(files, ['report', '-e', 'guion', '--draft']);
  expect(done.markdown()).toContain(
    'Se partió de Regular, ahora se está en Regular, y se quiere llegar a Muy buena',
  );
});

it('reads aloud of which day the example of a result is, where that is not the day of the report', async () => {
  const files = measured('SOC-1.1', 'valor: 74, fecha: 2019-04-12', [
    [POI, /^ {2}- \{indicador: SOC-1\.2, .*\n/m, ''],
  ]);
  const done = await ran(files, ['report', '-e', 'guion', '--draft']);
  expect(done.markdown()).toContain('en abril estaba en setenta y cuatro, y se quiere llegar a');
});

/** Counted anew each year. */
const FLOW: Change = [
  PLAN,
  'sentido: descendente\n            linea_base: {anio: 2018, valor: 240',
  'sentido: descendente\n            agregacion: agregable\n            linea_base: {anio: 2018, valor: 240',
];

it.each<readonly [what: string, files: Files, words: string]>([
  [
    'of a running year',
    changed(FLOW, [POI, 'SOC-1.2, valor: 250', 'SOC-1.2, valor: 130']),
    'en lo que va de este año se cuentan ciento treinta, y se quiere llegar a ciento veinte casos',
  ],
  [
    'to an earlier day than that of the report',
    measured('SOC-1.2', 'valor: 130, fecha: 2019-05-31', [FLOW]),
    'hasta mayo se contaron ciento treinta, y se quiere llegar a ciento veinte casos',
  ],
])(
  'reads aloud no part of a year as a place on the way from a whole one, %s',
  async (_what, files, words) => {
    const done = await ran(files, ['report', '-e', 'guion', '--draft']);
    expect(done.markdown()).toContain(
      `En todo el año dos mil dieciocho se contaron doscientos cuarenta; ${words}`,
    );
  },
);
