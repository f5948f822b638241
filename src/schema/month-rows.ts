import { MESES, monthMeant, type Mes } from '../text/months.ts';
import { standsForNoFigure } from '../text/no-datum.ts';
import { plainNumber } from '../text/plain-number.ts';

/**
 * The months that somebody meant who wrote figures in a row, `[12, 11, 12, 10, 11, 9]`, cells pasted from a
 * spreadsheet, or months and figures without braces: `{ene: 12, feb: 11, …}`. A cell that says that there is no figure
 * leaves its month out. undefined where the row does not say which month each figure is of.
 */
export function monthsMeant(cells: readonly string[], periodo: unknown): string | undefined {
  const named = namedMonths(cells);
  if (named) return written(named);
  const months = monthsOf(periodo);
  if (cells.length !== months.length) return undefined;
  return written(cells.map((cell, i) => [months[i] ?? 'ene', cell] as const));
}

/** The cells of a value that is none of months: of a list, of a list of one month each, or of a text. */
export function cellsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(cellsOf);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...cellsOf(inner)]);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [''];
  const parts = value.includes('\t')
    ? value.split(/\t| (?=[\d.,]+\t)/)
    : value.split(/\s*[;|:=]\s*|,\s+|\s+|,(?=\d+,|\d+$)/);
  return parts.map((part) => part.trim());
}

/** Months with what is written of each. */
type Named = readonly (readonly [mes: Mes, cell: string])[];

/** Months and figures by turns, or a row of months and the row of their figures. */
export function namedMonths(cells: readonly string[]): Named | undefined {
  const half = cells.length / 2;
  if (half < 1 || !Number.isInteger(half)) return undefined;
  const readings = [
    cells.slice(0, half).map((name, i) => [name, cells[half + i] ?? ''] as const),
    Array.from({ length: half }, (_, i) => [cells[2 * i] ?? '', cells[2 * i + 1] ?? ''] as const),
  ];
  for (const pairs of readings) {
    const named = pairs.flatMap(([name, cell]) => {
      const mes = /\p{L}/u.test(name) ? monthMeant(name) : undefined;
      return mes === undefined ? [] : [[mes, cell] as const];
    });
    if (named.length === half) return named;
  }
  return undefined;
}

/** The months of a period as a document writes it: six of a semester, twelve of a year, none of what is no period. */
export function monthsOf(periodo: unknown): readonly Mes[] {
  const text = typeof periodo === 'string' || typeof periodo === 'number' ? String(periodo) : '';
  if (/^\d{4}$/.test(text)) return MESES;
  if (text.endsWith('-S1')) return MESES.slice(0, 6);
  return text.endsWith('-S2') ? MESES.slice(6) : [];
}

function written(months: Named): string | undefined {
  const entries: string[] = [];
  for (const [mes, cell] of months) {
    if (cell === '' || standsForNoFigure(cell)) continue;
    const figure = plainNumber(cell);
    // What is counted in percent is not known here.
    if (figure === undefined || cell.includes('%')) return undefined;
    entries.push(`${mes}: ${figure}`);
  }
  return entries.length === 0 ? undefined : `{${entries.join(', ')}}`;
}
