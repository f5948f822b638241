import type { Tape } from './tape.ts';

/** What a reading function gives when the text asks for the general parser. */
export const ASIDE: unique symbol = Symbol('aside');

/** Where the reader is. Between values it stands at the next content, or at the end of the text. */
export interface Cursor {
  readonly text: string;
  readonly tape: Tape;
  pos: number;
  /** Offset at which the line of `pos` starts. */
  lineStart: number;
  /** Column (0-based) of the content at `pos`, when that is the first of its line; -1 at the end of the text. */
  indent: number;
  /** Line breaks between the last value and the content at `pos`. */
  breaks: number;
  /** Whether a comment stands between the last value and the content at `pos`. */
  commented: boolean;
  /** How many lists and maps are open, and how many of them between brackets. */
  depth: number;
  flow: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;

/** Whether a unit (NaN past the end of the text) ends a line. */
export function endsLine(unit: number): boolean {
  return unit === LF || unit === CR || unit !== unit;
}

/** Whether a unit (NaN past the end of the text) can follow the signs `:` and `-`. */
export function endsSign(unit: number): boolean {
  return unit === SPACE || endsLine(unit);
}

/** Moves over spaces and gives the unit there, NaN at the end of the text. */
export function skipSpaces(cursor: Cursor): number {
  const { text } = cursor;
  let { pos } = cursor;
  let unit = text.charCodeAt(pos);
  while (unit === SPACE) unit = text.charCodeAt(++pos);
  cursor.pos = pos;
  return unit;
}

/**
 * Moves from the end of a value to the next content on a later line, over comments and blank lines. False when
 * something else follows on the line of the value.
 */
export function toNextLine(cursor: Cursor): boolean {
  const { text } = cursor;
  let unit = skipSpaces(cursor);
  let { pos, lineStart } = cursor;
  let breaks = 0;
  let commented = false;
  for (;;) {
    if (unit === HASH) {
      if (pos > lineStart && text.charCodeAt(pos - 1) !== SPACE) return false;
      commented = true;
      pos = text.indexOf('\n', pos);
      if (pos < 0) pos = text.length;
      unit = text.charCodeAt(pos);
    }
    if (unit === CR) unit = text.charCodeAt(++pos); // never alone: `readPlain` sees to it
    if (unit !== LF) break;
    breaks++;
    lineStart = ++pos;
    unit = text.charCodeAt(pos);
    while (unit === SPACE) unit = text.charCodeAt(++pos);
  }
  const ended = pos >= text.length;
  if (!ended && breaks === 0) return false;
  cursor.pos = pos;
  cursor.lineStart = lineStart;
  cursor.indent = ended ? -1 : pos - lineStart;
  cursor.breaks = breaks;
  cursor.commented = commented;
  return true;
}
