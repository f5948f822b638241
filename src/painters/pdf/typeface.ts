/** Words shaped glyph by glyph, each glyph, pair and word once. */
import type { Face } from './fonts.ts';

/** A word ready to paint: `show` goes between `[(` and `)]TJ`; `width` in thousandths of the size. */
export interface Shaped {
  readonly face: Face;
  readonly show: string;
  readonly width: number;
}

/** The part of an embedded font that shaping needs. */
export interface GlyphSource {
  readonly font: {
    hasGlyphForCodePoint(code: number): boolean;
    glyphOf(code: number): number;
    kerning(first: number, second: number): number;
  };
  encode(text: string): [string[], { readonly advanceWidth: number }[]];
}

interface Glyph {
  readonly id: number;
  /** Its number in the embedded font as the two bytes of a literal string. */
  readonly code: string;
  readonly width: number;
  /** Distances to the glyphs that came after it, by their number. */
  readonly kerning: Map<number, number>;
}

export interface Typeface<Source extends GlyphSource> {
  readonly font: Source;
  readonly glyphs: Map<string, Glyph>;
  readonly words: Map<string, Shaped>;
}

const LAST_ASCII = 126;

/** A typeface with nothing shaped yet. */
export function createTypeface<Source extends GlyphSource>(font: Source): Typeface<Source> {
  const typeface: Typeface<Source> = { font, glyphs: new Map(), words: new Map() };
  // Space and no-break space share a glyph, hyphen and soft hyphen too: the first one used names it.
  for (const first of [' ', '-']) glyph(typeface, first);
  return typeface;
}

/** What a literal string cannot hold as it is (ISO 32000-1, 7.3.4.2), the carriage return among it. */
const ESCAPED: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' };

/** Half as long as in hexadecimal: what is not written need not be compressed. */
function literal(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return String.fromCharCode(code >> 8, code & 0xff).replace(/[()\\\r]/gu, (byte) => ESCAPED[byte] ?? byte);
}

/** Without ligatures every character keeps its own glyph, and what is copied is what was written. */
function glyph(typeface: Typeface<GlyphSource>, character: string): Glyph {
  let found = typeface.glyphs.get(character);
  if (found === undefined) {
    const [hex, positions] = typeface.font.encode(character);
    found = {
      id: typeface.font.font.glyphOf(character.codePointAt(0) ?? 0),
      code: hex.map(literal).join(''),
      width: positions.reduce((sum, position) => sum + position.advanceWidth, 0),
      kerning: new Map(),
    };
    typeface.glyphs.set(character, found);
  }
  return found;
}

function kerning(typeface: Typeface<GlyphSource>, first: Glyph, second: Glyph): number {
  let found = first.kerning.get(second.id);
  if (found === undefined) {
    found = typeface.font.font.kerning(first.id, second.id);
    first.kerning.set(second.id, found);
  }
  return found;
}

/** Encodes and measures a word, with kerning between its characters. */
export function shapeWord(typeface: Typeface<GlyphSource>, face: Face, word: string): Shaped {
  let show = '';
  let width = 0;
  let previous: Glyph | undefined;
  for (const character of word) {
    const next = glyph(typeface, character);
    const adjust = previous === undefined ? 0 : kerning(typeface, previous, next);
    if (adjust !== 0) show += `)${-adjust}(`;
    show += next.code;
    width += next.width + adjust;
    previous = next;
  }
  return { face, show, width };
}

/** Whether every character of the word has a glyph. */
export function covers(typeface: Typeface<GlyphSource>, word: string): boolean {
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    if (code > LAST_ASCII && !typeface.font.font.hasGlyphForCodePoint(code)) return false;
  }
  return true;
}
