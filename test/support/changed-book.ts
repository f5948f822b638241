import { read, writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre';
import { textCell } from '../../src/sheets/sheet.ts';

/** The sheets of a workbook while a test changes them, as another program would save them: values alone. */
export interface OpenBook {
  /** The value of a cell by the title of its column and the text in the first cell of its row. */
  cell(sheet: string, row: string, title: string): CellValue;
  /** Puts a value in that cell. */
  put(sheet: string, row: string, title: string, value: CellValue): void;
  /** Puts a number in that cell as Excel keeps `61 %`: 0.61, in a format of numbers that shows a percentage. */
  putShown(sheet: string, row: string, title: string, value: number, format?: string): void;
  /** Puts a value beside a label, in the second cell of its row. */
  putBeside(sheet: string, label: string, value: CellValue): void;
  /** Puts values in the first blank row of a sheet, by the titles of their columns. */
  add(sheet: string, values: Readonly<Record<string, CellValue>>): void;
  /** The rows of a sheet, titles and heading among them, to be changed at will. */
  rows(sheet: string): CellValue[][];
  /** Does without a sheet. */
  drop(sheet: string): void;
  /** Has one more sheet, or one of them under another name. */
  addSheet(name: string, rows: CellValue[][]): void;
  rename(sheet: string, name: string): void;
  /** Says more of a sheet than its values: hidden rows, merged cells, formulas. */
  more(sheet: string, more: Partial<WriteSheet>): void;
  bytes(): Promise<Uint8Array>;
}

/** Opens a workbook to change it. Throws for a cell, row or sheet that it does not have. */
export async function openBook(bytes: Uint8Array): Promise<OpenBook> {
  const sheets: WriteSheet[] = (await read(bytes)).sheets.map(({ name, rows, hidden }) => ({
    name,
    rows: rows.map((row) => [...row]),
    hidden: hidden === true,
  }));
  const sheetOf = (name: string): WriteSheet => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const rowsOf = (name: string): CellValue[][] => sheetOf(name).rows ?? [];
  const titleRow = (name: string): number =>
    rowsOf(name).findIndex((row) => row.filter((value) => typeof value === 'string').length > 2);
  const columnOf = (name: string, title: string): number => {
    const column = (rowsOf(name)[titleRow(name)] ?? []).indexOf(title);
    if (column < 0) throw new Error(`no column ${title} in ${name}`);
    return column;
  };
  const rowOf = (name: string, first: string): CellValue[] => {
    const row = rowsOf(name).find((cells) => cells.slice(0, 4).includes(first));
    if (!row) throw new Error(`no row ${first} in ${name}`);
    return row;
  };
  return {
    cell: (sheet, row, title) => rowOf(sheet, row)[columnOf(sheet, title)] ?? null,
    put(sheet, row, title, value) {
      rowOf(sheet, row)[columnOf(sheet, title)] = value;
    },
    putShown(sheet, row, title, value, format = '0%') {
      const cells = rowOf(sheet, row);
      const [r, c] = [rowsOf(sheet).indexOf(cells), columnOf(sheet, title)];
      cells[c] = value;
      const formats = sheetOf(sheet).cells ?? new Map<string, Partial<Cell>>();
      sheetOf(sheet).cells = formats;
      formats.set(`${r},${c}`, { value, style: { numFmt: format } });
    },
    putBeside(sheet, label, value) {
      rowOf(sheet, label)[1] = value;
    },
    add(sheet, values) {
      const rows = rowsOf(sheet);
      const start = titleRow(sheet) + 1;
      const free = rows.findIndex(
        (cells, i) =>
          i >= start && cells.every((value) => value === null || textCell(String(value)) === undefined),
      );
      const at = free < 0 ? rows.length : free;
      const row = Array.from({ length: (rows[titleRow(sheet)] ?? []).length }, (): CellValue => null);
      for (const [title, value] of Object.entries(values)) row[columnOf(sheet, title)] = value;
      rows[at] = row;
    },
    rows: rowsOf,
    drop(sheet) {
      sheets.splice(sheets.indexOf(sheetOf(sheet)), 1);
    },
    addSheet(name, rows) {
      sheets.push({ name, rows });
    },
    rename(sheet, name) {
      sheetOf(sheet).name = name;
    },
    more(sheet, more) {
      Object.assign(sheetOf(sheet), more);
    },
    bytes: () => writeXlsx({ sheets }),
  };
}
