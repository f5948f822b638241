import { type Cursor, endsSign } from './cursor.ts';
import { KEY, record } from './tape.ts';

const COLON = 58;

/** Units of which plain keys are made: letters and digits of ASCII, and `_ - . /` after the first. */
const STARTS = new Uint8Array(128);
const CONTINUES = new Uint8Array(128);
for (const unit of Array.from({ length: 128 }, (_, i) => i)) {
  const letter = /\w/.test(String.fromCharCode(unit));
  STARTS[unit] = letter ? 1 : 0;
  CONTINUES[unit] = letter || '-./'.includes(String.fromCharCode(unit)) ? 1 : 0;
}

/** The offset of the colon when a key and its colon stand at the cursor, or else -1. */
export function colonAfterKey(cursor: Cursor): number {
  const { text, pos } = cursor;
  let at = pos;
  const first = text.charCodeAt(at);
  if (first === 34 || first === 39) {
    at++;
    let unit = text.charCodeAt(at);
    while (unit < 128 && (CONTINUES[unit] === 1 || unit === 32)) unit = text.charCodeAt(++at);
    if (unit !== first || at === pos + 1) return -1;
    at++;
  } else {
    if (!(first < 128) || STARTS[first] === 0) return -1;
    let unit = text.charCodeAt(++at);
    while (unit < 128 && CONTINUES[unit] === 1) unit = text.charCodeAt(++at);
  }
  return text.charCodeAt(at) === COLON && endsSign(text.charCodeAt(at + 1)) ? at : -1;
}

/**
 * Keys come again and again, and a text that is already known as the name of a property is found in an object
 * faster than one just cut out. One slot for each hash; a collision only costs time.
 */
const known: string[] = Array.from({ length: 1024 }, () => '');

/** Takes the key that ends at a colon, records it, and leaves the cursor after the colon. */
export function takeKey(cursor: Cursor, colon: number): string {
  const { text, pos } = cursor;
  record(cursor.tape, KEY, pos, colon);
  cursor.pos = colon + 1;
  const first = text.charCodeAt(pos);
  const bare = first === 34 || first === 39 ? 1 : 0;
  const start = pos + bare;
  const length = colon - bare - start;
  const hash =
    (length * 61 +
      text.charCodeAt(start) * 31 +
      text.charCodeAt(start + length - 1) * 7 +
      text.charCodeAt(start + (length >> 1))) &
    1023;
  const candidate = known[hash] ?? '';
  if (candidate.length === length && text.startsWith(candidate, start)) return candidate;
  const key = text.slice(start, start + length);
  known[hash] = key;
  return key;
}

/**
 * Whether no key came twice, judged when all have come, which costs less than a look for each. `__proto__` is
 * never kept, and so never whole.
 */
export function isWhole(map: object, filled: number, empty: readonly string[]): boolean {
  if (Object.keys(map).length !== filled) return false;
  return (
    empty.length === 0 ||
    (new Set(empty).size === empty.length && !empty.some((key) => Object.hasOwn(map, key)))
  );
}
