/** The font that a document embeds of a face: with the outlines of the glyphs that it uses, and no others. */
import type { Face } from '../../face.ts';
import { glyphWidths } from '../../glyph-widths.generated.js';
import type { EmbeddedFont } from '../kit/font.ts';
import type { UsedGlyphs } from './typeface.ts';
import { typefaces } from './typefaces.generated.js';
import type { PreparedTypeface } from './typefaces.generated.js';

/** Some glyphs with the parts that they are made of (an «á» is an «a» and an accent). */
function withParts(glyphs: Iterable<number>, { parts }: PreparedTypeface): ReadonlySet<number> {
  const wanted = new Set([0, ...glyphs]);
  const bytes = Buffer.from(parts, 'base64');
  for (let at = 0; at < bytes.length;) {
    const glyph = bytes.readUInt16LE(at);
    const end = at + 4 + bytes.readUInt16LE(at + 2) * 2;
    if (wanted.has(glyph))
      for (let part = at + 4; part < end; part += 2) wanted.add(bytes.readUInt16LE(part));
    at = end;
  }
  return wanted;
}

/** The font file in which all glyphs but the wanted ones are empty. Glyphs keep their numbers. */
function cutFile({ file, glyphs, at }: PreparedTypeface, wanted: ReadonlySet<number>): Uint8Array {
  const whole = Buffer.from(file, 'base64');
  const cut = Buffer.from(whole);
  let end = at.glyf;
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const offset = at.loca + glyph * 4;
    cut.writeUInt32BE(end - at.glyf, offset);
    if (wanted.has(glyph))
      end += whole.copy(
        cut,
        end,
        at.glyf + whole.readUInt32BE(offset),
        at.glyf + whole.readUInt32BE(offset + 4),
      );
    else cut.fill(0, at.hmtx + glyph * 4, at.hmtx + glyph * 4 + 4);
  }
  cut.writeUInt32BE(end - at.glyf, at.loca + glyphs * 4);
  cut.writeUInt32BE(end - at.glyf, at.glyfLength);
  return cut.subarray(0, end);
}

/** The font of a face, for a document that uses some of its glyphs. */
export function embeddedFont(face: Face, used: UsedGlyphs): EmbeddedFont {
  const typeface = typefaces[face];
  const characters = [...used].sort(([first], [second]) => first - second);
  return {
    ...typeface,
    file: cutFile(typeface, withParts(used.keys(), typeface)),
    glyphs: characters.map(([number, code]) => ({ number, code, width: glyphWidths[face][number] ?? 0 })),
  };
}
