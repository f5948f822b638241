/** The glyphs of a font that a document uses, as a font of its own (ISO 32000-1, 9.9: TrueType). */
import type { TableOf } from './font-file.ts';

/** Under the names by which pdfkit calls it. */
export interface Subset {
  /** Number of a glyph in the subset. */
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/** Flags of a part of a glyph that is made of others. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Where the numbers of the glyphs stand that a glyph is made of. */
function partsOf(glyph: DataView): readonly number[] {
  if (glyph.byteLength === 0 || glyph.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (;;) {
    const flags = glyph.getUint16(at);
    parts.push(at + 2);
    if ((flags & MORE) === 0) return parts;
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & TWO_SCALES) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
  }
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Tables that a subset has, in the order in which they are written; those the font lacks are left out. */
const TABLES = ['head', 'hhea', 'loca', 'maxp', 'prep', 'glyf', 'hmtx'] as const;

/** Puts tables one after the other behind their directory. */
function fontOf(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const directory = 12 + tables.length * 16;
  const font = new Uint8Array(tables.reduce((sum, [, data]) => sum + data.length, directory));
  const view = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  font.set(Buffer.from('true', 'latin1'));
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let offset = directory;
  tables.forEach(([tag, data], index) => {
    const entry = 12 + index * 16;
    font.set(Buffer.from(tag, 'latin1'), entry);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    font.set(data, offset);
    offset += data.length;
  });
  return font;
}

/** An empty subset; the glyph for what is missing is always its first. */
export function createSubset(table: TableOf): Subset {
  const glyphs = [0];
  const numbers = new Map([[0, 0]]);
  const includeGlyph = (id: number): number => {
    let number = numbers.get(id);
    if (number === undefined) {
      number = glyphs.push(id) - 1;
      numbers.set(id, number);
    }
    return number;
  };
  return { includeGlyph, encode: () => encodeSubset(table, glyphs, includeGlyph) };
}

function encodeSubset(
  table: TableOf,
  glyphs: readonly number[],
  includeGlyph: (id: number) => number,
): Uint8Array {
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => bytesOf(table(tag)).slice());
  if (!head || !hhea || !maxp) throw new Error('The font is not whole');
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')];
  const long = new DataView(head.buffer).getInt16(50) === 1;
  const offsetOf = (id: number): number => (long ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const metrics = table('hhea').getUint16(34);
  const outlines: Uint8Array[] = [];
  const offsets = [0];
  const widths: number[] = [];
  // A glyph may bring others, which are added behind those that the text uses.
  for (let index = 0; index < glyphs.length; index += 1) {
    const id = glyphs[index] ?? 0;
    const start = offsetOf(id);
    const outline = bytesOf(
      new DataView(glyf.buffer, glyf.byteOffset + start, offsetOf(id + 1) - start),
    ).slice();
    const view = new DataView(outline.buffer);
    for (const part of partsOf(view)) view.setUint16(part, includeGlyph(view.getUint16(part)));
    outlines.push(outline);
    offsets.push((offsets[index] ?? 0) + outline.length);
    const own = Math.min(id, metrics - 1);
    const bearing = id < metrics ? own * 4 + 2 : metrics * 4 + (id - metrics) * 2;
    widths.push(hmtx.getUint16(own * 4), hmtx.getUint16(bearing));
  }
  new DataView(hhea.buffer).setUint16(34, outlines.length);
  new DataView(maxp.buffer).setUint16(4, outlines.length);
  const numbers = (values: readonly number[], size: 2 | 4): Uint8Array => {
    const view = new DataView(new ArrayBuffer(values.length * size));
    values.forEach((value, index) =>
      size === 4 ? view.setUint32(index * 4, value) : view.setUint16(index * 2, value),
    );
    return bytesOf(view);
  };
  const data = {
    head,
    hhea,
    loca: long
      ? numbers(offsets, 4)
      : numbers(
          offsets.map((offset) => offset / 2),
          2,
        ),
    maxp,
    prep: bytesOf(table('prep')),
    glyf: Buffer.concat(outlines),
    hmtx: numbers(widths, 2),
  };
  return fontOf(TABLES.map((tag) => [tag, data[tag]]));
}
