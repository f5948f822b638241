import { expect, it } from 'vitest';
import { activities, project, semester, year } from '../src/rules/example.ts';
import { checkTexts } from './support/marked.ts';

/** A POI of a semester, complete and on track, with some of its text changed. */
function headed(
  periodo: string,
  ...changes: readonly (readonly [from: string | RegExp, to: string])[]
): string {
  return changes.reduce((text, [from, to]) => text.replace(from, to), semester(periodo));
}

const HEARING = `tipo: audiencia
version: 1
id: AP-2019-12
fecha: 2020-02-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2020-01-30}
periodo_informado: 2019-S2
`;

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
    'a task that is whole and ended before the cut-off is in order',
    'cronograma/fin-real-incoherente',
    activities(
      '',
      '\n  - id: GIM-014\n    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-05-30}]\n',
    ).files,
    [],
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
    'nothing is said of a deviation where the cut-off day is no date, since no month can be due by it',
    'avance/desvio-sin-motivo',
    slowThen('31/12/2019'),
    [],
  ],
  [
    'of a deviation where it is one, all that is known by then',
    'avance/desvio-sin-motivo',
    slowThen('2019-12-31'),
    ['La actividad «GIM-014» está en rojo, con 50.00 % de lo programado, y no dice por qué'],
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
