import type { Path } from '../text/path.ts';

/** A map in which something is being written, with the values of those of its keys that stand before. */
export interface Around {
  readonly path: Path;
  readonly values: Map<string, string>;
}

/** What is being written at a place of a text, which may be no YAML at this moment. */
export interface Cursor {
  /** The key of a map, the value of a key, or an item of a list (which may become a map). */
  readonly kind: 'key' | 'value' | 'item';
  /** Of a key, that of its map; else that of the value itself. */
  readonly path: Path;
  /** The other keys of the map. */
  readonly keys: ReadonlySet<string>;
  /** Whether it stands between braces or brackets. */
  readonly flow: boolean;
  /** What is there of it already: offsets (0-based, UTF-16), and the part before the cursor. */
  readonly start: number;
  readonly end: number;
  readonly token: string;
  /** The 0-based column in which the line of a key or an item begins, after its dashes. */
  readonly column: number;
  /** The maps around it, the outermost first. */
  readonly around: readonly Around[];
}

/** A scalar without the quotation marks around it. */
export function unquoted(text: string): string {
  return /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
}

/** Where the word ends in which somebody writes. */
export function tokenEnd(text: string, offset: number, token: string): number {
  const quote = /^["']/.exec(token)?.[0];
  const rest = /^[\p{L}\p{N}_.-]*/u.exec(text.slice(offset, offset + 80))?.[0] ?? '';
  const end = offset + rest.length;
  return quote !== undefined && text.charAt(end) === quote ? end + 1 : end;
}
