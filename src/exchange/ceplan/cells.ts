/** Cells of a row of the table by the titles of their columns as they are compared. */
export type CeplanRow = ReadonlyMap<string, TableCell>;

/** A cell of a table: a text or, with digits alone, a number. */
export interface TableCell {
  readonly kind: 'text' | 'number';
  readonly text: string;
}
