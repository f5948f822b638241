import type { Location } from './diagnostic.ts';

/** A place as people read it: `poi/2019-S1.yaml:14:15`, or `POI.xlsx, hoja Avance, H14` where it is a cell. */
export function placeText({ file, span, cell }: Location): string {
  if (cell === undefined) return `${file}:${span.start.line}:${span.start.column}`;
  return `${file}, ${cellText(cell)}`;
}

/** `hoja Avance, H14`; `H14` in a file whose only table has no name. */
export function cellText({ sheet, name }: NonNullable<Location['cell']>): string {
  return sheet === undefined ? name : `hoja ${sheet}, ${name}`;
}

/** A cell as the place of a finding, by its 1-based row and column and its name. */
export function cellLocation(
  file: string,
  {
    sheet,
    row,
    column,
    name,
  }: {
    readonly sheet: string | undefined;
    readonly row: number;
    readonly column: number;
    readonly name: string;
  },
): Location {
  return {
    file,
    span: { start: { line: row, column }, end: { line: row, column: column + 1 } },
    path: [],
    cell: { sheet, name },
  };
}
