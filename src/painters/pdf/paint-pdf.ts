/** Makes the PDF of a report: measures its blocks, places them on pages, paints the pages, packs the objects. */
import type { Report } from '../../report/report.ts';
import { createBrush } from './layout/brush.ts';
import type { Ruler } from './layout/brush.ts';
import { composeChapters } from './compose.ts';
import { paintCover } from './cover.ts';
import { placeChapters } from './layout/flow.ts';
import type { Flow, Page } from './layout/flow.ts';
import { openKit } from './kit/kit.ts';
import type { Kit } from './kit/kit.ts';
import { packPdf } from './kit/pack.ts';
import { paintDraftMark, paintRunning } from './running.ts';
import { PAGE, pageSize, reduced, themeOf, type Theme } from './layout/theme.ts';
import { drawable } from './type/drawable.ts';
import { embeddedFont } from './type/embed.ts';
import { spokenText } from './type/spoken.ts';
import { createTypesetter } from './type/typeface.ts';
import type { Expansions, Typesetter } from './type/typeface.ts';

export interface PaintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Texts that did not fit in their place. Tests demand that there are none. */
  readonly overflows: readonly string[];
}

const CREATOR = 'plan';
const PRODUCER = 'pdfkit 0.20.2';
const LANGUAGE = 'es-PE';
/** An A3 sheet is an A4 one so many times as large. */
const A3 = Math.SQRT2;
/** How much smaller the letters of a sheet may get so that all of it stands on one. */
const SMALLER: readonly number[] = [0.94, 0.88, 0.82, 0.76, 0.7];

/** Midday in UTC of a day `AAAA-MM-DD`: the same day in every zone where the report is read. */
function momentOf(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) throw new Error(`Not a date: ${date}`);
  return `${date}T12:00:00Z`;
}

function openKitFor(report: Report, typesetter: Typesetter): Kit {
  const moment = momentOf(report.date);
  return openKit({
    title: drawable(report.title),
    author: drawable(report.author),
    subject: drawable(report.subject),
    moment,
    date: new Date(moment),
    creator: CREATOR,
    producer: PRODUCER,
    language: LANGUAGE,
    hash: report.inputHash,
    fontOf: (face) => embeddedFont(face, typesetter.used(face)),
  });
}

/** The page number that is printed where each heading stands, by the id of the heading. */
function pageNumbers(pages: readonly Page[], covers: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { box } of page.items)
      for (const anchor of box.anchors ?? []) numbers.set(anchor, index + 1 + covers);
  });
  return numbers;
}

/** The pages of a report, and what they were measured with: of a sheet to hang, the largest letters that leave it one. */
function placed(
  report: Report,
  typesetter: Typesetter,
  expansions: Expansions,
  told?: (share: number) => void,
): { readonly ruler: Ruler; readonly flow: Flow } {
  const attempt = (theme: Theme): { readonly ruler: Ruler; readonly flow: Flow } => {
    const ruler: Ruler = {
      shape: typesetter.shape,
      spoken: (text) => spokenText(text, expansions),
      theme,
      overflows: [],
      ids: { given: 0 },
    };
    return { ruler, flow: placeChapters(composeChapters(ruler, report, told), theme) };
  };
  const theme = themeOf(report);
  let found = attempt(theme);
  if (report.edition !== 'mural') return found;
  for (const factor of SMALLER) {
    if (found.flow.pages.length === 1) break;
    found = attempt(reduced(theme, factor));
  }
  return found;
}

/** The part of the time that measuring the blocks takes; the rest is painting the pages. */
const MEASURING = 0.5;

/** The same as `paintPdf`, with the number of pages and what did not fit, which tests look at. */
export async function paintPdfWithNotes(
  report: Report,
  told: (share: number) => void = () => {},
): Promise<PaintedPdf> {
  const expansions = new Map(report.abbreviations.map(({ written, meaning }) => [written, meaning]));
  const typesetter = createTypesetter(expansions);
  const kit = openKitFor(report, typesetter);
  const { ruler, flow } = placed(report, typesetter, expansions, (share) => told(MEASURING * share));
  const { pages, overflows } = flow;
  if (overflows > 0) ruler.overflows.push(`${overflows} blocks taller than a page`);
  const covers = report.edition === 'tecnica' ? 1 : 0;
  const total = pages.length + covers;
  const root = kit.element(null, 'Document');
  const brush = createBrush(ruler, kit, root, pageNumbers(pages, covers));
  if (covers > 0) {
    kit.openPage(PAGE.width, PAGE.height);
    if (report.draft !== undefined) paintDraftMark(brush, PAGE, 'under');
    paintCover(brush, report);
    if (report.draft !== undefined) paintDraftMark(brush, PAGE, 'over');
  }
  pages.forEach((page, index) => {
    const size = pageSize(page.landscape);
    const number = index + 1 + covers;
    told(MEASURING + (1 - MEASURING) * (index / pages.length));
    kit.openPage(size.width, size.height, report.edition === 'mural' ? A3 : 1);
    if (report.draft !== undefined) paintDraftMark(brush, size, 'under');
    paintRunning(brush, {
      report,
      page: size,
      title: page.title,
      number,
      total,
      head: covers > 0 || index > 0,
    });
    for (const { box, x, y } of page.items) box.paint(brush, x, y);
    if (report.draft !== undefined) paintDraftMark(brush, size, 'over');
  });
  for (const file of report.attachments) kit.attach(file);
  return { bytes: packPdf(kit.finish()), pages: total, overflows: ruler.overflows };
}

/**
 * Paints a report as a tagged PDF (PDF/A-3a and PDF/UA-1, `es-PE`). The same report gives the same bytes
 * whatever the clock, the zone and the locale. Throws when `date` is not `AAAA-MM-DD`, which is a bug of the
 * caller. `told` is told, again and again, how much of the work is done, from 0 to 1.
 */
export async function paintPdf(report: Report, told?: (share: number) => void): Promise<Uint8Array> {
  return (await paintPdfWithNotes(report, told)).bytes;
}
