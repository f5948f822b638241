import { archiveOf, partsOf } from './archive.ts';
import { LOCKED, RefusedSheet } from './refused.ts';
import { guardCells } from './extent.ts';
import { withShownUnits } from './open-document-shown.ts';
import { hiddenInOds, type Hidden } from './open-document-hidden.ts';

/** Around rows that are repeated on each page or folded away: the reader would not look inside. */
const ROW_GROUPS = /<\/?table:table-(?:header-rows|row-group|rows)\b[^<>]*>/g;
const ROW_ENDS = '</table:table-row>';
const BLANK_CELL = /^<table:(?:covered-)?table-cell\b(?![^>]*(?:office:value|table:formula))[^>]*\/>\s*$/;
const REPEATED = /<table:(?:(table-row)|(?:covered-)?table-cell)\b([^<>]*)>/g;

/** An OpenDocument book as it is read. */
export interface PreparedOds {
  readonly bytes: Uint8Array;
  /** What it hides, sheet by sheet: the reader does not look. */
  readonly hidden: readonly Hidden[];
}

/**
 * The bytes of an OpenDocument sheet such that the reader finds all its rows, and neither the blank tails of rows nor more
 * than 20 million cells. Throws RefusedSheet for one with a password, and for one that is larger.
 */
export function preparedOds(bytes: Uint8Array): PreparedOds {
  const parts = partsOf(bytes, () => true);
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  if (text('META-INF/manifest.xml').includes('encryption-data')) throw new RefusedSheet(...LOCKED);
  const content = text('content.xml')
    .replaceAll(ROW_GROUPS, '')
    .split(ROW_ENDS)
    .map(withoutBlankTail)
    .join(ROW_ENDS);
  guardCells(extentOf(content));
  const { mimetype, ...others } = parts;
  // Its type comes first, which is how it is told.
  const prepared = archiveOf({
    ...(mimetype === undefined ? {} : { mimetype }),
    ...others,
    'content.xml': new TextEncoder().encode(withShownUnits(content)),
  });
  return { bytes: prepared, hidden: hiddenInOds(content) };
}

/** A row without the blank cells at its end, which reach to the last column of the sheet. */
function withoutBlankTail(row: string): string {
  let end = row.length;
  for (;;) {
    const last = row.lastIndexOf('<', end - 1);
    if (last < 0 || !BLANK_CELL.test(row.slice(last, end))) return row.slice(0, end);
    end = last;
  }
}

/** The cells that its rows make, each as often as it says that it is repeated. */
function extentOf(content: string): number {
  let all = 0;
  let times = 1;
  let row = 0;
  for (const [, isRow, attributes = ''] of content.matchAll(REPEATED)) {
    if (isRow !== undefined) {
      all += row * times;
      row = 0;
      times = repeatedIn(attributes, 'rows');
    } else row += repeatedIn(attributes, 'columns');
    guardCells(all + row);
  }
  return all + row * times;
}

function repeatedIn(attributes: string, what: 'rows' | 'columns'): number {
  const [, digits] = new RegExp(`table:number-${what}-repeated="(\\d{1,9})"`).exec(attributes) ?? [];
  return digits === undefined ? 1 : Number(digits);
}
