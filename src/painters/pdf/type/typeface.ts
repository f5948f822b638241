/** Sets words in glyphs: how wide they are, and what a page must show. Each word is set once per document. */
import { glyphNumber } from '../../../text/glyph-coverage.ts';
import type { Face } from '../../face.ts';
import { glyphWidths } from '../../glyph-widths.generated.js';
import { readKerning } from './kerning.ts';
import type { Kerning } from './kerning.ts';

/** A word ready to paint: `show` goes between `[(` and `)]TJ`; `width` in thousandths of the size. */
export interface Shaped {
  readonly face: Face;
  readonly show: string;
  readonly width: number;
  /** What it stands for, when it is an abbreviation, with the signs that touch it. */
  readonly expansion?: string;
}

/** What abbreviations stand for, by how they are written. */
export type Expansions = ReadonlyMap<string, string>;

/** Measures and encodes a word; no breakable spaces inside. */
export type Shape = (face: Face, word: string) => Shaped;

/** By the number of a glyph, the code point that it stands for. */
export type UsedGlyphs = ReadonlyMap<number, number>;

export interface Typesetter {
  readonly shape: Shape;
  /** The glyphs of a face that words have needed so far. */
  used(face: Face): UsedGlyphs;
}

/** Faces to try, in order, when one has no glyph for a character of the word. */
const FALLBACK: Readonly<Record<Face, readonly Face[]>> = {
  regular: ['semibold'],
  semibold: ['regular'],
  italic: ['regular'],
  serif: ['semibold', 'regular'],
};

/** Bytes that must be escaped in a literal string (ISO 32000-1, 7.3.4.2). */
const ESCAPED: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' };

const literals: string[] = [];

/** The number of a glyph as two bytes of a literal string. */
function literal(glyph: number): string {
  return (literals[glyph] ??= String.fromCharCode(glyph >> 8, glyph & 0xff).replace(
    /[()\\\r]/gu,
    (byte) => ESCAPED[byte] ?? byte,
  ));
}

interface OpenFace {
  readonly face: Face;
  readonly widths: readonly number[];
  readonly kerning: Kerning;
  readonly words: Map<string, Shaped>;
  readonly used: Map<number, number>;
}

function covers(widths: readonly number[], word: string): boolean {
  for (const character of word) {
    const glyph = glyphNumber(character.codePointAt(0) ?? 0);
    if (glyph === 0 || widths[glyph] === -1) return false;
  }
  return true;
}

/** Sets a word with kerning and without ligatures, so that each character has a glyph of its own. */
function shapeWord({ face, widths, kerning, used }: OpenFace, word: string): Shaped {
  let show = '';
  let width = 0;
  let previous = 0;
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    const glyph = glyphNumber(code);
    used.set(glyph, code);
    const distance = previous === 0 ? 0 : kerning(previous, glyph);
    if (distance !== 0) show += `)${-distance}(`;
    show += literal(glyph);
    width += Math.max(widths[glyph] ?? 0, 0) + distance;
    previous = glyph;
  }
  return { face, show, width };
}

/** No abbreviation has so many letters. */
const LONGEST = 60;
/** The letters of a word, or the sign of a currency, between the signs that touch it: «(PIM),». */
const CORE = /^([(«"]*)(.+?)([)».,;:"]*)$/u;

/** What a word stands for, with the signs that touch it; undefined for one that is no abbreviation. */
export function expansionOf(word: string, expansions: Expansions): string | undefined {
  const whole = expansions.get(word);
  if (whole !== undefined) return whole;
  const [, before = '', core = '', after = ''] = word.length > LONGEST ? [] : (CORE.exec(word) ?? []);
  const meaning = expansions.get(core);
  return meaning === undefined ? undefined : `${before}${meaning}${after}`;
}

/** A typesetter for one document, whose abbreviations stand for `expansions`. */
export function createTypesetter(expansions: Expansions = new Map()): Typesetter {
  const faces = new Map<Face, OpenFace>();
  const open = (face: Face): OpenFace => {
    let found = faces.get(face);
    if (found === undefined) {
      const widths = glyphWidths[face];
      found = { face, widths, kerning: readKerning(face), words: new Map(), used: new Map() };
      faces.set(face, found);
    }
    return found;
  };
  return {
    shape(face, word) {
      const { words, widths } = open(face);
      let shaped = words.get(word);
      if (shaped === undefined) {
        const able = covers(widths, word)
          ? face
          : (FALLBACK[face].find((other) => covers(glyphWidths[other], word)) ?? face);
        shaped = shapeWord(open(able), word);
        const expansion = expansions.size === 0 ? undefined : expansionOf(word, expansions);
        if (expansion !== undefined) shaped = { ...shaped, expansion };
        words.set(word, shaped);
      }
      return shaped;
    },
    used: (face) => open(face).used,
  };
}
