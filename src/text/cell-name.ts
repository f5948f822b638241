/** `A` for 1, `Z` for 26, `AA` for 27: the letters over a 1-based column of a sheet. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `H14`: a cell by its 1-based row and column. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}
