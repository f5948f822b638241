import { partsOf } from './archive.ts';
import { RefusedSheet, SAVE_AS_XLSX } from './refused.ts';

/**
 * How much the sheets of a book span is looked at before they are read, since the reader makes a place for each cell of
 * the rectangle around all that a sheet holds, and two cells at its corners are enough for 17 thousand million.
 */
const MOST_CELLS = 20_000_000;
/** Columns to which formats are given, all of them added: each sheet has at most 16,384. */
const MOST_FORMATTED_COLUMNS = 500_000;
/** Formats of cells, of which Excel keeps 65,490, and as many again by name. */
const MOST_FORMATS = 200_000;

/** Throws RefusedSheet where the sheets of an xlsx together span more than 20 million cells. */
export function guardXlsx(bytes: Uint8Array): void {
  const parts = partsOf(bytes, (name) => /\.xml$/i.test(name) && !/sharedStrings|theme|docProps/i.test(name));
  const latin = new TextDecoder('latin1');
  const texts = Object.entries(parts).map(([name, part]) => ({ name, text: latin.decode(part) }));
  const sheets = texts.filter(({ text }) => text.includes('sheetData'));
  const named = texts
    .filter(({ name }) => /workbook\.xml$/i.test(name))
    .reduce((sum, { text }) => sum + (text.match(/<(?:\w+:)?sheet\s/g)?.length ?? 0), 0);
  // Each sheet has a part of its own; one part named again and again would be read as often.
  if (named > Object.keys(parts).length) throw damaged();
  let cells = 0;
  for (const { text } of texts) if (text.includes('cellXfs')) guardFormats(text);
  for (const { text } of sheets) {
    cells += extentOf(text);
    guardCells(cells);
    guardColumns(text);
  }
}

/** The cells of the rectangle from A1 to the last row and the last column that a sheet names. */
function extentOf(text: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', digits = ''] of text.matchAll(/\br="([A-Za-z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(digits));
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    columns = Math.max(columns, column);
  }
  for (const [, digits = ''] of text.matchAll(/<(?:\w+:)?row\b[^>]{0,200}?\br="(\d{1,7})"/g))
    rows = Math.max(rows, Number(digits));
  return rows * columns;
}

function guardFormats(text: string): void {
  let formats = 0;
  for (const _ of text.matchAll(/<(?:\w+:)?xf[\s/>]/g)) if (++formats > MOST_FORMATS) throw damaged();
}

function guardColumns(text: string): void {
  let formatted = 0;
  for (const [tag] of text.matchAll(/<(?:\w+:)?col\s[^>]{0,400}>/g)) {
    const first = Number(/\bmin="(\d{1,7})"/.exec(tag)?.[1] ?? 1);
    const last = Number(/\bmax="(\d{1,7})"/.exec(tag)?.[1] ?? 0);
    formatted += Math.max(0, Math.min(last, 16_384) - first + 1);
    if (formatted > MOST_FORMATTED_COLUMNS) throw damaged();
  }
}

/** The same for an xlsb, whose rows and cells are records: a number, a length, and the column first. */
export function guardXlsb(bytes: Uint8Array): void {
  const parts = partsOf(bytes, (name) => /\.bin$/i.test(name) && !/sharedStrings|styles/i.test(name));
  let cells = 0;
  for (const part of Object.values(parts)) {
    let last = 0;
    let rows = 0;
    let sum = 0;
    for (const { id, start, size } of recordsOf(part)) {
      if (id === 0 && size >= 4) {
        sum += last;
        last = 0;
        rows = Math.max(rows, numberAt(part, start) + 1);
      } else if (id >= 1 && id <= 11 && size >= 8) last = Math.max(last, numberAt(part, start) + 1);
    }
    cells += Math.max(sum + last, Math.min(rows, 1_048_576));
    guardCells(cells);
  }
}

function* recordsOf(
  part: Uint8Array,
): Iterable<{ readonly id: number; readonly start: number; readonly size: number }> {
  let at = 0;
  while (at < part.length) {
    let id = part[at++] ?? 0;
    if (id & 128) id = (id & 127) | (((part[at++] ?? 0) & 127) << 7);
    let size = 0;
    for (let i = 0; i < 4; i++) {
      const byte = part[at++] ?? 0;
      size |= (byte & 127) << (7 * i);
      if ((byte & 128) === 0) break;
    }
    yield { id, start: at, size };
    at += size;
  }
}

function numberAt(part: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = part.subarray(at, at + 4);
  return a + b * 256 + c * 65_536 + d * 16_777_216;
}

/** Throws RefusedSheet beyond 20 million. */
export function guardCells(cells: number): void {
  if (cells <= MOST_CELLS) return;
  throw new RefusedSheet(
    'Las hojas del libro abarcan más de 20 millones de celdas',
    'Bórreles las filas y columnas vacías que tienen formato (Inicio > Eliminar > Eliminar filas de hoja), y guárdelo de nuevo',
  );
}

function damaged(): RefusedSheet {
  return new RefusedSheet('El libro está dañado o no es de un formato que se pueda leer', SAVE_AS_XLSX);
}
