import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cellAt } from '../sheets/sheet.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { cellIn, problemAt } from './problem.ts';
import type { Table } from './table.ts';

/** Merged cells that are told one by one. */
const MOST_MERGES = 20;
const MOST_NAMED = 10;

/**
 * What a sheet hides or merges where its data are: said, since nobody sees it. `ours` are the columns, by their titles as
 * compared, that are hidden from the start.
 */
export function hiddenIn(table: Table, ours: readonly string[] = []): readonly Diagnostic[] {
  const { sheet, named, titleRow } = table;
  const rows = [...sheet.hiddenRows].filter(
    (row) => row > titleRow && (sheet.rows[row - 1]?.length ?? 0) > 0,
  );
  const filled = filledColumns(table);
  const columns = [...table.columns].filter(
    ([title, column]) => sheet.hiddenColumns.has(column) && !ours.includes(title) && filled.has(column),
  );
  const [firstColumn] = columns;
  return [
    ...(sheet.isHidden
      ? [
          problemAt(cellIn(named, titleRow, 1), {
            name: 'hoja-oculta',
            severity: 'warning',
            message: `La hoja ${quote(sheet.name ?? '')} está oculta, y se lee como las demás`,
            help: 'Muéstrela para ver qué datos trae; si no deben contar, bórrela',
          }),
        ]
      : []),
    ...(rows.length === 0
      ? []
      : [
          problemAt(cellIn(named, rows[0] ?? 1, 1), {
            name: 'filas-ocultas',
            severity: 'warning',
            message: `${rows.length === 1 ? 'Está oculta la fila' : 'Están ocultas las filas'} ${some(rows.map(String))}, y se ${rows.length === 1 ? 'lee' : 'leen'} como las demás`,
            help: 'Si no deben contar, bórrelas de la hoja',
          }),
        ]),
    ...(firstColumn === undefined
      ? []
      : [
          problemAt(cellIn(named, titleRow, firstColumn[1]), {
            name: 'columnas-ocultas',
            severity: 'warning',
            message: `${columns.length === 1 ? 'Está oculta la columna' : 'Están ocultas las columnas'} ${some(columns.map(([title]) => quote(table.titleOf(title))))}, y se ${columns.length === 1 ? 'lee' : 'leen'} como las demás`,
            help: 'Muéstrelas para ver qué datos traen',
          }),
        ]),
    ...mergesIn(table),
  ];
}

/** The 1-based columns that hold something below the titles. */
function filledColumns({ sheet, titleRow }: Table): ReadonlySet<number> {
  const filled = new Set<number>();
  if (sheet.hiddenColumns.size === 0) return filled;
  for (const cells of sheet.rows.slice(titleRow))
    for (const [i, cell] of cells.entries()) if (cell !== undefined) filled.add(i + 1);
  return filled;
}

function mergesIn({ sheet, named, titleRow }: Table): readonly Diagnostic[] {
  const merged = sheet.merges.filter(
    ({ top, bottom, left }) => bottom > titleRow && bottom > top && cellAt(sheet, top, left) !== undefined,
  );
  return merged.slice(0, MOST_MERGES).map(({ top, left, bottom }) =>
    problemAt(cellIn(named, top, left), {
      name: 'celdas-combinadas',
      severity: 'warning',
      message: `La celda está combinada con las de abajo, hasta la fila ${bottom}: su valor cuenta solo en la fila ${top}`,
      help: 'Separe las celdas y repita el valor en cada fila',
    }),
  );
}

function some(names: readonly string[]): string {
  return `${enumerate(names.slice(0, MOST_NAMED))}${names.length > MOST_NAMED ? '…' : ''}`;
}
