import { guardQuoted } from '../scalar-guards.ts';
import { ASIDE, type Cursor } from './cursor.ts';
import { record, SCALAR } from './tape.ts';

const BACKSLASH = 92;

/**
 * Reads a text between quotation marks and leaves the cursor behind them. It may go on in the lines below, with
 * more indentation than what it belongs to.
 */
export function readQuoted(cursor: Cursor, parentIndent: number): unknown {
  const { text } = cursor;
  const start = cursor.pos;
  const mark = text.charCodeAt(start);
  let pos = start + 1;
  let plain = true;
  let exotic = false;
  for (;;) {
    const unit = text.charCodeAt(pos);
    if (unit === mark) {
      if (mark !== 39 || text.charCodeAt(pos + 1) !== 39) break;
      plain = false;
      pos++;
    } else if (unit > 126) {
      if (unit < 160 || unit === 0xfeff) return ASIDE;
      if (unit > 767 || unit === 160 || unit === 173) exotic = true;
    } else if (unit === BACKSLASH && mark === 34) {
      plain = false;
      pos++;
    } else if (!(unit >= 32)) {
      if (unit !== 10 && unit !== 13) return ASIDE;
      plain = false;
    }
    pos++;
  }
  cursor.pos = pos + 1;
  record(cursor.tape, SCALAR, start, pos + 1);
  const inner = text.slice(start + 1, pos);
  const value = plain ? inner : unfolded(inner, mark, parentIndent);
  if (value === undefined) return ASIDE;
  if (!exotic && (plain || !/[^ -~\n\u00A1-\u00AC\u00AE-\u02FF]/.test(value))) return value;
  const composed = value.normalize('NFC');
  return guardQuoted({ text, start, end: pos + 1, value: composed }).fault ? ASIDE : composed;
}

function unfolded(inner: string, mark: number, parentIndent: number): string | undefined {
  const folded = /[\r\n]/.test(inner) ? fold(inner, parentIndent) : inner;
  if (folded === undefined) return undefined;
  return mark === 39 ? folded.replaceAll("''", "'") : unescaped(folded);
}

/** Lines joined as YAML does: a single break is a space, each further one a break. */
function fold(inner: string, parentIndent: number): string | undefined {
  const [first = '', ...rest] = inner.split(/\r?\n/);
  let joined = first.replace(/(?<! ) +$/, '');
  let breaks = 1;
  for (const [i, line] of rest.entries()) {
    const last = i === rest.length - 1;
    const content = last ? line.replace(/^ +/, '') : line.trim();
    if (line.includes('\r') || joined.endsWith('\\')) return undefined;
    if (content === '' && !last) {
      breaks++;
      continue;
    }
    if (line.length - line.trimStart().length <= parentIndent) return undefined;
    joined += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + content;
    breaks = 1;
  }
  return joined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  ' ': ' ',
};

function unescaped(text: string): string | undefined {
  let known = true;
  const value = text.replaceAll(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^])|$)/g,
    (_, long, short, sign) => {
      const code: unknown = long ?? short;
      if (typeof code === 'string') return String.fromCharCode(Number.parseInt(code, 16));
      const meant = ESCAPES[String(sign)];
      known &&= meant !== undefined;
      return meant ?? '';
    },
  );
  return known ? value : undefined;
}
