/** What a cell holds; one that holds nothing, or only spaces, is undefined where cells are listed. */
export interface Cell {
  readonly kind: CellKind;
  /**
   * The text as it stands; a number in plain decimals (`1250.5`, never `1,250.50` nor `1e3`), as a percentage (`61%`) or
   * in the money of others (`US$ 500`) where xlsx or ods shows it so; a day as `AAAA-MM-DD`, with `THH:MM` where it has
   * an hour; `VERDADERO` or `FALSO`; an error as the program shows it (`#REF!`); a formula without its `=`, or
   * nothing where the format does not tell it.
   */
  readonly text: string;
}

/**
 * `uncalculated` is a formula whose result the file does not hold. A formula with its result is what the result is. Files
 * without types (CSV, HTML) hold texts and errors only.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncalculated';

/** A table of cells as a file holds it. Rows and columns count from 0 in lists and from 1 wherever a name says so. */
export interface Sheet {
  /** Undefined in formats whose only table has no name. */
  readonly name: string | undefined;
  /** Without the blank tails of rows, and without blank rows at the end. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly isHidden: boolean;
  /** 1-based; empty for xls and xlsb, of which what is hidden is not read. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that are drawn as one; its value stands in the first, and the others are blank. */
  readonly merges: readonly Merge[];
  /** Of texts with separators: how many cells each row is written with, blank ones at its end too. */
  readonly widths?: readonly number[];
  /** What parts their cells. */
  readonly separator?: string;
  /** Those of xlsx; of other formats they are not read. */
  readonly comments?: readonly Comment[];
}

/** What somebody noted at a cell, beside what it holds; 1-based. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Undefined where the file does not say who wrote it. */
  readonly author: string | undefined;
}

/** A rectangle of cells, 1-based and with both ends. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cell at a 1-based place; undefined when it is blank or the sheet has none there. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row - 1]?.[column - 1];
}

/** The text of a cell without the spaces around it, those of word processors too; empty for a blank one. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : trimmed(cell.text);
}

const ERRORS =
  /^(?:#(?:REF!|¡REF!|N\/A|N\/D|DIV\/0!|¡DIV\/0!|VALUE!|¡VALOR!|NAME\?|¿NOMBRE\?|NUM!|¡NUM!|NULL!|¡NULO!|ERR!|SPILL!|CALC!)|Err:\d{3})$/;

/** A cell of a text, as formats without types hold it; undefined when nothing of it is seen. */
export function textCell(text: string): Cell | undefined {
  const shown = trimmed(text);
  if (shown === '') return undefined;
  return { kind: shown.startsWith('#') || shown.startsWith('Err:') ? kindOf(shown) : 'text', text };
}

function kindOf(text: string): CellKind {
  return ERRORS.test(text) ? 'error' : 'text';
}

/** Without the spaces around it that `trim` knows, and the zero widths and soft hyphens that it does not. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isUnseen(text.charCodeAt(start))) start++;
  while (end > start && isUnseen(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isUnseen(code: number): boolean {
  if (code > 32 && code < 127) return false;
  return /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/.test(String.fromCharCode(code));
}

/** Rows without their blank tails, and without the blank rows at the end. */
export function withoutBlankTails(
  rows: readonly (readonly (Cell | undefined)[])[],
): readonly (readonly (Cell | undefined)[])[] {
  const kept = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1));
  return kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
}
