import { MAX_DEPTH, MAX_VALUES } from '../scan.ts';
import { ASIDE, type Cursor, endsLine, endsSign, skipSpaces, toNextLine } from './cursor.ts';
import { readFlow } from './flow.ts';
import { colonAfterKey, isWhole, takeKey } from './key.ts';
import { readLiteral } from './literal.ts';
import { readQuoted } from './quoted.ts';
import { readBlockPlain, touchesText } from './scalar.ts';
import { close, LIST, MAP, NOTHING, record, SCALAR } from './tape.ts';

const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const MINUS = 45;
const GREATER = 62;
const OPEN_LIST = 91;
const OPEN_MAP = 123;
const PIPE = 124;

/**
 * Reads what stands on lines of its own at the cursor: a list, a map or a scalar. `parentIndent` is the column of
 * what it belongs to, -1 at the root. Leaves the cursor at the next content.
 */
export function readBlock(cursor: Cursor, parentIndent: number): unknown {
  if (++cursor.depth >= MAX_DEPTH || cursor.tape.length > MAX_VALUES) return ASIDE;
  const value = readAnyBlock(cursor, parentIndent);
  cursor.depth--;
  return value;
}

function readAnyBlock(cursor: Cursor, parentIndent: number): unknown {
  const column = cursor.pos - cursor.lineStart;
  if (isItem(cursor)) return readList(cursor, column);
  const colon = colonAfterKey(cursor);
  if (colon >= 0) return readMap(cursor, column, colon);
  return parentIndent < 0 ? ASIDE : readInline(cursor, parentIndent);
}

function isItem({ text, pos }: Cursor): boolean {
  return text.charCodeAt(pos) === MINUS && endsSign(text.charCodeAt(pos + 1));
}

function readMap(cursor: Cursor, column: number, firstColon: number): unknown {
  const { tape } = cursor;
  const at = record(tape, MAP, cursor.pos, 0);
  const map: Record<string, unknown> = {};
  const empty: string[] = [];
  let filled = 0;
  for (let colon = firstColon; ; colon = colonAfterKey(cursor)) {
    if (colon < 0) return ASIDE;
    const key = takeKey(cursor, colon);
    const value = readEntryValue(cursor, column);
    if (value === ASIDE) return ASIDE;
    if (value === null || value === '') empty.push(key);
    else {
      map[key] = value;
      filled++;
    }
    if (cursor.indent < column) break;
    if (cursor.indent > column) return ASIDE;
  }
  close(tape, at, cursor.pos);
  return isWhole(map, filled, empty) ? map : ASIDE;
}

/** Whether a comment in the place of a value may be the value: `codigo: #12`, `pim: ####`. */
function mayBeLost({ text, pos }: Cursor): boolean {
  return touchesText(text, pos) || text.charCodeAt(pos + 1) === HASH;
}

function readEntryValue(cursor: Cursor, column: number): unknown {
  const unit = skipSpaces(cursor);
  if (!endsLine(unit) && unit !== HASH) return readInline(cursor, column);
  if (unit === HASH && mayBeLost(cursor)) return ASIDE;
  if (!toNextLine(cursor)) return ASIDE;
  if (cursor.indent > column) return readBlock(cursor, column);
  if (cursor.indent === column && isItem(cursor)) return readBlock(cursor, column - 1);
  record(cursor.tape, NOTHING, 0, 0);
  return null;
}

function readList(cursor: Cursor, column: number): unknown {
  const { tape } = cursor;
  const at = record(tape, LIST, cursor.pos, 0);
  const list: unknown[] = [];
  do {
    const value = readItem(cursor, column);
    if (value === ASIDE || cursor.indent > column) return ASIDE;
    list.push(value);
  } while (cursor.indent === column && isItem(cursor));
  close(tape, at, cursor.pos);
  return list;
}

function readItem(cursor: Cursor, column: number): unknown {
  const dash = cursor.pos++;
  const unit = skipSpaces(cursor);
  if (!endsLine(unit)) {
    const nested = isItem(cursor) || colonAfterKey(cursor) >= 0;
    return nested ? readBlock(cursor, column) : readInline(cursor, column);
  }
  if (!toNextLine(cursor) || cursor.commented) return ASIDE;
  if (cursor.indent > column) return readBlock(cursor, column);
  record(cursor.tape, SCALAR, dash + 1, dash + 1);
  return null;
}

/** Reads what starts on the line of its key or dash and is no block. */
function readInline(cursor: Cursor, parentIndent: number): unknown {
  const unit = cursor.text.charCodeAt(cursor.pos);
  if (unit === PIPE || unit === GREATER) return readLiteral(cursor, parentIndent);
  const flow = unit === OPEN_MAP || unit === OPEN_LIST;
  if (!flow && unit !== DOUBLE && unit !== SINGLE) return readBlockPlain(cursor, parentIndent);
  const value = flow ? readFlow(cursor, parentIndent) : readQuoted(cursor, parentIndent);
  return value === ASIDE || !toNextLine(cursor) || cursor.indent > parentIndent ? ASIDE : value;
}
