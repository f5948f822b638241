import type { Source } from '../../text/source.ts';

const BLOCK = 100;
const END_OF_FILE = 65535;
const TWO_32 = 2 ** 32;

/**
 * The fingerprint of each line of a text, first line first: what GitHub calls `primaryLocationLineHash`.
 *
 * Of the hundred characters from the start of the line that are no space or tab, running into the lines that
 * follow, the number whose digits in base 37 they are, modulo 2^64, in hexadecimal; after a colon, how many times
 * that number has come up so far. Line breaks of every kind are one line feed; after the text stand 65535 and then
 * zeros. Source: the action that uploads SARIF files, github/codeql-action, `fingerprints.ts`.
 */
export function lineHashes(source: Source): readonly string[] {
  const units: number[] = [];
  const starts: number[] = [];
  let startsLine = true;
  for (const unit of [...unitsOf(source.text), END_OF_FILE]) {
    if (startsLine) starts.push(units.length);
    startsLine = unit === 10;
    units.push(unit);
  }
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = blockHash(units, start);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

/** The text's UTF-16 units, each line break as one line feed, without spaces and tabs. */
function unitsOf(text: string): readonly number[] {
  const bare = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]+/g, '');
  return Array.from({ length: bare.length }, (_, i) => bare.charCodeAt(i));
}

/** In two halves of 32 bits, which doubles multiply exactly. */
function blockHash(units: readonly number[], start: number): string {
  let high = 0;
  let low = 0;
  for (let i = start; i < start + BLOCK; i++) {
    const next = low * 37 + (units[i] ?? 0);
    high = (high * 37 + Math.floor(next / TWO_32)) % TWO_32;
    low = next % TWO_32;
  }
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
