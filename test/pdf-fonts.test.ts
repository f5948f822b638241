import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Face } from '../src/painters/face.ts';
import { glyphWidths } from '../src/painters/glyph-widths.generated.js';
import { embeddedFont } from '../src/painters/pdf/type/embed.ts';
import { readKerning } from '../src/painters/pdf/type/kerning.ts';
import { createTypesetter } from '../src/painters/pdf/type/typeface.ts';
import { typefaces } from '../src/painters/pdf/type/typefaces.generated.js';
import { glyphNumber, isCovered } from '../src/text/glyph-coverage.ts';
import { seeded } from './support/random.ts';

interface OpenFont {
  readonly postscriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): OpenGlyph;
  getGlyph(id: number): OpenGlyph;
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): {
    readonly glyphs: readonly { readonly advanceWidth: number }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

interface OpenGlyph {
  readonly advanceWidth: number;
  readonly path: { toSVG(): string };
}

const require = createRequire(import.meta.url);
/** Carries no types. */
const fontkit = require('fontkit') as {
  openSync(path: string): OpenFont;
  create(bytes: Uint8Array): OpenFont;
};

const FILES: Readonly<Record<Face, string>> = {
  regular: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  serif: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};
const FACES: readonly Face[] = ['regular', 'semibold', 'italic', 'serif'];
/** Without a width of their own, by their nature: the combining comma, and the joiner of graphemes. */
const WITHOUT_WIDTH = new Set([0x315, 0x34f]);
const CODES = Array.from({ length: 0x1fa00 }, (_, code) => code).filter(isCovered);
const KERNED = CODES.filter(
  (code) => !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code)) && !WITHOUT_WIDTH.has(code),
);
const KERNING = { kern: true, liga: false, calt: false, ccmp: false, locl: false, rlig: false, clig: false };
const PAIRS = 6000;

describe.each(FACES)('the face %s, as the build prepared it,', (face) => {
  const known = fontkit.openSync(require.resolve(`@expo-google-fonts/${FILES[face]}`));

  test('measures what the font says', () => {
    const { bbox } = known;
    expect(typefaces[face]).toMatchObject({
      ascent: known.ascent,
      descent: known.descent,
      xHeight: known.xHeight,
      capHeight: known.capHeight,
      italicAngle: known.italicAngle,
      bbox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY],
    });
  });

  // A modified version of the font may not go by its reserved name.
  test('goes by a name of ours', () => {
    expect(typefaces[face].name).toMatch(/^Plan(Sans|Serif)-\w+$/);
  });

  test('has a glyph as wide as in the font for each character that is promised', () => {
    const widths = CODES.map((code) => glyphWidths[face][glyphNumber(code)]);
    const expected = CODES.map((code) =>
      known.hasGlyphForCodePoint(code) ? known.glyphForCodePoint(code).advanceWidth : -1,
    );
    expect(widths).toEqual(expected);
    expect(glyphWidths[face]).toHaveLength(CODES.length + 1);
  });

  test('kerns as the library does', () => {
    const random = seeded(face.length);
    const kerning = readKerning(face);
    const wrong: string[] = [];
    for (let count = 0; count < PAIRS; count += 1) {
      // Half of them of plain letters, which are most of what is written.
      const among = count % 2 === 0 ? 0x60 : KERNED.length;
      const [first = 0, second = 0] = [0, 0].map(() => KERNED[random.below(among)]);
      if (!known.hasGlyphForCodePoint(first) || !known.hasGlyphForCodePoint(second)) continue;
      const { positions, glyphs } = known.layout(String.fromCodePoint(first, second), KERNING);
      const distance = Math.round((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0));
      const own = kerning(glyphNumber(first), glyphNumber(second));
      if (own !== distance) wrong.push(`${first} ${second}: ${own}, not ${distance}`);
    }
    expect(wrong).toEqual([]);
  });

  test('carries into a document the outlines of what it uses, and no others', () => {
    const { shape, used } = createTypesetter();
    const text = 'Acción N.º 12: «¿Qué pasó?» ñandú Ǿ ǰ ½ — 100 %';
    for (const word of text.split(' ')) shape(face, word);
    const font = embeddedFont(face, used(face));
    const cut = fontkit.create(font.file);
    expect(font.glyphs.map(({ code }) => String.fromCodePoint(code)).join('')).toContain('ANQacdinpsu');
    for (const { number, code, width } of font.glyphs) {
      const whole = known.glyphForCodePoint(code);
      expect(cut.getGlyph(number).path.toSVG(), String.fromCodePoint(code)).toBe(whole.path.toSVG());
      expect(width).toBe(whole.advanceWidth);
    }
    expect(cut.getGlyph(glyphNumber(0x416)).path.toSVG()).toBe('');
    expect(font.file.length).toBeLessThan(32_000);
  });
});

test('the promise is what both upright faces of the text have, and italic has all of it', () => {
  const [regular, semibold, italic] = (['regular', 'semibold', 'italic'] as const).map(
    (face) => new Set(fontkit.openSync(require.resolve(`@expo-google-fonts/${FILES[face]}`)).characterSet),
  );
  const both = [...(regular ?? [])].filter((code) => code >= 0x20 && semibold?.has(code));
  expect(both.sort((a, b) => a - b)).toEqual(CODES);
  expect(CODES.filter((code) => !italic?.has(code))).toEqual([]);
});

test('characters of one shape have a glyph each, so that what is copied is what was written', () => {
  expect(glyphNumber(0xa0)).not.toBe(glyphNumber(0x20));
  const numbers = CODES.map(glyphNumber);
  expect(numbers).toEqual(CODES.map((_, index) => index + 1));
});

test('a word is measured with its kerning, and each character keeps its own glyph', () => {
  const { shape } = createTypesetter();
  const pair = shape('regular', 'AV').width;
  expect(pair).toBeLessThan(shape('regular', 'A').width + shape('regular', 'V').width);
  expect(shape('regular', 'fi').show).toHaveLength(2 * 2);
});

test('a character that the serif lacks is taken from the sans', () => {
  const { shape } = createTypesetter();
  expect(shape('serif', '●').face).toBe('semibold');
  expect(shape('serif', 'Ñ').face).toBe('serif');
});
