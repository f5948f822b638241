import type { Cursor } from './cursor.ts';
import { KEY, record } from './tape.ts';

const KEY_AND_COLON = /(?:\w[\w./-]*|"[\w ./-]+"|'[\w ./-]+'):(?=[ \r\n]|$)/y;

/** The offset of the colon when a key and its colon stand at the cursor, or else -1. */
export function colonAfterKey({ text, pos }: Cursor): number {
  KEY_AND_COLON.lastIndex = pos;
  return KEY_AND_COLON.test(text) ? KEY_AND_COLON.lastIndex - 1 : -1;
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
  // A map that was given `__proto__` has another prototype, or lacks what it was given.
  if (Object.getPrototypeOf(map) !== Object.prototype) return false;
  let kept = 0;
  // Its own keys; a list of them would be made for each map, and let go.
  for (const key in map) if (key !== '') kept++;
  if (kept !== filled) return false;
  return (
    empty.length === 0 ||
    (new Set(empty).size === empty.length && !empty.some((key) => Object.hasOwn(map, key)))
  );
}
