import type { Named } from '../problem.ts';
import type { MefTitles } from './titles.ts';

/** A row of the file: its 1-based number and its fields. */
export interface MefRow {
  readonly row: number;
  readonly fields: readonly string[];
}

/** What holds rows: a text, or one sheet of a book. */
export interface MefPart {
  readonly rows: Iterable<MefRow>;
  readonly titles: MefTitles;
  readonly named: Named;
  /** 1-based. */
  readonly titleRow: number;
  /** What a cell says, by a column of ours; of a book, which says what is wrong with it. Else the field of the row. */
  readonly textAt?: (row: number, name: string) => string;
  /** Of a text: what parts its fields. */
  readonly separator?: string;
}
