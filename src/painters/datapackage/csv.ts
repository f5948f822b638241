import { visible } from '../../text/visible.ts';

/** What a cell holds: a number, a yes or no, a text; null is a value that does not exist, an empty cell. */
export type CsvValue = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8 without a mark: what Frictionless reads without a
 * dialect. The first row is the header.
 */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: CsvValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(harmless(value)) : String(value);
}

/** The beginnings that a spreadsheet takes for a formula (OWASP, CSV injection), the full-width ones too. */
const FORMULA = /^[=+\-@\t\n＝＋－＠]/;

/**
 * A text that a spreadsheet shows and does not run: an apostrophe goes before what would begin a formula. Line
 * breaks stay, as `\n`; other controls become visible.
 */
export function harmless(text: string): string {
  const shown = text.replaceAll(/\r\n?/g, '\n').split('\n').map(visible).join('\n');
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

/** The semicolon is quoted too: where the comma is for decimals, a spreadsheet splits at it. */
function quoted(text: string): string {
  return /[",;\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
