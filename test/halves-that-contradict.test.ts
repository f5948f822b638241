import { expect, test } from 'vitest';
import { activities, year } from '../src/rules/example.ts';
import { checkTexts } from './support/marked.ts';

/** What a rule says of a project. */
function said(id: string, files: Readonly<Record<string, string>>): readonly string[] {
  return checkTexts(files).diagnostics.flatMap(({ code, severity, message }) =>
    code === id ? `${severity}: ${message}` : [],
  );
}

const ROWS = 'detalle: [{pia: 30000}, {pia: 10000}]';

/** What is said of the PIA in two semesters, where `more` stands in the second. */
function ofPia(first: string, second: string, more = ''): readonly string[] {
  const [s1 = '', s2 = ''] = [first, second].map(
    (own, i) => `  - id: GIM-014\n${i === 0 ? '' : more}    presupuesto: {${own}, devengado: 25000}\n`,
  );
  return said('presupuesto/pia-cambiado', year('', s1, s2).files);
}

test.each([
  ['differs', 'pia: 40000', 'pia: 50000', '40,000.00', '50,000.00'],
  ['differs in its rows', ROWS, ROWS.replace('10000', '20000'), '40,000.00', '50,000.00'],
  ['parts by a sol', 'pia: 40001', 'pia: 40000', '40,001.00', '40,000.00'],
])('a PIA that %s is found', (_, first, second, s1, s2) => {
  expect(ofPia(first, second)).toEqual([
    `warning: El PIA de la actividad «GIM-014» es S/ ${s2} en 2019-S2 y S/ ${s1} en 2019-S1`,
  ]);
});

test.each([
  ['is the same in a total and in rows', 'pia: 40000', ROWS],
  ['is in the second that of some rows', 'pia: 40000', 'detalle: [{pia: 30000}, {pim: 10000}]'],
  ['is said by the first alone', 'pia: 40000', 'pim: 50000'],
  ['is rounded to soles by one source', 'pia: 40000.40', 'pia: 40000'],
  ['is rounded to soles row by row', 'pia: 40000.90', ROWS],
  ['is of one that was left out', 'pia: 40000', 'pia: 50000', '    activa: false\n'],
])('a PIA that %s is not', (_, first = '', second = '', more = '') => {
  expect(ofPia(first, second, more)).toEqual([]);
});

type Second = readonly [state: string, indicador: string, presupuesto: string];

const MONTHS = 'meta: 60, programado: {jul: 30, ago: 30}';
const CANCELLED = '    estado: cancelada\n    cancelacion: {fecha: 2019-06-20, norma: R.G.M. 120-2019}\n';
const SPENT = 'pia: 50000, devengado: 25000';

/** An activity of S1, and of S2 by its state, its indicator and its budget. */
function halves(first: string, [state, indicador, presupuesto]: Second): readonly string[] {
  const [s1 = '', s2 = ''] = [
    `${first}    presupuesto: {${SPENT}}\n`,
    `${state}    indicador: {nombre: Visitas, unidad_medida: visita, ${indicador}}\n    presupuesto: {${presupuesto}}\n`,
  ].map((text) => `  - id: GIM-014\n    desvio: {causa: personal}\n${text}`);
  return said('poi/estado-incoherente', year('', s1, s2).files);
}

const DONE = `${MONTHS}, ejecutado: {jul: 12, ago: 3}`;
const IDLE = `${MONTHS}, ejecutado: {jul: 0}`;
const WORK = '15 de avance (visita) en julio y agosto';

const AGAIN = '    estado: cancelada\n    cancelacion: {fecha: 2019-06-20, norma: R}\n';

test.each<readonly [what: string, second: Second, level: string, told: string]>([
  ['works on', ['', DONE, SPENT], 'warning', WORK],
  ['works on and says that it is cancelled', [AGAIN, DONE, SPENT], 'warning', WORK],
  ['tells the total alone', ['', 'meta: 60, logrado: 12', SPENT], 'warning', '12 de avance (visita)'],
  ['works on and spends', ['', DONE, 'devengado: 32000'], 'warning', `${WORK} y S/ 7,000.00 devengados`],
  ['spends, which may be what was owed', ['', IDLE, 'devengado: 32000'], 'info', 'S/ 7,000.00 devengados'],
  ['spends by months', ['', IDLE, 'devengado_mensual: {jul: 7000}'], 'info', 'S/ 7,000.00 devengados'],
])('one that S1 cancels and S2 %s is found', (_, second, level, told) => {
  const words = `${level}: La actividad «GIM-014» se canceló el 2019-06-20 e informa después ${told}`;
  expect(halves(CANCELLED, second)).toEqual([words]);
});

test.each<readonly [what: string, first: string, second: Second]>([
  ['S1 does not cancel', '', ['', DONE, 'devengado: 32000']],
  ['does nothing more', CANCELLED, ['', IDLE, SPENT]],
  ['is said to be taken up again', CANCELLED, ['    estado: en_ejecucion\n', DONE, 'devengado: 32000']],
  ['was cancelled in August', CANCELLED, [AGAIN.replace('06', '08'), DONE, 'devengado: 32000']],
  ['measures a level', CANCELLED, ['', `acumulacion: ultimo, ${DONE}`, SPENT]],
  ['counts what should be less', CANCELLED, ['', `sentido: descendente, ${DONE}`, SPENT]],
  ['was left out', CANCELLED, ['    activa: false\n', DONE, SPENT]],
])('one that %s is not', (_, first, second) => {
  expect(halves(first, second)).toEqual([]);
});

test.each<readonly [what: string, day: string, told: string | undefined]>([
  ['in the months after that of the day', '2019-04-30', '5 de avance (visita) en mayo y junio'],
  ['only up to the month of the day', '2019-06-01', undefined],
  [
    'in all months, as it was cancelled before the year',
    '2018-12-20',
    '7 de avance (visita) en abril, mayo y junio',
  ],
])('one that is cancelled and works %s', (_, day, told) => {
  const text = `  - id: GIM-014\n    estado: cancelada\n    cancelacion: {fecha: ${day}, norma: R}\n    desvio: {causa: personal}\n    indicador: {nombre: Visitas, unidad_medida: visita, meta: 9, programado: {abr: 3, may: 3, jun: 3}, ejecutado: {mar: 0, abr: 2, may: 2, jun: 3}}\n`;
  expect(said('poi/estado-incoherente', activities('', text).files)).toEqual(
    told === undefined
      ? []
      : [`warning: La actividad «GIM-014» se canceló el ${day} e informa después ${told}`],
  );
});
