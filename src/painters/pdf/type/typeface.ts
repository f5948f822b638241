/** Words set in glyphs, each word once for a document: what they measure and how a page shows them. */
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
}

/** Measures and encodes a word; no breakable spaces inside. */
export type Shape = (face: Face, word: string) => Shaped;

/** Code points by the numbers of their glyphs. */
export type UsedGlyphs = ReadonlyMap<number, number>;

export interface Typesetter {
  readonly shape: Shape;
  /** The glyphs of a face that were asked for so far. */
  used(face: Face): UsedGlyphs;
}

/** Faces to try, in order, when one has no glyph for a character of the word. */
const FALLBACK: Readonly<Record<Face, readonly Face[]>> = {
  regular: ['semibold'],
  semibold: ['regular'],
  italic: ['regular'],
  serif: ['semibold', 'regular'],
};

/** What a literal string cannot hold as it is (ISO 32000-1, 7.3.4.2), the carriage return among it. */
const ESCAPED: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' };

const literals: string[] = [];

/** A glyph as two bytes of a literal string, half as long as in hexadecimal. */
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

/** Without ligatures: every character keeps a glyph of its own, and what is copied is what was written. */
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

/** A typesetter for one document. */
export function createTypesetter(): Typesetter {
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
        words.set(word, shaped);
      }
      return shaped;
    },
    used: (face) => open(face).used,
  };
}
