import { expect, it } from 'vitest';
import { activities, BASE, project, semester, year } from '../src/rules/example.ts';
import { headed, HEARING, measured } from './support/changed-semester.ts';
import { checkTexts } from './support/marked.ts';

const CASES: readonly (readonly [
  what: string,
  id: string,
  files: Readonly<Record<string, string>>,
  said: readonly string[],
])[] = [
  [
    'a hearing names the state in which the POI of its period still are',
    'audiencia/periodo-sin-informe',
    project('', {
      'audiencias/2019-12.yaml': HEARING,
      'poi/2019-S2/a.yaml': headed('2019-S2', ['estado: en_ejecucion', 'estado: aprobado']),
    }).files,
    ['La audiencia informa de 2019-S2, y sus POI están «aprobado»: todavía no dicen qué se ejecutó'],
  ],
  [
    'where one of them is being executed the hearing is told that it ends before the semester',
    'audiencia/periodo-sin-informe',
    project('', {
      'audiencias/2019-12.yaml': HEARING,
      'poi/2019-S2/a.yaml': headed('2019-S2', ['estado: en_ejecucion', 'estado: aprobado']),
      'poi/2019.yaml': headed('2019-S1', ['periodo: 2019-S1', 'periodo: 2019'], [/BASE-/g, 'ANUAL-']),
    }).files,
    ['La audiencia informa de 2019-S2, y los POI del año tienen su corte antes de ese semestre'],
  ],
  [
    'to a POI that says no state the hearing ascribes none',
    'audiencia/periodo-sin-informe',
    project('', {
      'audiencias/2019-12.yaml': HEARING,
      'poi/2019-S1/base.yaml': '',
      'poi/2019.yaml': headed('2019-S1', ['periodo: 2019-S1', 'periodo: 2019'], [/estado: en_.*\n/, '']),
    }).files,
    ['La audiencia informa de 2019-S2, y los POI del año tienen su corte antes de ese semestre'],
  ],
  [
    'a hearing may stand in a file that names no month',
    'proyecto/nombre-de-archivo',
    project('', { 'audiencias/primera.yaml': HEARING }).files,
    [],
  ],
  [
    'a result is told by the period of its document',
    'indicador/porcentaje-imposible',
    project('', {
      'plan.yaml': (BASE['plan.yaml'] ?? '')
        .replace('unidad_medida: hogar', 'unidad_medida: porcentaje')
        .replace(/\{2019: 120.*/, '{2019: 60, 2020: 70, 2021: 80, 2022: 90}'),
      'poi/2019-S1/ejemplo.yaml': measured(120),
    }).files,
    ['El resultado de 2019-S1 del indicador «SOC-1.1» es 120 %, más de 100'],
  ],
  [
    'a result of a document without a period is told without one',
    'indicador/porcentaje-imposible',
    project('', {
      'plan.yaml': (BASE['plan.yaml'] ?? '').replace('unidad_medida: hogar', 'unidad_medida: porcentaje'),
      'poi/2019-S1/ejemplo.yaml': measured(120).replace('periodo: 2019-S1\n', ''),
    }).files,
    [
      'La meta de 2019 del indicador «SOC-1.1» es 120 %, más de 100',
      'La meta de 2020 del indicador «SOC-1.1» es 140 %, más de 100',
      'La meta de 2021 del indicador «SOC-1.1» es 160 %, más de 100',
      'La meta de 2022 del indicador «SOC-1.1» es 180 %, más de 100',
      'Un resultado del indicador «SOC-1.1» es 120 %, más de 100',
    ],
  ],
  [
    'a deviation of a month of the other semester is told by its field',
    'avance/mes-ajeno',
    activities('', '\n  - id: GIM-014\n    desvios: [{mes: jul, causa: otro, detalle: Llovió}]\n').files,
    ['La actividad «GIM-014» da en «desvios» datos de julio, que no son meses de 2019-S1'],
  ],
  [
    'a POI whose months are all of the other semester is told once, at its header',
    'avance/mes-ajeno',
    project('', {
      'poi/2020-S2/a.yaml': semester('2020-S1')
        .replace('periodo: 2020-S1', 'periodo: 2020-S2')
        .replace('2020-06-30', '2020-12-31'),
    }).files,
    [
      'Los meses de todas las actividades son de enero a junio, y el periodo es 2020-S2: parece copiado del primer semestre',
    ],
  ],
  [
    'a task that was to end on the day of the cut-off is late at the end of that day',
    'cronograma/tarea-vencida',
    activities(
      '',
      '\n  - id: GIM-014\n    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-06-30, avance: 40}]\n',
    ).files,
    [
      'La tarea «Zanjas» de la actividad «GIM-014» debía terminar el 2019-06-30; al cierre de ese día, va al 40 %',
    ],
  ],
  [
    'a commitment for the day of the last cut-off is overdue at the end of that day',
    'audiencia/compromiso-vencido',
    project('', {
      'audiencias/2019-05.yaml': HEARING.replace(
        'S2\n',
        'S1\ncompromisos: [{id: C-1, texto: Cercar el pozo, unidad: GIM, plazo: 2019-06-30, estado: pendiente}]\n',
      ),
    }).files,
    ['El compromiso «C-1» venció el 2019-06-30; al cierre de ese día, no está cumplido'],
  ],
  [
    'a unit that tells to an earlier day than others says what it spent to that day',
    'presupuesto/avance-sin-gasto',
    project('', {
      'poi/2019-S1/a.yaml': headed(
        '2019-S1',
        [/BASE-/g, 'GAF-'],
        ['fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31'],
        [/devengado: [0-9.]+/, 'devengado: 0'],
      ),
    }).files,
    [],
  ],
  [
    'two texts of a file that lost their accents are told together',
    'proyecto/texto-danado',
    activities(
      '',
      '\n  - id: GIM-014\n    nombre: AmpliaciÃ³n de la red de agua\n    productos: [{nombre: ConexiÃ³n instalada}]\n',
    ).files,
    ['2 textos de este archivo perdieron sus tildes al copiarse, como «AmpliaciÃ³n de la red de agua»'],
  ],
  [
    'what is executed of a POI that is only approved is named, be it in a row of the budget',
    'poi/ejecucion-sin-ejecutar',
    project('', {
      'poi/2019-S1/base.yaml': semester('2019-S1')
        .replace('estado: en_ejecucion', 'estado: aprobado')
        .replaceAll(
          /presupuesto: .*/g,
          'presupuesto: {detalle: [{rubro: "07", pim: 50000.00, devengado: 20000.00}]}',
        )
        .replaceAll(/, ejecutado: \{[^}]*\}/g, '')
        .replaceAll('avance: 50', 'avance: 0'),
    }).files,
    [
      'El POI está aprobado y la actividad «BASE-SOC» informa «presupuesto.detalle»; hay 3 actividades más así',
    ],
  ],
  [
    'be it in a product that was delivered',
    'poi/ejecucion-sin-ejecutar',
    project('', {
      'poi/2019-S1/base.yaml': headed(
        '2019-S1',
        ['estado: en_ejecucion', 'estado: aprobado'],
        [/presupuesto: .*/g, 'presupuesto: {pia: 50000.00}'],
        [/, ejecutado: \{[^}]*\}/g, ''],
        [/avance: 50/g, 'avance: 0'],
        ['{nombre: Conexiones instaladas}]', '{nombre: Conexiones instaladas, meta: 60, entregado: 1}]'],
      ),
    }).files,
    ['El POI está aprobado y la actividad «BASE-SOC» informa «productos»'],
  ],
  [
    'nothing is said of a deviation where the cut-off day is no date, since no month can be due by it',
    'avance/desvio-sin-motivo',
    slowThen('31/12/2019'),
    [],
  ],
  [
    'of a deviation where it is one, all that is known by then',
    'avance/desvio-sin-motivo',
    slowThen('2019-12-31'),
    [
      'La actividad «GIM-014» está en rojo, con 50.00 % de lo programado, y no dice por qué en el segundo semestre',
    ],
  ],
];

/** An activity that did half of what it programmed in both semesters, the second with some cut-off day. */
function slowThen(corte: string): Readonly<Record<string, string>> {
  const half = (meses: string, done: string, more: string): string =>
    `\n  - id: GIM-014\n    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, programado: {${meses}: 60}, ejecutado: {${meses}: ${done}}}\n${more}`;
  const { files } = year(
    '',
    half('jun', '30', '    desvio: {causa: otro, detalle: Llovió}\n'),
    half('jun', '30', ''),
  );
  const path = 'poi/2019-S2/ejemplo.yaml';
  return {
    ...files,
    [path]: (files[path] ?? '').replace('fecha_corte: 2019-12-31', `fecha_corte: ${corte}`),
  };
}

// Branches of messages that no example of the rules shows.
it.each(CASES)('%s', (_, id, files, said) => {
  const { diagnostics } = checkTexts(files);
  expect(diagnostics.filter(({ code }) => code === id).map(({ message }) => message)).toEqual(said);
});

it.each([
  [1, 'Escribir GAF'],
  [2, 'Escribir GAF, y así el otro'],
  [3, 'Escribir GAF, y así los otros 2'],
])('a unit misspelt %i times is corrected at once: %s', (times, title) => {
  const items = Array.from(
    { length: times },
    (_, i) => `  - id: GIM-0${i}\n    nombre: Obra ${i}\n    unidad: GAFF\n`,
  );
  const { diagnostics } = checkTexts(activities('', items.join('')).files);
  const [found, ...others] = diagnostics.filter(({ code }) => code === 'poi/unidad-inexistente');
  expect([found?.fixes?.map((fix) => fix.title), others]).toEqual([[title], []]);
});
