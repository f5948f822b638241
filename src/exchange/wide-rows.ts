import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textOf } from '../sheets/sheet.ts';
import { cellIn, problemAt, type Problem } from './problem.ts';
import { rowsText } from './row-years.ts';
import type { Table } from './table.ts';

/** A row of a text with separators, against the row of its titles. */
export interface RowWidth {
  readonly cells: readonly string[];
  /** How many cells the row of titles has, and after how many of them none has a title. */
  readonly width: number;
  readonly titled: number;
}

/**
 * Whether a row of a text with separators has a cell too many: then one of its amounts or texts holds the separator,
 * and what follows stands under the titles of others. One blank separator at the end of a row says nothing.
 */
export function isWide({ cells, width, titled }: RowWidth): boolean {
  return cells.length > width && cells.slice(titled).some((cell) => cell.trim() !== '');
}

/**
 * Whether two amounts look like what is left of `1,250.50`: in a row that is longer, all the same, its last cells are blank.
 * No amount holds another separator than the comma.
 */
export function hasParted(cells: readonly string[], separator: string | undefined): boolean {
  return (
    separator === ',' &&
    cells.some((cell, i) => /^\d{3}(?:\.\d+)?$/.test(cell) && /^-?[1-9]\d{0,2}$/.test(cells[i - 1] ?? ''))
  );
}

/** What is wrong with rows that have more cells than there are titles; `cells` of the first of them. */
export function wideRows(rows: readonly number[], cells: number, titled: number): Problem {
  return {
    name: 'fila-partida',
    severity: 'error',
    message: `${rowsText(rows)} ${
      rows.length === 1
        ? `tiene ${cells} celdas, y los títulos son ${titled}`
        : `tienen más celdas que los ${titled} títulos`
    }: no se sabe de qué columna es cada una`,
    help: 'Un monto o un texto que lleva el signo que separa las columnas va entre comillas, como "591,836". Descargue el archivo de nuevo, o escriba las comillas',
  };
}

/** Finds the rows of a table of a text with separators that have a cell too many; nothing in other tables. */
export function wideRowsOf({ sheet, named, titleRow, rows }: Table): readonly Diagnostic[] {
  const { widths, separator } = sheet;
  if (widths === undefined) return [];
  const titled = (sheet.rows[titleRow - 1] ?? []).length;
  const width = widths[titleRow - 1] ?? titled;
  const usual =
    rows.length === 1 ? width : rows.reduce((least, row) => Math.min(least, widths[row - 1] ?? 0), Infinity);
  const wide = rows.filter((row) => {
    const texts = (sheet.rows[row - 1] ?? []).map(textOf);
    const own = widths[row - 1] ?? 0;
    const cells = [...texts, ...Array.from({ length: own - texts.length }, () => '')];
    return isWide({ cells, width, titled }) || (own > Math.max(usual, width) && hasParted(cells, separator));
  });
  const [first] = wide;
  if (first === undefined) return [];
  const cells = sheet.rows[first - 1]?.length ?? 0;
  const place = cellIn(named, first, titled + 1);
  return [problemAt(place, wideRows(wide, cells > titled ? cells : (widths[first - 1] ?? cells), titled))];
}
