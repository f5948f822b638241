import { textOf } from '../sheets/sheet.ts';
import { columnName } from '../text/cell-name.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import type { Table } from './table.ts';

/** Columns that are not read are named up to so many. */
const MOST_NAMED = 6;

/**
 * That columns of a table hold something and are not read, with their titles or, of those that have none, their letters;
 * none where all are read or known to say nothing more (`isKnown`, of a title as it is compared).
 */
export function unreadColumns(table: Table, isKnown: (title: string) => boolean): readonly string[] {
  const unknown = [...table.columns].flatMap(([title, at]) =>
    isKnown(title) ? [] : [{ at, name: quote(table.titleOf(title)) }],
  );
  const renamed = table.renamed.map(({ at, title }) => ({ at, name: quote(title) }));
  const untitled = untitledColumns(table).map((at) => ({
    at,
    name: `la ${columnName(at)}, que no tiene título`,
  }));
  const all = [...unknown, ...renamed, ...untitled].toSorted((a, b) => a.at - b.at);
  return unreadNote(all.map(({ name }) => name));
}

/** The note about columns that are not read, by their names as they are shown; none where there are none. */
export function unreadNote(all: readonly string[]): readonly string[] {
  if (all.length === 0) return [];
  const names = all.slice(0, MOST_NAMED);
  return [
    `${count(all.length, 'columna que no se lee', 'columnas que no se leen')}: ${all.length > MOST_NAMED ? `${names.join(', ')}…` : enumerate(names)}`,
  ];
}

/** The 1-based columns that have no title and hold something below. */
function untitledColumns({ sheet, titleRow, rows }: Table): readonly number[] {
  const titles = sheet.rows[titleRow - 1] ?? [];
  const found = new Set<number>();
  for (const row of rows)
    for (const [i, cell] of (sheet.rows[row - 1] ?? []).entries())
      if (cell !== undefined && textOf(titles[i]) === '' && textOf(cell) !== '') found.add(i + 1);
  return [...found];
}
