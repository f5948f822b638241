import { mixedText } from '../text/mixed-encoding.ts';
import { openQuotes, unendedRow } from './cut.ts';

/** A row of a text with separators, and its 1-based number. */
export interface CsvRecord {
  readonly row: number;
  readonly fields: readonly string[];
}

export interface CsvStreamOptions {
  readonly separator: string;
  /** Only rows that hold these bytes somewhere are given; all of them without. */
  readonly holding?: string;
  /** Called after each piece with the rows so far. */
  readonly onPiece?: (rows: number) => void;
  /** Called with what to tell of a last row that has no line end. */
  readonly onUnended?: (note: string) => void;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** No row of a table is so long: a quotation mark was opened and never closed. In bytes. */
const LONGEST_ROW = 4 * 1024 * 1024;
/** So many whole rows before the last say what it should be like. */
const KEPT_ROWS = 20;

/**
 * The rows of a text too large to be held, from its pieces in order, with the memory of one piece: bytes are looked at
 * one by one, and only the rows that are wanted become texts. The text is UTF-8, Windows-1252 or of both, and its
 * separator one byte. Throws RefusedSheet for a row without end, and for a last one that is cut, wanted or not.
 */
export function* csvRecords(
  pieces: Iterable<Uint8Array>,
  { separator, holding, onPiece, onUnended }: CsvStreamOptions,
): Generator<CsvRecord, void, undefined> {
  const wanted = new TextEncoder().encode(holding ?? '');
  const first = wanted[0] ?? -1;
  const parting = separator.charCodeAt(0);
  let rest: Uint8Array = new Uint8Array();
  let row = 1;
  let titles: readonly string[] = [];
  let kept: Uint8Array = new Uint8Array();
  let inQuotes = false;
  for (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    const { length } = bytes;
    let start = 0;
    let closed = -2;
    const starts: number[] = [];
    inQuotes = false;
    let isWanted = first < 0;
    for (let i = 0; i < length; i++) {
      const byte = bytes[i];
      if (byte === QUOTE) {
        // They count only at the beginning of a field; a doubled one opens again what the first of them closed.
        if (inQuotes) closed = i;
        inQuotes = !inQuotes && (i === start || bytes[i - 1] === parting || closed === i - 1);
      } else if (byte === LINE_FEED && !inQuotes) {
        if (row === 1) titles = fieldsOf(bytes.subarray(start, i), separator);
        starts.push(start);
        if (isWanted) yield { row, fields: fieldsOf(bytes.subarray(start, i), separator) };
        row++;
        start = i + 1;
        isWanted = first < 0;
      }
      if (byte === first && !isWanted && holdsAt(bytes, i, wanted)) isWanted = true;
    }
    if (length - start > LONGEST_ROW) throw openQuotes(row);
    if (starts.length > 0) kept = Uint8Array.from(bytes.subarray(starts.at(-KEPT_ROWS) ?? starts[0], start));
    // The piece is filled anew while this is kept: a copy, which `slice` of a Buffer is not. Its quotation marks are
    // counted again with what follows.
    rest = Uint8Array.from(bytes.subarray(start));
    onPiece?.(row - 1);
  }
  if (rest.length === 0) return;
  if (inQuotes) throw openQuotes(row);
  const fields = fieldsOf(rest, separator);
  if (rest.at(-1) !== CARRIAGE_RETURN) {
    const near = Array.from(csvRecords([kept], { separator }), (record) => record.fields);
    const note = unendedRow(row - 1 > near.length ? [titles, ...near] : near, fields, row);
    if (note !== undefined) onUnended?.(note);
  }
  const text = new TextDecoder().decode(rest);
  if (holding === undefined || text.includes(holding)) yield { row, fields };
}

function holdsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 1; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const strict = new TextDecoder('utf-8', { fatal: true });

function fieldsOf(bytes: Uint8Array, separator: string): readonly string[] {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    text = mixedText(bytes).text;
  }
  return splitRow(text.endsWith('\r') ? text.slice(0, -1) : text, separator);
}

/** The fields of one row, which may hold line breaks between quotation marks. */
function splitRow(text: string, separator: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let value = '';
    if (text.charCodeAt(at) === QUOTE) {
      for (at++; ;) {
        const mark = text.indexOf('"', at);
        value += text.slice(at, mark < 0 ? text.length : mark);
        at = mark < 0 ? text.length : mark + 1;
        if (text.charCodeAt(at) !== QUOTE || mark < 0) break;
        value += '"';
        at++;
      }
    }
    const end = text.indexOf(separator, at);
    fields.push(value + text.slice(at, end < 0 ? text.length : end));
    if (end < 0) return fields;
    at = end + 1;
  }
}
