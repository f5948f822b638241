import { resolvePlain } from '../plain-scalar.ts';
import { guardPlain } from '../scalar-guards.ts';
import { ASIDE, type Cursor, endsLine, endsSign, toNextLine } from './cursor.ts';
import { record, SCALAR } from './tape.ts';

const SPACE = 32;
const HASH = 35;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const COLON = 58;
const QUESTION = 63;
const TILDE = 126;

/** Signs that mean something else where a text could start. */
const RESERVED = new Set([...'&*!%@`#,[]{}|>"\''].map((sign) => sign.charCodeAt(0)));

/** Where a stretch of plain text ends, trailing spaces left out; what it has that asks for a closer look. */
interface Stretch {
  end: number;
  /** Whether something in it may need composing, or be invisible. */
  exotic: boolean;
}

/** What plain text is mostly made of; one expression goes over it faster than a loop that is not yet compiled. */
const BLOCK_COMMON = /[ -"$-9;-~\u00A1-\u00AC\u00AE-\u02FF]*/y;
const FLOW_COMMON = /[ -"$-+\--9;-Z\\^-z|~\u00A1-\u00AC\u00AE-\u02FF]*/y;

const stretch: Stretch = { end: 0, exotic: false };

/**
 * Reads plain text from the cursor to the end of its line, to a comment or, inside brackets, to a sign that ends
 * it there; leaves the cursor behind its spaces. False for what is not certainly plain text.
 */
function scanStretch(cursor: Cursor, flow: boolean): boolean {
  const { text } = cursor;
  const common = flow ? FLOW_COMMON : BLOCK_COMMON;
  let { pos } = cursor;
  let exotic = false;
  for (;;) {
    common.lastIndex = pos;
    common.test(text);
    pos = common.lastIndex;
    const unit = text.charCodeAt(pos);
    if (endsLine(unit)) break;
    if (unit > 126) {
      if (unit < 160 || unit === 0xfeff) return false;
      exotic = true;
    } else if (unit === COLON) {
      const next = text.charCodeAt(pos + 1);
      if (endsSign(next) || (flow && isFlowSign(next))) return false;
    } else if (unit < SPACE) return false;
    else if (unit !== HASH) break;
    else if (text.charCodeAt(pos - 1) === SPACE) {
      if (touchesText(text, pos)) return false;
      break;
    }
    pos++;
  }
  let end = pos;
  while (text.charCodeAt(end - 1) === SPACE && end > cursor.pos) end--;
  cursor.pos = end;
  stretch.end = end;
  stretch.exotic = exotic;
  return true;
}

function isFlowSign(unit: number): boolean {
  return unit === COMMA || unit === 91 || unit === 93 || unit === 123 || unit === 125;
}

/** Whether a comment has no space after its `#`, and so may be text. */
export function touchesText(text: string, hash: number): boolean {
  let pos = hash;
  let unit = HASH;
  while (unit === HASH) unit = text.charCodeAt(++pos);
  return !endsSign(unit);
}

function startsPlain({ text, pos }: Cursor): boolean {
  const unit = text.charCodeAt(pos);
  if (unit === QUESTION || unit === COLON) return false;
  if (unit !== MINUS) return !RESERVED.has(unit);
  const next = text.charCodeAt(pos + 1);
  return !endsSign(next) && !isFlowSign(next);
}

/** Reads a text without quotation marks between brackets, where it ends on its line. */
export function readFlowPlain(cursor: Cursor): unknown {
  const start = cursor.pos;
  if (!startsPlain(cursor) || !scanStretch(cursor, true) || stretch.end === start) return ASIDE;
  record(cursor.tape, SCALAR, start, stretch.end);
  return resolve(cursor.text, start, stretch.end, stretch.exotic);
}

/**
 * Reads a text without quotation marks, which goes on in the lines below with more indentation than what it
 * belongs to. Leaves the cursor at the next content.
 */
export function readBlockPlain(cursor: Cursor, parentIndent: number): unknown {
  const { text, tape } = cursor;
  const start = cursor.pos;
  if (!startsPlain(cursor) || !scanStretch(cursor, false)) return ASIDE;
  let { end, exotic } = stretch;
  if (!toNextLine(cursor)) return ASIDE;
  if (cursor.indent <= parentIndent) {
    record(tape, SCALAR, start, end);
    return resolve(text, start, end, exotic);
  }
  let joined = text.slice(start, end);
  while (cursor.indent > parentIndent) {
    if (cursor.commented || text.charCodeAt(cursor.pos) === MINUS) return ASIDE;
    joined += cursor.breaks === 1 ? ' ' : '\n'.repeat(cursor.breaks - 1);
    const from = cursor.pos;
    if (!scanStretch(cursor, false) || stretch.end === from) return ASIDE;
    end = stretch.end;
    exotic ||= stretch.exotic;
    joined += text.slice(from, end);
    if (!toNextLine(cursor)) return ASIDE;
  }
  record(tape, SCALAR, start, end);
  return exotic ? unsuspected(text, start, end, joined.normalize('NFC')) : joined;
}

/** What a plain text stands for, or `ASIDE` where its author may have meant something else. */
function resolve(text: string, start: number, end: number, exotic: boolean): unknown {
  const first = text.charCodeAt(start);
  if (first < 58 && (first > 47 || first === MINUS || first === PLUS || first === POINT)) {
    return resolveNumber(text, start, end, exotic);
  }
  const written = text.slice(start, end);
  if (exotic) return unsuspected(text, start, end, written.normalize('NFC'));
  const length = end - start;
  if (first === TILDE && length === 1) return null;
  return (length === 4 || length === 5) && isWordInitial(first | 32) ? resolvePlain(written) : written;
}

/** Whether a small letter starts `null`, `true` or `false`. */
function isWordInitial(unit: number): boolean {
  return unit === 110 || unit === 116 || unit === 102;
}

/** A number of at most 15 digits without leading zeros, or a text that is none; other numbers are looked at closely. */
function resolveNumber(text: string, start: number, end: number, exotic: boolean): unknown {
  const negative = text.charCodeAt(start) === MINUS ? 1 : 0;
  let whole = 0;
  let points = 0;
  let pos = start + negative;
  let unit = text.charCodeAt(pos);
  const zero =
    unit === 48 && text.charCodeAt(pos + 1) >= 48 && text.charCodeAt(pos + 1) <= 57 && pos + 1 < end;
  for (; pos < end; pos++) {
    unit = text.charCodeAt(pos);
    if (unit === POINT && points === 0 && pos > start + negative && pos + 1 < end) points = 1;
    else if (unit < 48 || unit > 57) break;
    else if (points === 0) whole = whole * 10 + unit - 48;
  }
  if (pos === end) {
    if (zero || end - start - negative > 15) return ASIDE;
    if (points === 1) return Number(text.slice(start, end)) + 0;
    return negative === 1 && whole > 0 ? -whole : whole;
  }
  const written = text.slice(start, end);
  if (exotic) return unsuspected(text, start, end, written.normalize('NFC'));
  // After its first digits only these keep a number going, as dates and codes do not.
  const digits = pos > start + negative;
  if (digits && unit !== POINT && (unit | 32) !== 101 && unit !== 120 && unit !== 111) return written;
  return typeof resolvePlain(written) === 'number' ? ASIDE : written;
}

function unsuspected(text: string, start: number, end: number, value: string): unknown {
  return guardPlain({ text, start, end, value }).fault ? ASIDE : value;
}
