import { describe, expect, test } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { paintPdfWithNotes } from '../src/painters/pdf/paint-pdf.ts';
import type { PaintedPdf } from '../src/painters/pdf/paint-pdf.ts';
import { readContent } from './support/pdf-content.ts';
import { checkPdf, isNode, readTree, treeText, walk } from './support/pdf-checker.ts';
import {
  decodeText,
  dictOf,
  isStream,
  latin1,
  listOf,
  pagesOf,
  readPdf,
  resolve,
} from './support/pdf-reader.ts';
import type { Pdf } from './support/pdf-reader.ts';
import { CITIZEN } from './support/citizen-report.ts';
import { EMPTY, HOSTILE, HUGE, LONG, NASTY, NOTHING } from './support/hostile-reports.ts';
import { bodyText } from './support/report-text.ts';
import { SAMPLE } from './support/sample-report.ts';

const DRAFT: Report = {
  ...SAMPLE,
  draft: { text: 'Hay 3 errores abiertos: las cifras no están verificadas.' },
};
const CITIZEN_DRAFT: Report = { ...CITIZEN, draft: { text: 'Hay 3 errores abiertos.' } };

const PATIENCE = 30_000;

const painted = new Map<Report, Promise<PaintedPdf>>();

/** Each report is painted once for all the tests. */
function paint(report: Report): Promise<PaintedPdf> {
  const known = painted.get(report) ?? paintPdfWithNotes(report);
  painted.set(report, known);
  return known;
}

async function open(report: Report): Promise<Pdf> {
  return readPdf((await paint(report)).bytes);
}

/** Type of the element each mark belongs to, by page and mark. */
function typesOfMarks(pdf: Pdf): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const node of walk(readTree(pdf)))
    for (const kid of node.kids) if ('mcid' in kid) types.set(`${kid.page}:${kid.mcid}`, node.type);
  return types;
}

/** The figures of reports that are not of any plan only say that a table has their data. */
const PRETENDED = /^a Figure draws \S+, which el cuadro 1 does not have$/u;

describe('a painted report has nothing to correct', () => {
  test.each<[name: string, report: Report, faults?: readonly string[]]>([
    ['the technical edition', SAMPLE],
    ['a draft', DRAFT],
    ['the citizen edition', CITIZEN],
    ['a draft of the citizen edition', CITIZEN_DRAFT],
    ['hostile characters', HOSTILE],
    ['names of two hundred letters', LONG],
    ['empty texts', EMPTY, ['a Table has no Caption']],
    ['no blocks', NOTHING],
    ['four hundred rows', HUGE],
  ])(
    '%s: tree, marks, links, fonts and margins are sound',
    async (_, report, faults = []) => {
      const { bytes, overflows } = await paint(report);
      expect(checkPdf(readPdf(bytes)).filter((fault) => !PRETENDED.test(fault))).toEqual(faults);
      expect(overflows).toEqual([]);
    },
    PATIENCE,
  );
});

test('the tree reads the text of the report in its order', async () => {
  const text = treeText(await open(SAMPLE));
  const body = bodyText(SAMPLE);
  expect(text.slice(text.length - body.length)).toBe(body);
});

test('the titles of sheets stand at one level, under the heading before them', async () => {
  const pdf = await open(LONG);
  const titles = walk(readTree(pdf)).filter(
    (node) =>
      /^H[3-6]$/u.test(node.type) &&
      node.parent?.kids.some((kid) => isNode(kid) && kid.type === 'Table') === true &&
      node.parent.kids.filter((kid) => isNode(kid) && kid.type === 'Table').length === 1,
  );
  expect(titles.length).toBeGreaterThanOrEqual(10);
  expect(new Set(titles.map((node) => node.type)).size).toBe(1);
});

test('what is painted first is read first, on every page', async () => {
  for (const report of [SAMPLE, HUGE, CITIZEN, HOSTILE]) {
    const pdf = await open(report);
    const read = (node: ReturnType<typeof readTree>): { page: number; mcid: number }[] =>
      node.kids.flatMap((kid) => (isNode(kid) ? read(kid) : 'mcid' in kid ? [kid] : []));
    const ordered = read(readTree(pdf));
    pagesOf(pdf).forEach((page, index) => {
      const marks = ordered.filter((kid) => kid.page === index).map((kid) => kid.mcid);
      expect(marks).toEqual(readContent(pdf, page).mcids);
    });
  }
});

test('a report painted twice, in another zone, has the same bytes', async () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Tokyo';
  try {
    const again = await paintPdfWithNotes(SAMPLE);
    expect(Buffer.from(again.bytes).equals(Buffer.from((await paint(SAMPLE)).bytes))).toBe(true);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('the identity of the document is the hash of its inputs, and its dates are those of the report', async () => {
  const pdf = await open(SAMPLE);
  const [id] = listOf(pdf, pdf.trailer.get('ID'));
  expect(Buffer.from(typeof id === 'string' ? id : '', 'latin1').toString('hex')).toBe(
    SAMPLE.inputHash.slice(0, 32),
  );
  const info = dictOf(pdf, pdf.trailer.get('Info'));
  expect(resolve(pdf, info.get('CreationDate'))).toBe('D:20210630120000Z');
  expect(resolve(pdf, info.get('ModDate'))).toBe('D:20210630120000Z');
});

describe('drafts', () => {
  test('say BORRADOR twice on every page after the cover, and the sentence on it', async () => {
    const pdf = await open(DRAFT);
    const pages = pagesOf(pdf).map((page) => readContent(pdf, page).runs);
    const words = pages.map((runs) => runs.filter((run) => run.text.trim() === 'BORRADOR'));
    expect(words.every((runs) => runs.some((run) => !run.upright))).toBe(true);
    expect(words.every((runs) => runs.some((run) => run.upright))).toBe(true);
    expect(treeText(pdf)).toContain('BORRADOR Hay 3 errores abiertos');
  });

  test('of the citizen edition say it on every page too', async () => {
    const pdf = await open(CITIZEN_DRAFT);
    for (const page of pagesOf(pdf)) {
      const { runs } = readContent(pdf, page);
      expect(runs.filter((run) => run.text.trim() === 'BORRADOR' && run.upright).length).toBe(1);
    }
  });

  test('are the only ones that say it', async () => {
    const pdf = await open(SAMPLE);
    const said = pagesOf(pdf).flatMap((page) =>
      readContent(pdf, page).runs.filter((run) => run.text.includes('BORRADOR')),
    );
    expect(said).toEqual([]);
  });
});

test('the citizen edition has no letters under 12 points, nor under 10 at the foot', async () => {
  const pdf = await open(CITIZEN);
  const runs = pagesOf(pdf).flatMap((page) => readContent(pdf, page).runs);
  expect(Math.min(...runs.filter((run) => run.mcid !== null).map((run) => run.size))).toBeGreaterThanOrEqual(
    12,
  );
  expect(Math.min(...runs.map((run) => run.size))).toBeGreaterThanOrEqual(10);
  expect((await paint(CITIZEN)).pages).toBeLessThanOrEqual(4);
});

test('the technical edition has no letters under 7 points', async () => {
  const pdf = await open(SAMPLE);
  const sizes = pagesOf(pdf).flatMap((page) => readContent(pdf, page).runs.map((run) => run.size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
});

test('no page ends with a title', async () => {
  for (const report of [SAMPLE, HUGE, CITIZEN, HOSTILE]) {
    const pdf = await open(report);
    const types = typesOfMarks(pdf);
    pagesOf(pdf).forEach((page, index) => {
      const last = readContent(pdf, page).mcids.at(-1);
      expect(types.get(`${index}:${last}`) ?? 'P').not.toMatch(/^H\d$/u);
    });
  }
});

test('every page of a long table has its head, and announces the group it continues', async () => {
  const pdf = await open(HUGE);
  const types = typesOfMarks(pdf);
  const isCell = (page: number, mcid: number | null): boolean =>
    /^T[DH]$/u.test(types.get(`${page}:${mcid}`) ?? '');
  const pages = pagesOf(pdf).map((page) => readContent(pdf, page).runs);
  const withTable = pages.map((runs, index) => ({
    runs,
    cells: runs.filter((run) => isCell(index, run.mcid)),
  }));
  // The first is the cover, whose facts are a table too.
  const long = withTable.slice(1).filter(({ cells }) => cells.length > 0);
  expect(long.length).toBeGreaterThan(15);
  for (const { runs } of long) expect(runs.some((run) => run.text.startsWith('Devengado'))).toBe(true);
  expect(
    long
      .slice(1, -2)
      .every(({ runs }) =>
        runs.some((run) => run.text.includes('(continúa)') || run.text.startsWith('Gerencia número')),
      ),
  ).toBe(true);
});

test('a character without a glyph is printed by its code', async () => {
  const text = treeText(await open(HOSTILE));
  expect(text).toContain('[U+1F600]');
  expect(text).toContain('[U+6F22][U+5B57]');
  expect(text).toContain(NASTY.slice(0, 74));
});

test('a table without rows says so', async () => {
  expect(treeText(await open(SAMPLE))).toContain('Compromiso Plazo Sin datos.');
});

test('what is attached can be taken out whole', async () => {
  const pdf = await open(SAMPLE);
  const [file] = listOf(pdf, dictOf(pdf, pdf.trailer.get('Root')).get('AF'));
  const spec = dictOf(pdf, file);
  const stream = resolve(pdf, dictOf(pdf, spec.get('EF')).get('F'));
  expect(decodeText(spec.get('UF'))).toBe('plan.json');
  expect(isStream(stream) && latin1(stream.data)).toBe('{"plan":"puno-2019-2022"}\n');
});
