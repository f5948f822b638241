import { dateToSerial, isDateFormat, read, type CellValue, type Sheet as ReadSheet } from 'hucre';
import { guardArchive } from './archive.ts';
import { guardElements } from './elements.ts';
import { guardCells, guardXlsb, guardXlsx } from './extent.ts';
import { lostResults, type LostResult } from './lost-results.ts';
import { preparedOds } from './open-document.ts';
import { isPercentFormat, percentText } from './percent.ts';
import { LOCKED, RefusedSheet, SAVE_AS_XLSX } from './refused.ts';
import { textCell, withoutBlankTails, type Cell, type Comment, type Merge, type Sheet } from './sheet.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { foreignSign } from './currency-format.ts';

/** Sheets beyond these are not read: all of them could be the same part, named again and again. */
const MOST_SHEETS = 100;

/**
 * The sheets of a book of Excel (xlsx, xlsm, xlsb, xls) or LibreOffice (ods), in their order, hidden ones too. Formulas
 * give the result that the file holds; macros, links and pictures are not looked at. Throws RefusedSheet for a book that
 * is damaged, has a password, or is too large.
 */
export async function readBook(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xlsb' | 'ods' | 'xls',
): Promise<readonly Sheet[]> {
  if (kind !== 'xls') {
    guardArchive(bytes);
    guardElements(bytes);
  }
  if (kind === 'xlsx') guardXlsx(bytes);
  if (kind === 'xlsb') guardXlsb(bytes);
  if (kind === 'xls') return withoutLost(await readByHucre(bytes), lostResults(bytes));
  if (kind !== 'ods') return await readByHucre(bytes);
  const ods = preparedOds(bytes);
  const sheets = await readByHucre(ods.bytes);
  return sheets.map((sheet, i) => {
    const hidden = ods.hidden[i];
    if (hidden === undefined) return sheet;
    return { ...sheet, isHidden: hidden.isHidden, hiddenRows: hidden.rows, hiddenColumns: hidden.columns };
  });
}

/** Sheets in which formulas whose results are lost have none. */
function withoutLost(sheets: readonly Sheet[], lost: readonly LostResult[]): readonly Sheet[] {
  const bySheet = groupedBy(lost, ({ sheet }) => sheet);
  return sheets.map((sheet, i) => {
    const own = bySheet.get(i);
    if (!own) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    for (const { row, column } of own) {
      const cells = rows[row - 1];
      if (cells && column <= cells.length) cells[column - 1] = { kind: 'uncalculated', text: '' };
    }
    return { ...sheet, rows };
  });
}

/** Whatever the library throws at a file that is not as it should be is a fault of the file. */
async function readByHucre(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    const book = await read(bytes, { sheets: (_info, index) => index < MOST_SHEETS, readStyles: true });
    return book.sheets.map((sheet) => asSheet(sheet, book.dateSystem === '1904'));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    if (/\bcells\b.*\blimit\b/.test(why)) guardCells(Infinity);
    if (error instanceof Error && error.name === 'EncryptedFileError') throw new RefusedSheet(...LOCKED);
    throw new RefusedSheet('El libro está dañado o no es de un formato que se pueda leer', SAVE_AS_XLSX);
  }
}

/** What a format says of the numbers in its cells. */
interface NumberFormat {
  readonly isPercent: boolean;
  /** The sign of the money of others. */
  readonly sign: string | undefined;
  readonly isDay: boolean;
}

/** A spreadsheet takes no longer format, in characters. */
const LONGEST_FORMAT = 255;

/** The reader takes the «s» of `[$S/-280A]` for seconds, and amounts in soles for days. */
function numberFormat(written: string): NumberFormat {
  const format = written.slice(0, LONGEST_FORMAT);
  return {
    isPercent: isPercentFormat(format),
    sign: foreignSign(format),
    isDay: isDateFormat(format.replaceAll(/\[\$[^\]]*\]/g, '')),
  };
}

/** What a value is by the format of its cell; undefined where that is what it seems to be. */
function shownText(value: CellValue | undefined, format: NumberFormat, is1904: boolean): string | undefined {
  const { isPercent, sign, isDay } = format;
  if (value instanceof Date) {
    if (isDay) return undefined;
    const serial = dateToSerial(value, is1904);
    // The 29 February 1900 of Excel is no day, and the one before has the place of both.
    return !is1904 && serial >= 59 && serial < 61 ? undefined : formatted(plainDecimal(serial), format);
  }
  if (typeof value !== 'number' || (!isPercent && sign === undefined)) return undefined;
  return formatted(plainDecimal(value), format);
}

/** A decimal with what its format adds to it. */
function formatted(decimal: string, { isPercent, sign }: NumberFormat): string {
  if (isPercent) return percentText(decimal);
  return sign === undefined ? decimal : `${sign} ${decimal}`;
}

function asSheet(sheet: ReadSheet, is1904: boolean): Sheet {
  // Formats that are kept sparse leave holes.
  const rows = Array.from(sheet.rows, (row) => Array.from(row ?? [], asCell));
  const comments: Comment[] = [];
  // A book has thousands of cells and a handful of formats.
  const formats = new Map<string, NumberFormat>();
  const formatOf = (format: string): NumberFormat => {
    const known = formats.get(format) ?? numberFormat(format);
    formats.set(format, known);
    return known;
  };
  for (const [key, { type, formula, value, comment, style }] of sheet.cells ?? []) {
    if (comment !== undefined) comments.push({ ...placeOf(key), text: comment.text, author: comment.author });
    const shown = style?.numFmt === undefined ? undefined : shownText(value, formatOf(style.numFmt), is1904);
    // Only a formula can be without a value and yet be something.
    if (formula === undefined && type !== 'error' && shown === undefined) continue;
    const { row, column } = placeOf(key);
    const cells = rows[row - 1];
    if (cells === undefined) continue;
    if (shown !== undefined) cells[column - 1] = { kind: 'number', text: shown };
    else if (type === 'error')
      cells[column - 1] = { kind: 'error', text: typeof value === 'string' ? value : '#ERR!' };
    else if (value === null || value === undefined)
      cells[column - 1] = { kind: 'uncalculated', text: formula ?? '' };
  }
  return {
    name: sheet.name,
    rows: withoutBlankTails(rows),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row + 1] : []))),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap(({ hidden }, i) => (hidden ? [i + 1] : []))),
    merges: (sheet.merges ?? []).map(asMerge),
    comments,
  };
}

/** The 1-based place of a cell by the key that the library keeps it under. */
function placeOf(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return { row: row + 1, column: column + 1 };
}

function asMerge(merge: NonNullable<ReadSheet['merges']>[number]): Merge {
  return {
    top: merge.startRow + 1,
    left: merge.startCol + 1,
    bottom: merge.endRow + 1,
    right: merge.endCol + 1,
  };
}

function asCell(value: CellValue | undefined): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return { kind: 'number', text: plainDecimal(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'VERDADERO' : 'FALSO' };
  return asDay(value);
}

function asDay(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '#NUM!' };
  const text = value.toISOString();
  return { kind: 'date', text: text.slice(10, 16) === 'T00:00' ? text.slice(0, 10) : text.slice(0, 16) };
}

/** As Excel shows it, with the fifteen digits that it keeps: what its arithmetic adds after them is not of the author. */
function plainDecimal(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  if (!short.includes('e')) return short === '-0' ? '0' : short;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short) ?? [];
  const shift = Number(exponent);
  if (shift >= 0) return `${sign}${whole}${decimals.padEnd(shift, '0')}`;
  return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${decimals}`;
}
