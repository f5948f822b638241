import { expect, it } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../src/diagnostics/order.ts';
import { cellLocation } from '../src/diagnostics/place-text.ts';
import { paintConcise } from '../src/painters/findings/concise.ts';
import { paintGithub } from '../src/painters/findings/github.ts';
import { paintGitlab } from '../src/painters/findings/gitlab.ts';
import { paintJson } from '../src/painters/findings/json.ts';
import { paintJunit } from '../src/painters/findings/junit.ts';
import type { Outcome } from '../src/painters/findings/outcome.ts';
import { paintPretty } from '../src/painters/findings/pretty.ts';
import { paintSarif } from '../src/painters/findings/sarif.ts';
import { paintStepSummary } from '../src/painters/findings/step-summary.ts';

const inSheet = cellLocation('POI.xlsx', { sheet: 'Avance', row: 14, column: 8, name: 'H14' });
const inCsv = cellLocation('gasto.csv', { sheet: undefined, row: 3, column: 7, name: 'G3' });

const found: readonly Diagnostic[] = [
  {
    code: 'prueba/celda',
    severity: 'error',
    message: 'La celda dice «doce», que no es una cantidad',
    help: 'Escriba el número',
    location: inSheet,
    related: [{ message: 'El mismo mes', location: inCsv }],
  },
];

const outcome: Outcome = {
  files: ['POI.xlsx'],
  kinds: [],
  unread: [],
  unchecked: [],
  lookAlikes: [],
  excluded: [],
  diagnostics: found,
  suppressed: [],
  accepted: [],
  gone: [],
  counts: { error: 1, warning: 0, info: 0 },
  projectOf: () => '',
  lowered: [],
  excerpts: new Map(),
  configurationAtFault: false,
  isSomething: true,
  version: '0.0.0',
  rules: [],
};

const IN_WORDS = 'Hoja Avance, H14: La celda dice «doce», que no es una cantidad. Escriba el número.';

it('a finding in a cell names file, sheet and cell in every format', () => {
  expect(paintPretty(outcome, { color: false }).split('\n').slice(0, 4)).toEqual([
    'POI.xlsx, hoja Avance, H14  error  prueba/celda',
    '  La celda dice «doce», que no es una cantidad',
    '  → El mismo mes: gasto.csv, G3',
    '  Qué hacer: Escriba el número',
  ]);
  expect(paintConcise(outcome)).toBe(
    'POI.xlsx, hoja Avance, H14: error: La celda dice «doce», que no es una cantidad [prueba/celda]\n',
  );
  const json = JSON.parse(paintJson(outcome)) as { findings: object[] }; // of our own painter
  expect(json.findings[0]).toMatchObject({
    file: 'POI.xlsx',
    sheet: 'Avance',
    cell: 'H14',
    start: { line: 14, column: 8 },
    related: [{ file: 'gasto.csv', sheet: null, cell: 'G3' }],
  });
  const sarif = JSON.stringify(JSON.parse(paintSarif(outcome)));
  expect(sarif).toContain('"logicalLocations":[{"name":"H14","fullyQualifiedName":"Avance!H14"}]');
  expect(sarif).toContain(IN_WORDS);
  const related = ' Vea también: El mismo mes (gasto.csv, G3).';
  expect(paintGithub(outcome)).toContain(`::${IN_WORDS}${related}`);
  expect(paintGitlab(outcome)).toContain(`prueba/celda: ${IN_WORDS}${related}`);
  expect(paintJunit(outcome)).toContain(`POI.xlsx: error prueba/celda: ${IN_WORDS}${related}`);
  expect(paintStepSummary(outcome)).toContain(`| POI.xlsx | ${IN_WORDS} |`);
});

it('findings of a book stand sheet by sheet', () => {
  const at = (sheet: string, row: number): Diagnostic => ({
    code: 'prueba/celda',
    severity: 'error',
    message: `${sheet} ${row}`,
    location: cellLocation('POI.xlsx', { sheet, row, column: 1, name: `A${row}` }),
    related: [],
  });
  const sorted = [at('B', 1), at('A', 9), at('A', 2)].sort(compareDiagnostics);
  expect(sorted.map(({ message }) => message)).toEqual(['A 2', 'A 9', 'B 1']);
});
