/** Words shaped glyph by glyph, each glyph, pair and word once. */
import type { Face } from './fonts.ts';

/** A word ready to paint: `show` goes inside the brackets of `TJ`; `width` in thousandths of the size. */
export interface Shaped {
  readonly face: Face;
  readonly show: string;
  readonly width: number;
}

/** The part of an embedded font that shaping needs. */
export interface GlyphSource {
  readonly font: { hasGlyphForCodePoint(code: number): boolean };
  encode(text: string, features?: object): [string[], { readonly advanceWidth: number }[]];
  layout(
    text: string,
    features?: object,
  ): { readonly positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[] };
}

export interface Typeface<Source extends GlyphSource> {
  readonly font: Source;
  readonly glyphs: Map<string, { readonly hex: string; readonly width: number }>;
  readonly kerning: Map<string, number>;
  readonly words: Map<string, Shaped>;
}

/** Without ligatures every character keeps its own glyph, and what is copied is what was written. */
const KERNING = { kern: true, liga: false, calt: false, ccmp: false, locl: false, rlig: false, clig: false };

const LAST_ASCII = 126;

/** A typeface with nothing shaped yet. */
export function createTypeface<Source extends GlyphSource>(font: Source): Typeface<Source> {
  const typeface: Typeface<Source> = { font, glyphs: new Map(), kerning: new Map(), words: new Map() };
  // Space and no-break space share a glyph, hyphen and soft hyphen too: the first one used names it.
  for (const first of [' ', '-']) glyph(typeface, first);
  return typeface;
}

function glyph(
  typeface: Typeface<GlyphSource>,
  character: string,
): { readonly hex: string; readonly width: number } {
  let found = typeface.glyphs.get(character);
  if (found === undefined) {
    const [hex, positions] = typeface.font.encode(character, KERNING);
    found = { hex: hex.join(''), width: positions.reduce((sum, position) => sum + position.advanceWidth, 0) };
    typeface.glyphs.set(character, found);
  }
  return found;
}

function kerning(typeface: Typeface<GlyphSource>, pair: string): number {
  let found = typeface.kerning.get(pair);
  if (found === undefined) {
    const first = typeface.font.layout(pair, KERNING).positions[0];
    found = first === undefined ? 0 : Math.round(first.xAdvance - first.advanceWidth);
    typeface.kerning.set(pair, found);
  }
  return found;
}

/** Encodes and measures a word, with kerning between its characters. */
export function shapeWord(typeface: Typeface<GlyphSource>, face: Face, word: string): Shaped {
  let show = '<';
  let width = 0;
  let previous = '';
  for (const character of word) {
    const adjust = previous === '' ? 0 : kerning(typeface, previous + character);
    const { hex, width: advance } = glyph(typeface, character);
    if (adjust !== 0) show += `>${-adjust}<`;
    show += hex;
    width += advance + adjust;
    previous = character;
  }
  return { face, show: show + '>', width };
}

/** Whether every character of the word has a glyph. */
export function covers(typeface: Typeface<GlyphSource>, word: string): boolean {
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    if (code > LAST_ASCII && !typeface.font.font.hasGlyphForCodePoint(code)) return false;
  }
  return true;
}
