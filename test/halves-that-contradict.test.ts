import { expect, test } from 'vitest';
import { year } from '../src/rules/example.ts';
import { checkTexts } from './support/marked.ts';

/** What a rule says of a project. */
function said(id: string, files: Readonly<Record<string, string>>): readonly string[] {
  return checkTexts(files).diagnostics.flatMap(({ code, severity, message }) =>
    code === id ? `${severity}: ${message}` : [],
  );
}

const ROWS = 'detalle: [{pia: 30000}, {pia: 10000}]';

test.each<readonly [what: string, first: string, second: string, told?: readonly [s1: string, s2: string]]>([
  ['differs', 'pia: 40000', 'pia: 50000', ['40,000.00', '50,000.00']],
  ['differs in its rows', ROWS, ROWS.replace('10000', '20000'), ['40,000.00', '50,000.00']],
  ['parts by a sol', 'pia: 40001', 'pia: 40000', ['40,001.00', '40,000.00']],
  ['is the same in a total and in rows', 'pia: 40000', ROWS],
  ['is in the second that of some rows', 'pia: 40000', 'detalle: [{pia: 30000}, {pim: 10000}]'],
  ['is said by the first alone', 'pia: 40000', 'pim: 50000'],
  ['is rounded to soles by one source', 'pia: 40000.40', 'pia: 40000'],
  ['is rounded to soles row by row', 'pia: 40000.90', ROWS],
])('a PIA that %s', (_, first, second, told) => {
  const [s1 = '', s2 = ''] = [first, second].map(
    (own) => `  - id: GIM-014\n    presupuesto: {${own}, devengado: 25000}\n`,
  );
  const words =
    told &&
    `warning: El PIA de la actividad «GIM-014» es S/ ${told[1]} en 2019-S2 y S/ ${told[0]} en 2019-S1`;
  expect(said('presupuesto/pia-cambiado', year('', s1, s2).files)).toEqual(
    words === undefined ? [] : [words],
  );
  const left = s2.replace('GIM-014\n', 'GIM-014\n    activa: false\n');
  expect(said('presupuesto/pia-cambiado', year('', s1, left).files)).toEqual([]);
});
