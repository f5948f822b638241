import { streamOf } from './compound-file.ts';

/* Records of a workbook of Excel 97, [MS-XLS] 2.3. */
const FORMULA = 0x06;
const SHEET = 0x85;
const BEGIN = 0x809;

/** A place in a workbook: which of its sheets, from 0, and 1-based its row and column. */
export interface LostResult {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The formulas of a workbook of Excel 97 whose result the file may not hold: they say 0, they need not give a number, and
 * it was not Excel that wrote them. LibreOffice 7 leaves 0 where the result is a text (also the empty one) that it had not
 * shown yet, and so do programs that do not calculate; whoever opens the book sees the right one.
 */
export function lostResults(bytes: Uint8Array): readonly LostResult[] {
  const stream = streamOf(bytes, ['Workbook', 'Book']);
  if (stream === undefined) return [];
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const lost: LostResult[] = [];
  const sheets = new Map<number, number>();
  let sheet: number | undefined;
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const start = at + 4;
    if (start + size > stream.length || (id === 0 && size === 0)) break;
    if (at === 0 && (id !== BEGIN || isOfExcel(view, start, size))) return [];
    if (id === SHEET && size >= 4) sheets.set(view.getUint32(start, true), sheets.size);
    // Charts stand within a sheet, and begin and end as it does.
    else if (id === BEGIN && sheets.has(at)) sheet = sheets.get(at);
    else if (id === FORMULA && size >= 22 && sheet !== undefined && view.getFloat64(start + 6, true) === 0) {
      const tokens = stream.subarray(
        start + 22,
        start + Math.min(size, 22 + view.getUint16(start + 20, true)),
      );
      if (!givesNumber(tokens))
        lost.push({
          sheet,
          row: view.getUint16(start, true) + 1,
          column: view.getUint16(start + 2, true) + 1,
        });
    }
    at = start + size;
  }
  return lost;
}

/** Excel says so of itself, of Windows or of Macintosh, in bits that others leave alone ([MS-XLS] 2.4.21: fWinAny, fMacAny). */
function isOfExcel(view: DataView, start: number, size: number): boolean {
  return size >= 12 && (view.getUint32(start + 8, true) & 0b1_1000) !== 0;
}

/** Functions that give nothing but numbers, or an error; others may give a text too. */
const OF_NUMBERS: ReadonlyMap<number, string> = new Map([
  [0, 'COUNT'],
  [4, 'SUM'],
  [5, 'AVERAGE'],
  [6, 'MIN'],
  [7, 'MAX'],
  [24, 'ABS'],
  [25, 'INT'],
  [27, 'ROUND'],
  [32, 'LEN'],
  [33, 'VALUE'],
  [39, 'MOD'],
  [169, 'COUNTA'],
  [183, 'PRODUCT'],
  [197, 'TRUNC'],
  [212, 'ROUNDUP'],
  [213, 'ROUNDDOWN'],
  [228, 'SUMPRODUCT'],
  [344, 'SUBTOTAL'],
  [345, 'SUMIF'],
  [346, 'COUNTIF'],
  [347, 'COUNTBLANK'],
]);

/** The bytes of each token of a formula, with its first; those of three classes stand under the first of them. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...Array.from({ length: 0x14 }, (_, i) => [i + 3, 1] as const),
  [0x1c, 2],
  [0x1d, 2],
  [0x1e, 3],
  [0x1f, 9],
  [0x21, 3],
  [0x22, 4],
  [0x23, 5],
  [0x24, 5],
  [0x25, 9],
  [0x2a, 5],
  [0x2b, 9],
  [0x2c, 5],
  [0x2d, 9],
  [0x39, 7],
  [0x3a, 7],
  [0x3b, 11],
  [0x3c, 7],
  [0x3d, 11],
]);

/** Whether what a formula does last can give a number only; what it does stands in the order in which it is done. */
function givesNumber(tokens: Uint8Array): boolean {
  const view = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength);
  let isNumber = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? 0;
    const kind = token >= 0x40 ? (token & 0x1f) | 0x20 : token;
    const size = sizeOf(kind, tokens, at);
    if (size === undefined || at + size > tokens.length) return false;
    if (kind === 0x21) isNumber = OF_NUMBERS.has(view.getUint16(at + 1, true));
    else if (kind === 0x22) isNumber = OF_NUMBERS.has(view.getUint16(at + 2, true) & 0x7fff);
    // The sum of one range is written so.
    else if (kind === 0x19) isNumber = ((tokens[at + 1] ?? 0) & 0x10) !== 0 || isNumber;
    // Brackets change nothing; a sign, a sum, a quotient are of numbers.
    else if (kind !== 0x15)
      isNumber =
        (kind >= 0x03 && kind <= 0x07) || kind === 0x13 || kind === 0x14 || kind === 0x1e || kind === 0x1f;
    at += size;
  }
  return isNumber;
}

function sizeOf(kind: number, tokens: Uint8Array, at: number): number | undefined {
  // A text says its letters, and whether each takes a byte or two.
  if (kind === 0x17) return 3 + (tokens[at + 1] ?? 0) * (((tokens[at + 2] ?? 0) & 1) === 0 ? 1 : 2);
  // A choice has a table of where each of its ways begins.
  if (kind === 0x19)
    return ((tokens[at + 1] ?? 0) & 0x04) === 0
      ? 4
      : 6 + 2 * ((tokens[at + 2] ?? 0) + 256 * (tokens[at + 3] ?? 0));
  return SIZES.get(kind);
}
