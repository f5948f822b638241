import { MAX_DEPTH, MAX_VALUES } from '../scan.ts';
import { ASIDE, type Cursor, endsLine } from './cursor.ts';
import { colonAfterKey, isWhole, takeKey } from './key.ts';
import { readQuoted } from './quoted.ts';
import { readFlowPlain, touchesText } from './scalar.ts';
import { close, LIST, MAP, NOTHING, record } from './tape.ts';

const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Reads a list or map between brackets and leaves the cursor behind it. Its lines are indented more than their parent. */
export function readFlow(cursor: Cursor, parentIndent: number): unknown {
  if (++cursor.depth >= MAX_DEPTH || cursor.tape.length > MAX_VALUES) return ASIDE;
  cursor.flow++;
  const value =
    cursor.text.charCodeAt(cursor.pos) === OPEN_MAP
      ? readMap(cursor, parentIndent)
      : readList(cursor, parentIndent);
  cursor.depth--;
  cursor.flow--;
  return value;
}

function readMap(cursor: Cursor, parentIndent: number): unknown {
  const { text, tape } = cursor;
  const at = record(tape, MAP, cursor.pos, 0);
  const map: Record<string, unknown> = {};
  const empty: string[] = [];
  let filled = 0;
  cursor.pos++;
  for (;;) {
    let unit = skipToContent(cursor, parentIndent);
    if (unit === CLOSE_MAP) break;
    const colon = colonAfterKey(cursor);
    if (colon < 0) return ASIDE;
    const key = takeKey(cursor, colon);
    unit = skipToContent(cursor, parentIndent);
    const value =
      unit === COMMA || unit === CLOSE_MAP ? nothing(cursor) : readValue(cursor, unit, parentIndent);
    if (value === ASIDE) return ASIDE;
    if (value === null || value === '') empty.push(key);
    else {
      map[key] = value;
      filled++;
    }
    unit = skipToContent(cursor, parentIndent);
    if (unit === COMMA) cursor.pos++;
    else if (unit !== CLOSE_MAP) return ASIDE;
  }
  close(tape, at, ++cursor.pos);
  return text.charCodeAt(cursor.pos) !== HASH && isWhole(map, filled, empty) ? map : ASIDE;
}

function nothing(cursor: Cursor): null {
  record(cursor.tape, NOTHING, 0, 0);
  return null;
}

function readList(cursor: Cursor, parentIndent: number): unknown {
  const { text, tape } = cursor;
  const at = record(tape, LIST, cursor.pos, 0);
  const list: unknown[] = [];
  cursor.pos++;
  for (;;) {
    let unit = skipToContent(cursor, parentIndent);
    if (unit === CLOSE_LIST) break;
    const value = readValue(cursor, unit, parentIndent);
    if (value === ASIDE) return ASIDE;
    list.push(value);
    unit = skipToContent(cursor, parentIndent);
    if (unit !== COMMA) {
      if (unit === CLOSE_LIST) continue;
      return ASIDE;
    }
    // `[1,250.00]` may be an amount.
    if (typeof value === 'number' && text.charCodeAt(cursor.pos + 1) > 47) return ASIDE;
    cursor.pos++;
  }
  close(tape, at, ++cursor.pos);
  return text.charCodeAt(cursor.pos) === HASH ? ASIDE : list;
}

function readValue(cursor: Cursor, unit: number, parentIndent: number): unknown {
  if (unit === OPEN_MAP || unit === OPEN_LIST) return readFlow(cursor, parentIndent);
  if (unit !== unit) return ASIDE;
  if (unit !== DOUBLE && unit !== SINGLE) return readFlowPlain(cursor);
  const value = readQuoted(cursor, parentIndent);
  return cursor.text.charCodeAt(cursor.pos) === HASH ? ASIDE : value;
}

/**
 * Moves to the next sign or value, over spaces, comments and line breaks, and gives its unit; NaN where the text
 * ends or is not certainly well laid out.
 */
function skipToContent(cursor: Cursor, parentIndent: number): number {
  const { text } = cursor;
  let { pos } = cursor;
  let unit = text.charCodeAt(pos);
  while (unit === SPACE) unit = text.charCodeAt(++pos);
  if (!(unit <= HASH) || unit === DOUBLE) {
    cursor.pos = pos;
    return unit;
  }
  return skipLines(cursor, pos, parentIndent);
}

function skipLines(cursor: Cursor, from: number, parentIndent: number): number {
  const { text } = cursor;
  let pos = from;
  let unit = text.charCodeAt(pos);
  let { lineStart } = cursor;
  while (endsLine(unit) || unit === HASH) {
    if (unit === HASH) {
      const before = text.charCodeAt(pos - 1);
      if (before !== SPACE && before !== 10) return NaN;
      if (touchesText(text, pos) && lineStart === cursor.lineStart) return NaN;
      pos = text.indexOf('\n', pos);
    } else if (unit === 13) pos++;
    if (text.charCodeAt(pos) !== 10) return NaN;
    lineStart = ++pos;
    unit = text.charCodeAt(pos);
    while (unit === SPACE) unit = text.charCodeAt(++pos);
  }
  const column = pos - lineStart;
  // The sign that closes all may stand below the key that it belongs to.
  const closes = cursor.flow === 1 && column === parentIndent && (unit === CLOSE_MAP || unit === CLOSE_LIST);
  if (lineStart !== cursor.lineStart && column <= parentIndent && !closes) return NaN;
  cursor.pos = pos;
  cursor.lineStart = lineStart;
  return unit;
}
