import { openQuotes, unendedRow } from './cut.ts';
import { RefusedSheet } from './refused.ts';
import { textCell, withoutBlankTails, type Sheet } from './sheet.ts';

/** The signs that part the columns of such files, the likeliest first. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How much of a text tells its separator, in characters. */
const LOOKED_AT = 64 * 1024;
const MOST_CELLS = 20_000_000;

/** A text of columns as a sheet, and what to tell of its end. */
export interface CsvSheet {
  readonly sheet: Sheet;
  /** In Spanish, without full stop; undefined for a text that is whole as far as can be seen. */
  readonly note: string | undefined;
}

/**
 * A text of columns as one sheet without a name. Its separator is found out; a first line `sep=;`, as Excel understands it,
 * says which it is and is no row. Throws RefusedSheet where a quotation mark is opened and never closed, since from
 * there on nothing is where it seems to be, and for a text that is cut in the middle of a row.
 */
export function readCsv(text: string): CsvSheet {
  const [said, separator = separatorOf(text)] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const before = said === undefined ? 0 : 1;
  const rows = csvRows(text.slice(said?.length ?? 0), separator, before);
  const note = noteOnEnd(text, rows, before);
  let cells = 0;
  const kept = rows.map((row) => {
    cells += row.length;
    if (cells > MOST_CELLS) {
      throw new RefusedSheet(
        'El archivo tiene más de 20 millones de celdas',
        'Deje solo las filas que necesita y guárdelo de nuevo',
      );
    }
    return row.map(textCell);
  });
  const numbered = said === undefined ? kept : [[], ...kept];
  const sheet = {
    name: undefined,
    rows: withoutBlankTails(numbered),
    isHidden: false,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merges: [],
    widths: [...(said === undefined ? [] : [0]), ...rows.map((row) => row.length)],
    separator,
  };
  return { sheet, note };
}

/**
 * What to tell of the end of a text that has these rows, after so many lines that are none; undefined where its last line
 * is ended. Throws RefusedSheet where it is cut in the middle of a row.
 */
export function noteOnEnd(
  text: string,
  rows: readonly (readonly string[])[],
  before: number = 0,
): string | undefined {
  const last = rows.at(-1);
  if (last === undefined || /[\r\n]$/.test(text)) return undefined;
  return unendedRow(rows.slice(0, -1), last, rows.length + before);
}

/** The separator that gives the first rows the most columns, and as many in each. */
export function separatorOf(text: string): Separator {
  const head = text.slice(0, LOOKED_AT);
  const scores = SEPARATORS.map((separator) => {
    const rows = splitRows(head, separator, 12).rows.filter((row) => row.length > 1 || row[0] !== '');
    // The last one may be cut where the head ends.
    const whole = rows.length > 1 && head.length < text.length ? rows.slice(0, -1) : rows;
    const widths = whole.map((row) => row.length);
    const widest = Math.max(1, ...widths);
    const alike = widths.filter((width) => width === widest).length;
    return widest === 1 ? 0 : alike * 1000 + widest;
  });
  const best = Math.max(...scores);
  return best === 0 ? ',' : (SEPARATORS[scores.indexOf(best)] ?? ',');
}

/**
 * The rows of a text that comes after so many lines, each with its fields as written between the separators. Throws
 * RefusedSheet where a quotation mark is never closed; whether the last row is cut, `noteOnEnd` says.
 */
export function csvRows(text: string, separator: string, before: number = 0): readonly (readonly string[])[] {
  const { rows, unclosed } = splitRows(text, separator, Infinity);
  if (unclosed !== undefined) throw openQuotes(unclosed + before);
  return rows;
}

/** Whether the field of a row stands between quotation marks, both counted from 0. */
export function quotedFields(text: string, separator: string): (row: number, column: number) => boolean {
  const quoted = new Set<string>();
  splitRows(text, separator, Infinity, (row, column) => quoted.add(`${row}:${column}`));
  return (row, column) => quoted.has(`${row}:${column}`);
}

interface Split {
  readonly rows: readonly (readonly string[])[];
  /** The 1-based row in which a quotation mark is opened that nothing closes. */
  readonly unclosed: number | undefined;
}

/** Quotation marks count only at the beginning of a field; what follows a closed one belongs to it as it stands. */
function splitRows(
  text: string,
  separator: string,
  most: number,
  onQuoted?: (row: number, column: number) => void,
): Split {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const { length } = text;
  const ending = /[\r\n]/g;
  let lineEnd = -1;
  // Looked for once for many rows: one of a single column has none before its end.
  let nextSeparator = -1;
  let unclosed: number | undefined;
  while (at < length && rows.length < most) {
    let field = '';
    if (text.charCodeAt(at) === 34) {
      const quoted = quotedField(text, at);
      if (quoted.end === undefined) unclosed ??= rows.length + 1;
      field = quoted.value;
      onQuoted?.(rows.length, row.length);
      at = quoted.end ?? length;
    }
    if (lineEnd < at) {
      ending.lastIndex = at;
      lineEnd = ending.exec(text)?.index ?? length;
    }
    if (nextSeparator < at) {
      const found = text.indexOf(separator, at);
      nextSeparator = found < 0 ? length : found;
    }
    const end = Math.min(nextSeparator, lineEnd);
    row.push(field + text.slice(at, end));
    if (end < lineEnd) {
      at = end + 1;
      // A separator at the very end leaves an empty field behind it.
      if (at >= length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return { rows, unclosed };
}

/** The value between quotation marks, a doubled one standing for one, and where it ends; undefined when it never does. */
function quotedField(text: string, at: number): { readonly value: string; readonly end: number | undefined } {
  let value = '';
  let from = at + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return { value: value + text.slice(from), end: undefined };
    value += text.slice(from, mark);
    if (text.charCodeAt(mark + 1) !== 34) return { value, end: mark + 1 };
    value += '"';
    from = mark + 2;
  }
}
