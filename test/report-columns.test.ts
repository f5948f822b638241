import { expect, it } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import { citizenPlanReport, technicalPlanReport } from '../src/report/plan-report.ts';
import type { Block, Cell, Report, Table, Text } from '../src/report/report.ts';
import { technicalReport } from '../src/report/technical.ts';
import { projectFiles } from './support/example-files.ts';
import { randomMunicipality } from './support/random-municipality.ts';
import { inputOf, type Files } from './support/report-inputs.ts';

/** A percentage or an amount as it is printed: its unit, and how many decimals it has. */
const FIGURE = /(S\/ )?\d[\d,]*(?:\.(\d+))?( %| M\b| millones)?/g;

/**
 * Columns of quantities, which print as they were written, each in the unit of its row: the values and targets of
 * indicators, months, things done of things due. And those of sentences.
 */
const AS_WRITTEN: ReadonlySet<string> = new Set([
  'Línea de base',
  'Esperado',
  'Obtenido',
  'Antes',
  'Hoy',
  'Meta',
  'Metas',
  'Indicador',
  'Valor en cada distrito',
  'Ejecutado de programado, y avance',
  'Programado inicial',
  'Programado vigente',
  'Hallazgo',
  'Qué se hace',
  'Medida',
  'Normas',
]);
/** «En 2019»: the values of indicators in a year that is over. */
const YEAR = /^En \d{4}$/;

const CASES: readonly (readonly [name: string, files: Files, period: string])[] = [
  ['puno', projectFiles('puno'), '2019-S1'],
  ['puno', projectFiles('puno'), '2019-S2'],
  ['distrito', projectFiles('distrito'), '2024-S1'],
  ['distrito', projectFiles('distrito'), '2024-S2'],
  ...Array.from({ length: 6 }, (_, i) => {
    const { files, period } = randomMunicipality(i + 1);
    return [`one made from ${i + 1}`, files, period] as const;
  }),
];

it.each(CASES)(
  'each column of money or percentages of %s has one unit and one precision',
  (_, files, period) => {
    const input = { ...inputOf(files, period), folds: true };
    const reports = [
      technicalReport(input),
      citizenReport(input),
      technicalPlanReport(input),
      citizenPlanReport(input),
    ];
    expect(reports.flatMap(mixedColumns)).toEqual([]);
  },
);

/** What a cell says where there is nothing to say, in columns that are left out where no row says more. */
const NOTHING: Readonly<Record<string, string>> = {
  Unidad: 'ninguna',
  Entrega: 'no indicada',
  Certificado: 'sin dato',
  Comprometido: 'sin dato',
  Girado: 'sin dato',
  Normas: 'no se cita ninguna',
  'Meta, con las palabras del plan': 'no la dice',
};

it.each(CASES)('no column of %s says in every row that there is nothing to say', (_, files, period) => {
  const input = inputOf(files, period);
  const tables = [technicalReport(input), technicalPlanReport(input)].flatMap(({ blocks }) =>
    tablesIn(blocks),
  );
  const empty = tables.flatMap(({ caption, columns, rows }) =>
    columns.flatMap(({ title }, index) => {
      const said = rows.flatMap(({ role, cells }) => (role === 'group' ? [] : (cells[index] ?? [])));
      return said.every((cell) => textOf(cell) === NOTHING[title]) ? [`${caption}, ${title}`] : [];
    }),
  );
  expect(empty).toEqual([]);
});

it('what no activity states is said where its column is left out', () => {
  const { blocks } = technicalReport(inputOf(projectFiles('distrito'), '2024-S1'));
  expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block.text)] : []))).toContain(
    'Ninguna actividad dice su certificado ni su comprometido ni su girado. 2 actividades no cuestan más que la planilla y no entran en estos cuadros.',
  );
});

it('a column that mixes units or precisions is found', () => {
  const mixed = (...texts: readonly string[]): readonly string[] =>
    mixedIn({
      kind: 'table',
      caption: 'Dinero',
      label: '',
      columns: ['Parte', 'Monto'].map((title) => ({ title, align: 'left', width: 1 })),
      rows: texts.map((text) => ({
        role: 'item',
        cells: ['00', text].map((words): Cell => ({ text: [{ text: words }] })),
      })),
    });
  expect(mixed('S/ 1.2 M de S/ 3.0 M', 'S/ 10.5 M', 'sin dato')).toEqual([]);
  expect(mixed('S/ 1.2 M', 'S/ 387,140')).toHaveLength(1);
  expect(mixed('82 %', '94.6 %')).toHaveLength(1);
  expect(mixed('1,200', '1,200.50')).toHaveLength(1);
});

function mixedColumns(report: Report): readonly string[] {
  return tablesIn(report.blocks).flatMap(mixedIn);
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block];
    if (block.kind !== 'sheets') return [];
    // The months of an activity are quantities.
    return block.items.flatMap(({ folded = [] }) =>
      tablesIn(folded).filter(({ caption }) => !caption.startsWith('Meses de ')),
    );
  });
}

/** The columns of a table whose texts, or whose second lines, are not all in one unit with one precision. */
function mixedIn({ caption, columns, rows }: Table): readonly string[] {
  return columns.flatMap(({ title }, index) => {
    if (AS_WRITTEN.has(title) || YEAR.test(title)) return [];
    const cells = rows.flatMap(({ role, cells: own }) => (role === 'group' ? [] : (own[index] ?? [])));
    const isCode = index === 0;
    return [cells.map(textOf), cells.map(noteOf)].flatMap((texts) => {
      const kinds = new Set(texts.flatMap((text) => kindsIn(text, isCode)));
      const [money, percent, plain] = ['S/', '%', 'n'].map(
        (kind) => [...kinds].filter((one) => one.startsWith(kind)).length,
      );
      return Math.max(money ?? 0, percent ?? 0, plain ?? 0) > 1
        ? [`${caption}, ${title}: ${[...kinds].join(', ')}`]
        : [];
    });
  });
}

function textOf({ text }: Cell): string {
  return wordsOf(text);
}

function noteOf({ note = [] }: Cell): string {
  return wordsOf(note);
}

function wordsOf(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** «S/ M .1», «% .0», and «n .2» of a cell that is nothing but a number, unless it is a code; the name of a limit is none. */
function kindsIn(text: string, isCode: boolean): readonly string[] {
  return [...text.replaceAll('más de 120 %', '▲').matchAll(FIGURE)].flatMap(
    ({ 0: shown, 1: money, 2: decimals = '', 3: unit = '' }) => {
      const precision = `.${decimals.length}`;
      if (money !== undefined) return [`S/${unit} ${precision}`];
      if (unit === ' %') return [`% ${precision}`];
      return !isCode && shown === text.replace(/^[−+]/, '') ? [`n ${precision}`] : [];
    },
  );
}
