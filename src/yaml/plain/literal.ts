import { ASIDE, type Cursor, skipSpaces, toNextLine } from './cursor.ts';
import { record, SCALAR } from './tape.ts';

const LF = 10;
const CR = 13;
const MINUS = 45;
const GREATER = 62;

/** Anything but a line break and signs that need neither composing nor a closer look. */
const EXOTIC = /[^\n -~\u00A1-\u00AC\u00AE-\u02FF]/;

/**
 * Reads a text in lines of its own, after `|`, `>`, `|-` or `>-`, and leaves the cursor at the next content. A
 * folded text whose lines do not all start in one column is for the general parser.
 */
export function readLiteral(cursor: Cursor, parentIndent: number): unknown {
  const { text } = cursor;
  const start = cursor.pos;
  const folded = text.charCodeAt(start) === GREATER;
  const strip = text.charCodeAt(start + 1) === MINUS;
  cursor.pos = start + (strip ? 2 : 1);
  const unit = skipSpaces(cursor);
  if (unit !== LF && unit !== CR) return ASIDE;
  const lines = readLines(cursor, parentIndent, folded);
  const end = cursor.pos;
  if (lines === undefined || !toNextLine(cursor) || cursor.indent > parentIndent) return ASIDE;
  record(cursor.tape, SCALAR, start, end);
  const value = strip ? lines : `${lines}\n`;
  if (!EXOTIC.test(value)) return value;
  return /[\r\uFEFF]/.test(value) ? ASIDE : value.normalize('NFC');
}

/** The lines joined, without the breaks after the last; the cursor ends behind them. */
function readLines(cursor: Cursor, parentIndent: number, folded: boolean): string | undefined {
  const { text } = cursor;
  let indent = -1;
  let breaks = 0;
  let value = '';
  let lineEnd = text.indexOf('\n', cursor.pos);
  while (lineEnd >= 0) {
    const lineStart = lineEnd + 1;
    let at = lineStart;
    while (text.charCodeAt(at) === 32) at++;
    const unit = text.charCodeAt(at);
    const column = at - lineStart;
    lineEnd = text.indexOf('\n', at);
    if (unit === LF || (unit === CR && lineEnd === at + 1)) {
      if (indent < 0 || column > indent) return undefined;
      breaks++;
      continue;
    }
    if (unit !== unit && column > 0) return undefined; // spaces that end the text are part of it
    if (unit !== unit || column <= parentIndent) break;
    if (indent < 0) indent = column;
    else if (column < indent || (folded && column > indent)) return undefined;
    const last = lineEnd < 0 ? text.length : lineEnd;
    cursor.pos = text.charCodeAt(last - 1) === CR && lineEnd >= 0 ? last - 1 : last;
    value += separator(value, breaks, folded) + text.slice(lineStart + indent, cursor.pos);
    breaks = 1;
  }
  return indent < 0 ? undefined : value;
}

function separator(value: string, breaks: number, folded: boolean): string {
  if (value === '') return '';
  if (!folded) return '\n'.repeat(breaks);
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}
