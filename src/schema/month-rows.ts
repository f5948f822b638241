import { commaReadings } from '../text/comma-readings.ts';
import { MESES, monthMeant, type Mes } from '../text/months.ts';
import { standsForNoFigure } from '../text/no-datum.ts';
import { plainNumber } from '../text/plain-number.ts';

/** What somebody wrote in a row, parted into cells. */
export interface FigureRow {
  readonly cells: readonly string[];
  /** What parts the cells may as well part the thousands or the decimals of fewer figures: only months by name say which. */
  readonly isDoubtful: boolean;
}

/** What a row is to be read for. */
export interface RowAsked {
  /** How many figures it should have. */
  readonly figures: number;
  /** Whether fewer are those of the first. */
  readonly mayEnd?: boolean;
  readonly inSoles?: boolean;
}

/** The cells of a value that is none of months: of a list, of a list of one month each, or of a text. */
export function rowOf(value: unknown, asked: RowAsked): FigureRow {
  if (typeof value === 'string') return textRow(value, asked);
  const cells = cellsOf(value);
  return { cells, isDoubtful: showThousands(cells) };
}

/**
 * The months that somebody meant who wrote figures in a row, `[12, 11, 12, 10, 11, 9]`, cells pasted from a
 * spreadsheet, or months and figures without braces: `{ene: 12, feb: 11, …}`. A cell that says that there is no figure
 * leaves its month out. Where a comma before three figures may be either, a second reading takes it for the point of the
 * decimals. None where the row does not say which month each figure is of, or says two figures of one.
 */
export function monthsMeant(row: FigureRow, periodo: unknown): readonly string[] {
  const { cells } = row;
  const decimals = cells.map((cell) => commaReadings(cell)?.asDecimal ?? cell);
  return [...new Set([cells, decimals].map((one) => reading({ ...row, cells: one }, periodo) ?? ''))].filter(
    (text) => text !== '',
  );
}

function reading(row: FigureRow, periodo: unknown): string | undefined {
  const named = namedMonths(row.cells);
  if (named) return repeatedMonth(named) === undefined ? written(named) : undefined;
  const months = monthsOf(periodo);
  if (row.isDoubtful || row.cells.length !== months.length) return undefined;
  return written(row.cells.map((cell, i) => [months[i] ?? 'ene', cell] as const));
}

function cellsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(cellsOf);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...cellsOf(inner)]);
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [''];
  return plainNumber(value) === undefined ? parted(value) : [value];
}

/** Where anything else parts a row, a comma between two digits is of a figure: `1,000 2,000`. */
function parted(text: string): readonly string[] {
  const parts = text.includes('\t')
    ? text.split(/\t| (?=[\d.,]+\t)/)
    : text.split(/\s*[;|:=]\s*|,\s+|\s+|,(?=\p{L})/u);
  return parts.map((part) => part.trim());
}

function textRow(typed: string, { figures, mayEnd = false, inSoles = false }: RowAsked): FigureRow {
  // Of cells that are copied the first may be blank.
  if (typed.includes('\t')) return { cells: parted(typed), isDoubtful: false };
  const text = typed.trim();
  const cells = parted(text);
  const byCommas = cells.length > 1 ? [] : text.split(/,(?=\d+,|\d+$)/);
  const many = byCommas.length > 1 ? byCommas : cells;
  const mayBeOne = many.length > 1 && plainNumber(text) !== undefined && (mayEnd || figures === 1);
  if (mayBeOne && many.length > figures) return { cells: [text], isDoubtful: false };
  const isShort = many.length < figures;
  const mixed = /,\s/.test(text) && cells.some((cell) => /\d,\d/.test(cell)) && cells.length !== figures;
  return {
    cells: many,
    isDoubtful: mixed || showThousands(many) || (mayBeOne && isShort && (inSoles || byCommas.length > 1)),
  };
}

/** Whether cells look like what is left of `1,000` or `12 500`: beginnings and groups of three digits by turns. */
function showThousands(cells: readonly string[]): boolean {
  const kinds = cells.map((cell) =>
    /^\d{3}(?:[.,]\d+)?$/.test(cell) ? 'T' : /^[1-9]\d?$/.test(cell) ? 's' : '-',
  );
  const hasZeros = cells.some(
    (cell, i) => /^0\d\d(?:[.,]\d+)?$/.test(cell) && /^\d{1,3}$/.test(cells[i - 1] ?? ''),
  );
  return hasZeros || /^(?:sTT?){2,}$/.test(kinds.join(''));
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

/** The first month that a row says twice: it may be a slip for another, whatever its figures are. */
export function repeatedMonth(named: Named): Mes | undefined {
  const months = named.map(([mes]) => mes);
  return months.find((mes, i) => months.indexOf(mes) < i);
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
    // A zero before other digits is no figure of YAML.
    const figure = plainNumber(cell)?.replace(/^(-?)0+(?=\d)/, '$1');
    // What is counted in percent is not known here.
    if (figure === undefined || cell.includes('%')) return undefined;
    entries.push(`${mes}: ${figure}`);
  }
  return entries.length === 0 ? undefined : `{${entries.join(', ')}}`;
}
