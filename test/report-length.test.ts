import { expect, it, test } from 'vitest';
import { paintPdfWithNotes } from '../src/painters/pdf/paint-pdf.ts';
import type { Report } from '../src/report/report.ts';
import { technicalReport } from '../src/report/technical.ts';
import { projectFiles } from './support/example-files.ts';
import { inputOf, type Files } from './support/report-inputs.ts';

const PATIENCE = 120_000;
const PUNO = projectFiles('puno');

function reportOf(files: Files, period: string, unit?: string): Report {
  return technicalReport(inputOf(files, period, unit));
}

async function pagesOf(report: Report): Promise<number> {
  return (await paintPdfWithNotes(report)).pages;
}

const lengths = new Map<string, Promise<number>>();

/** The pages of the report of Puno, which is painted once for each period. */
async function pagesOfPuno(period: string): Promise<number> {
  const known = lengths.get(period) ?? pagesOf(reportOf(PUNO, period));
  lengths.set(period, known);
  return known;
}

/** The report without its annexes, its cover and its list of contents. */
async function bodyPages(report: Report): Promise<number> {
  const annex = report.blocks.findIndex((block) => block.kind === 'heading' && block.id.startsWith('anexo-'));
  return (await pagesOf({ ...report, contents: 0, blocks: report.blocks.slice(0, annex) })) - 1;
}

/** Puno with more activities that go as planned: copies of one that does, each with an id of its own. */
function grown(count: number): Files {
  return Object.fromEntries(
    Object.entries(PUNO).map(([path, bytes]) => {
      if (!/^poi\/2019-S\d\/gerencia-de-desarrollo-urbano\.yaml$/.test(path)) return [path, bytes];
      // The copies spend more than the ceiling of the unit, which would be an error and mark them.
      const text = new TextDecoder().decode(bytes).replace(/^ +techo: .*\n/m, '');
      const at = text.indexOf('  - id: GDU-001');
      const activity = text.slice(at, text.indexOf('  - id: GDU-002'));
      const copies = Array.from({ length: count }, (_, i) =>
        activity
          .replaceAll('GDU-001', `GDU-${101 + i}`)
          // Its last task is at 98 % on the day it was to end: each copy would be late.
          .replace('avance: 98', 'avance: 100')
          .replace('AOI00000500001', `AOI000005${String(100 + i).padStart(5, '0')}`)
          .replaceAll('.pdf', `-${i}.pdf`),
      );
      return [path, text.slice(0, at) + copies.join('') + text.slice(at)];
    }),
  );
}

/** Puno with the first activities of a unit alone. */
function ofUnit(count: number): Files {
  return Object.fromEntries(
    Object.entries(PUNO).map(([path, bytes]) => {
      if (!/^poi\/2019-S\d\/gerencia-de-desarrollo-humano\.yaml$/.test(path)) return [path, bytes];
      const text = new TextDecoder().decode(bytes);
      const starts = [...text.matchAll(/^ {2}- id: GDH-/gm)].map(({ index }) => index);
      const rest = /^\S/m.exec(text.slice(starts.at(-1)));
      const end = rest === null ? text.length : (starts.at(-1) ?? 0) + rest.index;
      return [path, text.slice(0, starts[count] ?? end) + text.slice(end)];
    }),
  );
}

test.each(['2019-S1', '2019-S2'])(
  'Puno in %s: less than 45 pages, of which about twenty are the body',
  async (period) => {
    expect(await pagesOfPuno(period)).toBeLessThan(45);
    expect(await bodyPages(reportOf(PUNO, period))).toBeLessThanOrEqual(21);
  },
  PATIENCE,
);

test.each([
  [4, 9],
  [6, 12],
])(
  'a unit of %i activities takes less than %i pages',
  async (count, limit) => {
    const report = reportOf(ofUnit(count), '2019-S2', 'GDH');
    expect(report.blocks.find((block) => block.kind === 'sheets')?.items).toHaveLength(count);
    expect(await pagesOf(report)).toBeLessThan(limit);
  },
  PATIENCE,
);

test.each(['2019-S1', '2019-S2'])(
  'the report of GDU in %s, four activities, takes less than 9 pages',
  async (period) => {
    expect(await pagesOf(reportOf(PUNO, period, 'GDU'))).toBeLessThan(9);
  },
  PATIENCE,
);

it.each([
  ['2019-S1', 20],
  ['2019-S1', 80],
  ['2019-S2', 40],
])(
  'takes clearly less than a fifth of a page for each further activity on track: in %s, %i more',
  async (period, count) => {
    const few = await pagesOfPuno(period);
    const report = reportOf(grown(count), period);
    expect(report.draft).toBeUndefined();
    const many = await pagesOf(report);
    // Pages are whole: half a page of what both ends come to is their rounding.
    expect((many - few - 0.5) / count, `${few} to ${many}`).toBeLessThan(0.19);
  },
  PATIENCE,
);
