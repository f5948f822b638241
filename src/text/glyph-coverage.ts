/** Which characters the printed reports can draw, and the number of the glyph of each. Needs no font file. */
import { GLYPH_RANGES } from './glyph-ranges.ts';

interface Range {
  readonly first: number;
  readonly last: number;
  /** Number of the glyph of the first character. */
  readonly glyph: number;
}

const FIRST_PRINTABLE = 0x20;
const LAST_ASCII = 0x7e;

/** Characters that draw nothing by their nature: tabs and line ends, joiners, variation selectors. */
const INVISIBLE = /^(?:[\t\n\r\u200B\u200C\u2060\uFEFF]|\u200D|[\uFE00-\uFE0F])$/u;

let ranges: readonly Range[] | undefined;

function readRanges(): readonly Range[] {
  let glyph = 1;
  return GLYPH_RANGES.trim()
    .split(/\s+/u)
    .map((word) => {
      const [from = '0', to = from] = word.split('-');
      const range = { first: Number.parseInt(from, 16), last: Number.parseInt(to, 16), glyph };
      glyph += range.last - range.first + 1;
      return range;
    });
}

/**
 * The number of the glyph of a code point, the same in all faces: the place of the character among those that can be
 * drawn, from 1; 0 for one that cannot.
 */
export function glyphNumber(code: number): number {
  if (code <= LAST_ASCII) return code < FIRST_PRINTABLE ? 0 : code - FIRST_PRINTABLE + 1;
  ranges ??= readRanges();
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return 0;
    if (code < range.first) high = middle - 1;
    else if (code > range.last) low = middle + 1;
    else return range.glyph + code - range.first;
  }
  return 0;
}

/** Whether the faces of the reports have a glyph for a code point. */
export function isCovered(code: number): boolean {
  return glyphNumber(code) !== 0;
}

/** Whether a character draws nothing by its nature, and may be left out without loss. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/**
 * The characters of a text that a printed report cannot draw, each once, in order of appearance. The text
 * is compared in its composed form (NFC), which is how it is printed; an empty list means all can be drawn.
 */
export function uncoveredCharacters(text: string): readonly string[] {
  const found = new Set<string>();
  for (const character of text.normalize('NFC')) {
    if (!isCovered(character.codePointAt(0) ?? 0) && !isInvisible(character)) found.add(character);
  }
  return [...found];
}
