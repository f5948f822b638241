/** A face as a document carries it: with the glyphs that it uses, under the numbers that they have in all documents. */
import type { Face } from '../../face.ts';
import { glyphWidths } from '../../glyph-widths.generated.js';
import type { EmbeddedFont } from '../kit/font.ts';
import type { UsedGlyphs } from './typeface.ts';
import { typefaces } from './typefaces.generated.js';
import type { PreparedTypeface } from './typefaces.generated.js';

/** The glyphs, and those that they are made of. */
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

/** The font file without the outlines of the glyphs that are not wanted. */
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

/** The font of a face for a document that uses some glyphs of it. */
export function embeddedFont(face: Face, used: UsedGlyphs): EmbeddedFont {
  const typeface = typefaces[face];
  const characters = [...used].sort(([first], [second]) => first - second);
  return {
    ...typeface,
    file: cutFile(typeface, withParts(used.keys(), typeface)),
    glyphs: characters.map(([number, code]) => ({ number, code, width: glyphWidths[face][number] ?? 0 })),
  };
}
