import { describe, expect, test } from 'vitest';
import { isCovered } from '../src/text/glyph-coverage.ts';
import { openFontFile } from '../src/painters/pdf/font-file.ts';
import { fontBytes } from '../src/painters/pdf/fonts.ts';
import type { Face } from '../src/painters/pdf/fonts.ts';
import { openFont } from './support/pdf-font-tables.ts';
import { seeded } from './support/random.ts';

const FACES: readonly Face[] = ['regular', 'semibold', 'italic', 'serif'];
/** Without a width of their own, by their nature: the combining comma, and the joiner of graphemes. */
const WITHOUT_WIDTH = new Set([0x315, 0x34f]);
const CODES = Array.from({ length: 0x1fa00 }, (_, code) => code).filter(
  (code) =>
    isCovered(code) &&
    !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code)) &&
    !WITHOUT_WIDTH.has(code),
);
const KERNING = { kern: true, liga: false, calt: false, ccmp: false, locl: false, rlig: false, clig: false };
const PAIRS = 20_000;

// The library that reads any font is what ours, which reads these, is compared with.
describe.each(FACES)('the face %s', (face) => {
  const known = openFont(face);
  const own = openFontFile(fontBytes(face));

  test('says of itself what the library says', () => {
    const { bbox } = known;
    expect({ ...own, bbox: { ...own.bbox } }).toMatchObject({
      postscriptName: known.postscriptName,
      unitsPerEm: 1000,
      ascent: known.ascent,
      descent: known.descent,
      lineGap: known.lineGap,
      xHeight: known.xHeight,
      capHeight: known.capHeight,
      italicAngle: known.italicAngle,
      bbox: { minX: bbox.minX, minY: bbox.minY, maxX: bbox.maxX, maxY: bbox.maxY },
      'OS/2': { sFamilyClass: known['OS/2'].sFamilyClass },
      post: { isFixedPitch: known.post.isFixedPitch },
      head: { macStyle: { italic: known.head.macStyle.italic } },
    });
  });

  test('has the glyphs and the widths of the library', () => {
    for (const code of CODES) {
      const { id, advanceWidth } = known.glyphForCodePoint(code);
      expect(own.hasGlyphForCodePoint(code)).toBe(known.hasGlyphForCodePoint(code));
      expect(own.layout(String.fromCodePoint(code)).glyphs).toEqual([
        { id, advanceWidth, codePoints: [code] },
      ]);
    }
  });

  test('kerns as the library', () => {
    const random = seeded(face.length);
    for (let count = 0; count < PAIRS; count += 1) {
      // Half of them of plain letters, which are most of what is written.
      const among = count % 2 === 0 ? 0x60 : CODES.length;
      const [first = 0, second = 0] = [0, 0].map(() => CODES[random.below(among)]);
      const { positions, glyphs } = known.layout(String.fromCodePoint(first, second), KERNING);
      const distance = Math.round((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0));
      expect(own.kerning(own.glyphOf(first), own.glyphOf(second)), `${first} ${second}`).toBe(distance);
    }
  });

  test('gives the subset that the library gives', () => {
    const text = 'Acción N.º 12: «¿Qué pasó?» ñandú ǰ Ǻ ﬁ ½ — 100 % ●';
    const [ours, theirs] = [own, known].map((font) => font.createSubset());
    for (const character of text) {
      const { id } = known.glyphForCodePoint(character.codePointAt(0) ?? 0);
      expect(ours?.includeGlyph(id)).toBe(theirs?.includeGlyph(id));
    }
    expect(Buffer.from(ours?.encode() ?? []).equals(Buffer.from(theirs?.encode() ?? [0]))).toBe(true);
  });
});
