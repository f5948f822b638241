import { describe, expect, test } from 'vitest';
import { stateIcon } from '../src/painters/charts/icons.ts';
import type { Item } from '../src/painters/charts/scene.ts';
import { paintPdfWithNotes } from '../src/painters/pdf/paint-pdf.ts';
import type { Block, Report, Row, Table } from '../src/report/report.ts';
import { checkPdf } from './support/pdf-checker.ts';
import { readContent } from './support/pdf-content.ts';
import type { TextRun } from './support/pdf-content.ts';
import { isStream, latin1, pagesOf, readPdf, resolve } from './support/pdf-reader.ts';
import { plain, SAMPLE } from './support/sample-report.ts';

const TITLE: Block = { kind: 'heading', level: 1, id: 'uno', number: '1', text: 'Presupuesto' };

function withBlocks(...blocks: readonly Block[]): Report {
  return { ...SAMPLE, contents: 0, attachments: [], blocks: [TITLE, ...blocks] };
}

async function runsOf(report: Report): Promise<readonly (readonly TextRun[])[]> {
  const { bytes, overflows } = await paintPdfWithNotes(report);
  const pdf = readPdf(bytes);
  expect(checkPdf(pdf)).toEqual([]);
  expect(overflows).toEqual([]);
  return pagesOf(pdf).map((page) => readContent(pdf, page).runs);
}

function rowsOf(count: number, role: Row['role'] = 'item'): readonly Row[] {
  return Array.from({ length: count }, (_, i) => ({
    role,
    cells: [{ text: plain(`Parte número ${i + 1}`) }, { text: plain(`${i + 1}00.00`) }],
  }));
}

function tableOf(rows: readonly Row[]): Table {
  return {
    kind: 'table',
    label: 'Cuadro 1',
    caption: 'Montos.',
    columns: [
      { title: 'Parte', align: 'left', width: 3 },
      { title: 'Monto', align: 'right', width: 1 },
    ],
    rows,
  };
}

/** So many lines of text before what is looked at. */
function lines(count: number): readonly Block[] {
  return Array.from({ length: count }, (): Block => ({ kind: 'paragraph', text: plain('Una línea.') }));
}

/** The page of each text that is asked for, and the places of the texts on it. */
function pageOf(pages: readonly (readonly TextRun[])[], text: string): number {
  return pages.findIndex((runs) => runs.some((run) => run.text.trim() === text));
}

const TOTAL: Row = { role: 'total', cells: [{ text: plain('Total') }, { text: plain('9,900.00') }] };

test('titles of columns stand at the foot of their cells, whatever lines each takes', async () => {
  const report = withBlocks({
    ...tableOf(rowsOf(2)),
    columns: [
      { title: 'Parte', align: 'left', width: 6 },
      { title: 'Devengado acumulado', align: 'right', width: 1 },
    ],
  });
  const runs = (await runsOf(report)).flat();
  const one = runs.find(({ text }) => text.startsWith('Parte'));
  const two = runs.filter(({ text }) => /Devengado|acumulado/u.test(text));
  expect(two.length).toBe(2);
  expect(one?.y).toBe(Math.max(...two.map(({ y }) => y)));
});

test('a head is of at most two lines, in the part of the page that is printed', async () => {
  const long =
    'Municipalidad Provincial de Puno, Gerencia de Planeamiento, Presupuesto y Modernización '.repeat(3);
  const report: Report = {
    ...withBlocks(...lines(4)),
    running: { header: long, footer: long },
  };
  const pages = await runsOf({ ...report, blocks: [{ ...TITLE, text: long }, ...lines(4)] });
  for (const runs of pages.slice(1)) {
    const outside = runs.filter(({ mcid }) => mcid === null);
    const heads = new Set(outside.filter(({ y }) => y < 60).map(({ y }) => y));
    const feet = new Set(outside.filter(({ y }) => y > 760).map(({ y }) => y));
    expect(heads.size).toBe(2);
    expect(feet.size).toBeLessThanOrEqual(3);
    // Printers leave six millimetres white.
    for (const { y, size } of outside) expect(y - size).toBeGreaterThan(17);
    for (const { y } of outside) expect(y).toBeLessThan(841.89 - 17);
  }
});

describe('tables and the ends of pages', () => {
  test.each([24, 26, 28, 30, 32])('a table of eight rows after %i lines stands whole', async (before) => {
    const pages = await runsOf(withBlocks(...lines(before), tableOf([...rowsOf(7), TOTAL])));
    expect(pageOf(pages, 'Total')).toBe(pageOf(pages, 'Parte número 1'));
    expect(pageOf(pages, 'Total')).toBe(pageOf(pages, 'Parte'));
  });

  test.each(Array.from({ length: 14 }, (_, i) => 26 + i))(
    'a total after %i rows is not the first row of a page',
    async (count) => {
      const pages = await runsOf(withBlocks(tableOf([...rowsOf(count), TOTAL])));
      expect(pageOf(pages, 'Total')).toBe(pageOf(pages, `Parte número ${count}`));
    },
  );
});

describe('what belongs together stands on one page', () => {
  const PLACES = Array.from({ length: 10 }, (_, i) => 20 + i);

  test.each(PLACES)('after %i lines, the sentence that introduces a table and the table', async (before) => {
    const said: Block = { kind: 'paragraph', text: plain('Demandas atendidas: 1 de 1.') };
    const pages = await runsOf(withBlocks(...lines(before), said, tableOf(rowsOf(7))));
    expect(pageOf(pages, 'Demandas atendidas: 1 de 1.')).toBe(pageOf(pages, 'Parte número 1'));
  });

  test.each(PLACES)('after %i lines, a title, its sentence, a note on it and the table', async (before) => {
    const title: Block = { kind: 'heading', level: 2, id: 'dos', text: 'Desempeño' };
    const said: Block = { kind: 'paragraph', text: plain('Se ordenan cinco.') };
    const note: Block = { kind: 'paragraph', role: 'note', text: plain('Sin actividades: GM.') };
    const pages = await runsOf(withBlocks(...lines(before), title, said, note, tableOf(rowsOf(3))));
    expect(pageOf(pages, 'Desempeño')).toBe(pageOf(pages, 'Parte número 1'));
  });

  test.each(PLACES)('after %i lines, the first two of a list', async (before) => {
    const items: Block = { kind: 'list', items: ['Uno', 'Dos', 'Tres'].map(plain) };
    const pages = await runsOf(withBlocks(...lines(before), items));
    expect(pageOf(pages, 'Uno')).toBe(pageOf(pages, 'Dos'));
  });

  test.each(PLACES)('after %i lines, what a colon announces and the first of the list', async (before) => {
    const said: Block = { kind: 'paragraph', text: plain('Estas son las que menos avanzaron:') };
    const items: Block = { kind: 'list', items: ['Uno', 'Dos'].map(plain) };
    const pages = await runsOf(withBlocks(...lines(before), said, items));
    expect(pageOf(pages, 'Estas son las que menos avanzaron:')).toBe(pageOf(pages, 'Uno'));
  });

  test.each(PLACES)('after %i lines, a few facts', async (before) => {
    const items = ['Primero', 'Segundo', 'Tercero'].map((term) => ({ term, text: plain('ab12') }));
    const pages = await runsOf(withBlocks(...lines(before), { kind: 'facts', items }));
    expect(pageOf(pages, 'Primero')).toBe(pageOf(pages, 'Tercero'));
  });

  test.each(PLACES)('after %i lines, at least two of the facts of a sheet', async (before) => {
    const items = ['Sirve a', 'Avance', 'Tareas', 'Productos', 'Evidencias'].map((term) => ({
      term,
      text: plain('Dos líneas, que no caben donde cabe una: '.repeat(6)),
    }));
    const pages = await runsOf(
      withBlocks(...lines(before), {
        kind: 'sheets',
        level: 2,
        columns: 1,
        parted: true,
        items: [{ id: 'uno', title: 'GIM-014', items }],
      }),
    );
    expect(pageOf(pages, 'Evidencias')).toBe(pageOf(pages, 'Productos'));
  });
});

describe('money of the size of Lima', () => {
  const AMOUNTS = ['2,345,678,901.23', '3,456,789,012.34', '−2,345,678,901.23'];

  test.each([6, 7])('is never broken, nor in bold, in a table of %i amounts', async (count) => {
    const cells = (strong: boolean): Row['cells'] => [
      { text: plain('Donaciones y transferencias') },
      ...Array.from({ length: count }, (_, i) => ({
        text: [{ text: AMOUNTS[i % AMOUNTS.length] ?? '', ...(strong ? { strong } : {}) }],
      })),
    ];
    const pages = await runsOf(
      withBlocks({
        ...tableOf([
          { role: 'item', cells: cells(false) },
          { role: 'item', cells: cells(true) },
          { role: 'total', cells: cells(false) },
        ]),
        columns: [
          { title: 'Parte', align: 'left', width: 2 },
          ...['PIA', 'PIM', 'Certificado', 'Comprometido', 'Devengado', 'Girado', 'Saldo']
            .slice(0, count)
            .map((title) => ({ title, align: 'right', width: 1 }) as const),
        ],
      }),
    );
    const shown = pages.flat().filter(({ text }) => /\d{3}/u.test(text));
    const amounts = shown.filter(({ text }) => /,\d{3},/u.test(text));
    // Seven of them side by side are set a little smaller than anything else, and whole.
    expect(Math.min(...amounts.map(({ size }) => size))).toBeGreaterThanOrEqual(count > 6 ? 6.5 : 7);
    const written = Array.from({ length: count }, (_, i) => AMOUNTS[i % AMOUNTS.length]);
    expect(amounts.map(({ text }) => text.trim())).toEqual([...written, ...written, ...written]);
  });
});

test('the word of a draft is drawn over what covers its ground, in outline', async () => {
  const report: Report = { ...withBlocks(tableOf(rowsOf(60))), draft: { text: 'Hay 1 error.' } };
  const { bytes } = await paintPdfWithNotes(report);
  const pdf = readPdf(bytes);
  for (const page of pagesOf(pdf)) {
    const stream = resolve(pdf, page.dict.get('Contents'));
    const content = isStream(stream) ? latin1(stream.data) : '';
    const outline = content.lastIndexOf('1 Tr');
    expect(outline).toBeGreaterThan(content.lastIndexOf(' re'));
    expect(content.slice(outline)).toContain('0 Tr');
  }
});

test('the cover shows its figures, and at the end, smaller than all, what only who checks looks up', async () => {
  const cover: Report['cover'] = {
    ...SAMPLE.cover,
    figures: [
      { value: '93 %', name: 'Resultados', note: '7 de 15 indicadores' },
      { value: '14 %', name: 'Camino', note: 'cuando pasó 12 % del tiempo' },
      { value: '34 %', name: 'Gasto', note: 'S/ 12.1 M de S/ 35.2 M' },
    ],
    facts: [
      { term: 'Versión', text: '3f2c9a1b04d7', small: true },
      { term: 'Corte', text: '30 de junio de 2021' },
    ],
  };
  const [runs = []] = await runsOf({ ...withBlocks(...lines(1)), cover });
  const figures = runs.filter(({ text }) => /^\d+ %/u.test(text) && text.trim().length < 6);
  expect(figures.map(({ text }) => text.trim())).toEqual(['93 %', '14 %', '34 %']);
  expect(new Set(figures.map(({ y }) => y)).size).toBe(1);
  const last = runs.at(-1);
  expect(last?.text).toContain('3f2c9a1b04d7');
  expect(last?.size).toBe(Math.min(...runs.map(({ size }) => size)));
});

test('no icon of a state is wider or higher than the others', () => {
  const extent = (items: readonly Item[]): number =>
    Math.max(
      ...items.map((item) => {
        const half = 'stroke' in item && item.stroke !== undefined ? (item.lineWidth ?? 0) / 2 : 0;
        if (item.kind === 'circle') return Math.max(Math.abs(item.x), Math.abs(item.y)) + item.radius + half;
        if (item.kind === 'rect')
          return Math.max(-item.x, item.x + item.width, -item.y, item.y + item.height);
        if (item.kind !== 'path') return 0;
        // A mitred corner reaches beyond its point by the half of the stroke over the sine of half its angle.
        return (
          Math.max(
            ...item.steps.flatMap((step) =>
              step[0] === 'Z' ? [] : step.slice(1).map((one) => Math.abs(Number(one))),
            ),
          ) +
          half * 1.9
        );
      }),
    );
  for (const estado of ['verde', 'amarillo', 'rojo', 'gris'] as const)
    expect(extent(stateIcon(estado, 0, 0, 10))).toBeLessThanOrEqual(10.9);
});
