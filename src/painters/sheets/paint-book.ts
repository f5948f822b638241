import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type CellValue,
  type ColumnDef,
  type NamedRange,
  type WriteSheet,
} from 'hucre';
import type { Book, BookCell, BookColumn, BookKind, BookSheet } from '../../exchange/workbook/book.ts';
import { FRONT_SHEET, LISTS_SHEET } from '../../exchange/workbook/front.ts';
import { dueRules, listName, validations } from './book-rules.ts';
import { columnName } from '../../text/cell-name.ts';
import { FONT, isExact, propertiesOf, writtenText, zippedAgain } from './xlsx-bytes.ts';

/**
 * A workbook as the bytes of an xlsx file: locked and open cells, drop-down lists, months that are not due in grey and
 * those that are and tell nothing in yellow. The same bytes for the same book, on every machine.
 */
export async function paintBook(book: Book): Promise<Uint8Array> {
  const lists = book.lists.filter(({ choices }) => choices.length > 0);
  const names: readonly NamedRange[] = [
    ...lists.map(({ name, choices }, i) => {
      const column = columnName(i + 1);
      return { name: listName(name), range: `${LISTS_SHEET}!$${column}$1:$${column}$${choices.length}` };
    }),
    ...book.sheets.flatMap(namedCells),
  ];
  const known = new Set(lists.map(({ name }) => name));
  const bytes = await writeXlsx({
    sheets: [...book.sheets.map((sheet) => writeSheet(sheet, known)), listsSheet(lists)],
    namedRanges: [...names],
    defaultFont: FONT,
    properties: propertiesOf(book.title),
    workbookProtection: { lockStructure: true },
  });
  return zippedAgain(bytes);
}

function listsSheet(lists: Book['lists']): WriteSheet {
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  return {
    name: LISTS_SHEET,
    rows: Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => writtenText(choices[row]))),
    hidden: true,
    protection: { sheet: true },
  };
}

function namedCells(sheet: BookSheet): readonly NamedRange[] {
  const first = firstRow(sheet);
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap(({ name }, column) =>
      name === undefined
        ? []
        : [{ name, range: `'${sheet.name}'!$${columnName(column + 1)}$${first + row + 1}` }],
    ),
  );
}

/** The 0-based row under the titles. */
function firstRow({ heading }: BookSheet): number {
  return heading.length + 2;
}

function writeSheet(sheet: BookSheet, lists: ReadonlySet<string>): WriteSheet {
  const first = firstRow(sheet);
  const last = first + sheet.rows.length;
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, text] of sheet.heading.entries())
    cells.set(`${row},${firstVisible(sheet)}`, { value: writtenText(text), style: row === 0 ? TITLE : HINT });
  for (const [i, column] of sheet.columns.entries()) cells.set(`${first - 1},${i}`, titleCell(column));
  for (const [row, line] of sheet.rows.entries())
    for (const [i, cell] of line.entries()) cells.set(`${first + row},${i}`, written(cell));
  const isTable = sheet.name !== FRONT_SHEET;
  return {
    name: sheet.name,
    rows: rowsOf(sheet, first),
    cells,
    columns: sheet.columns.map(columnDef),
    rowDefs: new Map([
      ...(isTable ? [[first - 1, { height: 2 * LINE_HEIGHT + 2 }] as const] : []),
      ...sheet.rows.map((line, row) => [first + row, { height: heightOf(line, sheet.columns) }] as const),
    ]),
    dataValidations: isTable ? [...validations(sheet, lists, first, last)] : [],
    conditionalRules: [...dueRules(sheet, first, last)],
    freezePane: { rows: isTable ? first : 0, columns: sheet.frozenColumns },
    ...(isTable
      ? { autoFilter: { range: `A${first}:${columnName(sheet.columns.length)}${Math.max(first + 1, last)}` } }
      : {}),
    protection: PROTECTION,
    pageSetup: {
      paperSize: 'a4',
      orientation: isTable ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: pagesWide(sheet),
      fitToHeight: 0,
      ...(isTable ? { printTitlesRow: `$${first}:$${first}` } : {}),
      ...(isTable && sheet.frozenColumns > 0
        ? { printTitlesColumn: `$A:$${columnName(sheet.frozenColumns)}` }
        : {}),
    },
    view: { showGridLines: isTable },
  };
}

/** Points of a line of text. */
const LINE_HEIGHT = 15;
/** Lines of a row at most; a longer text is read in its cell. */
const MOST_LINES = 8;
/** Letters across that still can be read on a page. */
const LETTERS_ACROSS = 200;

/** As high as its longest text needs, since not every program measures rows when it opens a file. */
function heightOf(line: readonly BookCell[], columns: readonly BookColumn[]): number {
  const lines = line.map(({ value, kind }, i) => {
    if (value === undefined || kind !== 'text' || columns[i]?.isHidden === true) return 1;
    const width = columns[i]?.width ?? 10;
    return value
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.1) / width)), 0);
  });
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines));
}

function pagesWide({ columns }: BookSheet): number {
  const letters = columns.reduce((sum, { width, isHidden }) => sum + (isHidden ? 0 : width), 0);
  return Math.max(1, Math.ceil(letters / LETTERS_ACROSS));
}

/** The values once more: rows tell the library how far the sheet goes. */
function rowsOf(sheet: BookSheet, first: number): CellValue[][] {
  const width = sheet.columns.length;
  const blank = (): CellValue[] => Array.from({ length: width }, () => null);
  return Array.from({ length: first + sheet.rows.length }, blank);
}

function firstVisible({ columns }: BookSheet): number {
  return Math.max(
    0,
    columns.findIndex(({ isHidden }) => !isHidden),
  );
}

function columnDef({ width, isHidden }: BookColumn): ColumnDef {
  return { width, hidden: isHidden };
}

function titleCell({ title, help }: BookColumn): Partial<Cell> {
  return {
    value: writtenText(title),
    style: HEADER,
    ...(help === '' ? {} : { comment: { author: 'plan', text: help } }),
  };
}

function written(cell: BookCell): Partial<Cell> {
  return {
    value: writtenValue(cell),
    style: styleOf(cell),
    ...(cell.note === undefined ? {} : { comment: { author: 'plan', text: cell.note } }),
  };
}

/** Numbers that Excel would round, and texts that it could not hold, stay texts or out. */
function writtenValue({ value, kind }: BookCell): CellValue {
  if (value === undefined) return null;
  if ((kind === 'money' || kind === 'quantity') && isExact(value)) return Number(value);
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return writtenText(value);
}

/** The style of a cell: one of a few dozen, each made once, since a book has ten thousand cells. */
function styleOf({ kind, isLocked, note, name }: BookCell): CellStyle {
  const isLeft = kind === 'text' || name !== undefined;
  const key = [kind, isLocked, note !== undefined, isLeft].join(' ');
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style: CellStyle = {
    font: FONT,
    ...(note === undefined ? (isLocked ? { fill: solid(LOCKED) } : {}) : { fill: solid(AT_FAULT) }),
    border: THIN,
    alignment: { vertical: 'top', wrapText: kind === 'text', horizontal: isLeft ? 'left' : 'right' },
    numFmt: FORMATS[kind],
    protection: { locked: isLocked },
  };
  styles.set(key, style);
  return style;
}

const styles = new Map<string, CellStyle>();

const FORMATS: Readonly<Record<BookKind, string>> = {
  text: '@',
  money: '#,##0.00',
  quantity: '#,##0.##########',
  date: 'dd/mm/yyyy',
};

const LOCKED = 'FFF1F3F5';
const AT_FAULT = 'FFFFD9CC';
const THIN = {
  top: { style: 'thin', color: { rgb: 'FFCED4DA' } },
  bottom: { style: 'thin', color: { rgb: 'FFCED4DA' } },
  left: { style: 'thin', color: { rgb: 'FFCED4DA' } },
  right: { style: 'thin', color: { rgb: 'FFCED4DA' } },
} as const;

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true }, protection: { locked: true } };
const HINT: CellStyle = {
  font: { ...FONT, color: { rgb: 'FF495057' } },
  protection: { locked: true },
};
const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFFFF' } },
  fill: solid('FF1F4E79'),
  border: THIN,
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  protection: { locked: true },
};

/**
 * Nothing but the open cells can be written in; sorting, filtering and the look are free. Of open cells that were sorted away
 * from their locked codes the import tells.
 */
const PROTECTION = {
  sheet: true,
  sort: true,
  autoFilter: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
} as const;
