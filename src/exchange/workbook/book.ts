/** A workbook before any format of file: sheets of cells with what a person may do with each. */
export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  /** The lists that cells choose from, each by its name. */
  readonly lists: readonly BookList[];
}

export interface BookSheet {
  readonly name: string;
  /** What stands above the titles: its own title first, then what the sheet is for. */
  readonly heading: readonly string[];
  /** None for a sheet without a table. */
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** Columns that stay in sight. */
  readonly frozenColumns: number;
}

export interface BookColumn {
  readonly title: string;
  readonly kind: BookKind;
  /** What the column means, as a comment of its title. */
  readonly help: string;
  /** In characters. */
  readonly width: number;
  readonly isHidden: boolean;
  /** The name of the list that its cells choose from. */
  readonly list?: string;
  /** The last day of the month that its cells tell, `AAAA-MM-DD`: grey while the cut-off is before it. */
  readonly due?: string;
  /** Whether a blank cell of a month that is due is marked. */
  readonly isExpected?: boolean;
}

export type BookKind = 'text' | 'money' | 'quantity' | 'date';

export interface BookCell {
  /** A number as plain decimals, a day as `AAAA-MM-DD`; undefined for a blank cell. */
  readonly value: string | undefined;
  readonly kind: BookKind;
  readonly isLocked: boolean;
  /** What was found wrong with it, as a comment. */
  readonly note?: string;
  /** By what name other programs and formulas find it. */
  readonly name?: string;
}

export interface BookList {
  readonly name: string;
  readonly choices: readonly string[];
}

/** A cell that nobody fills in. */
export function lockedCell(value: string | undefined, kind: BookKind = 'text'): BookCell {
  return { value, kind, isLocked: true };
}

/** A cell to be filled in. */
export function openCell(value: string | undefined, kind: BookKind): BookCell {
  return { value, kind, isLocked: false };
}
