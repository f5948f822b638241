import { count, enumerate, quote } from '../text/spanish.ts';
import type { Table } from './table.ts';

/** Rows that are named one by one. */
const MOST_NAMED = 8;

/** The year that a cell says, also as programs write a number: `2025.0`, `2,025`. Undefined where it says none. */
export function readYear(text: string): number | undefined {
  const [, plain, grouped] = /^(?:(20\d\d)(?:\.0+)?|2[.,](0\d\d))$/.exec(text) ?? [];
  return plain !== undefined ? Number(plain) : grouped !== undefined ? Number(`2${grouped}`) : undefined;
}

/** The rows of a table by their year, and those that say none. */
export interface RowYears {
  /** Undefined for a row that says no year and gets none. */
  readonly yearOf: (table: Table, row: number) => number | undefined;
  /** The years that rows say, in their order. */
  readonly stated: readonly number[];
}

/**
 * Of what year each row is: of the one that it says in a column or, where its cell is blank, of the one that is asked for
 * (`asked`), if no row says another.
 */
export function rowYears(tables: readonly Table[], column: string, asked: number | undefined): RowYears {
  const stated = [
    ...new Set(
      tables.flatMap((table) => table.rows.flatMap((row) => readYear(table.text(row, column)) ?? [])),
    ),
  ].sort((a, b) => a - b);
  const assumed = stated.every((year) => year === asked) ? asked : undefined;
  return {
    stated,
    yearOf: (table, row) => {
      const text = table.text(row, column);
      return readYear(text) ?? (text === '' ? assumed : undefined);
    },
  };
}

/** Finds rows that say no year: what they hold would be missing from every sum without a word. */
export function sayUndated(
  table: Table,
  rows: readonly number[],
  column: string,
  { stated }: Pick<RowYears, 'stated'>,
): void {
  const [first] = rows;
  if (first === undefined) return;
  const written = table.text(first, column);
  const title = quote(column === 'ANO' && !table.has(column) ? 'Año' : table.titleOf(column));
  const isAlike = rows.every((row) => table.text(row, column) === written);
  const what =
    written !== '' && isAlike
      ? `dice${rows.length === 1 ? '' : 'n'} ${quote(written)} donde va el año`
      : `no dice${rows.length === 1 ? '' : 'n'} de qué año ${rows.length === 1 ? 'es' : 'son'}`;
  table.say(table.cell(first, column), {
    name: 'otro-periodo',
    severity: 'error',
    message: `${rowsText(rows)} ${what}`,
    help:
      written === '' && stated.length < 2
        ? `Complete la columna ${title}, o diga el año con --period`
        : `Escriba el año en la columna ${title}, como 2025`,
  });
}

/** «La fila 3», «Las filas 3, 5 y 7», «Las filas 3, 4… y 12 más». */
export function rowsText(rows: readonly number[]): string {
  if (rows.length === 1) return `La fila ${rows[0] ?? ''}`;
  const named = rows.slice(0, MOST_NAMED).map(String);
  const rest = rows.length - named.length;
  return `Las filas ${rest === 0 ? enumerate(named) : `${named.join(', ')} y ${count(rest, 'más', 'más')}`}`;
}
