/**
 * A TrueType file as pdfkit embeds it, read in place: what no text asks for is not parsed. The library that pdfkit
 * brings for it took 210 of the 1030 ms of a report of 73 pages: to load, to shape pairs of letters, to cut subsets.
 */
import { readKerning } from './font-kerning.ts';
import { createSubset } from './font-subset.ts';
import type { Subset } from './font-subset.ts';

/** A table of the file, by the name the format gives it. */
export type TableOf = (tag: string) => DataView;

export interface GlyphMetrics {
  readonly id: number;
  /** Units of the em. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** What pdfkit asks of an open font, under its names, and the kerning that it does not ask for. */
export interface FontFile {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  getGlyph(id: number): GlyphMetrics;
  /** One glyph for each character, without kerning. */
  layout(text: string): {
    readonly glyphs: readonly GlyphMetrics[];
    readonly positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[];
  };
  createSubset(): Subset;
  hasGlyphForCodePoint(code: number): boolean;
  glyphOf(code: number): number;
  /** How much closer the second glyph stands to the first, in units of the em. */
  kerning(first: number, second: number): number;
}

function tablesOf(bytes: Uint8Array): TableOf {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  const count = file.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const start = bytes.byteOffset + file.getUint32(entry + 8);
    tables.set(tag, new DataView(bytes.buffer, start, file.getUint32(entry + 12)));
  }
  return (tag) => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`The font has no table ${tag}`);
    return table;
  };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

function postscriptName(table: DataView): string {
  const count = table.getUint16(2);
  const texts = table.getUint16(4);
  for (let record = 6; record < 6 + count * 12; record += 12) {
    if (table.getUint16(record) !== WINDOWS || table.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    let name = '';
    const start = texts + table.getUint16(record + 10);
    for (let at = start; at < start + table.getUint16(record + 8); at += 2)
      name += String.fromCharCode(table.getUint16(at));
    return name;
  }
  throw new Error('The font has no PostScript name');
}

const SEGMENTED = 12;
const GROUP = 12;

/** The glyph of a character, 0 for none, from the segmented coverage of the whole of Unicode. */
function characterMap(table: DataView): (code: number) => number {
  let start = 0;
  for (let record = 4; record < 4 + table.getUint16(2) * 8; record += 8) {
    const offset = table.getUint32(record + 4);
    if (table.getUint16(offset) === SEGMENTED) start = offset;
  }
  if (start === 0) throw new Error('The font does not map the whole of Unicode');
  const groups = table.getUint32(start + 12);
  return (code) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = start + 16 + middle * GROUP;
      if (code < table.getUint32(group)) high = middle - 1;
      else if (code > table.getUint32(group + 4)) low = middle + 1;
      else return table.getUint32(group + 8) + code - table.getUint32(group);
    }
    return 0;
  };
}

/** Opens the bytes of a TTF with `glyf` outlines. Throws when a table that is needed is missing. */
export function openFontFile(bytes: Uint8Array): FontFile {
  const table = tablesOf(bytes);
  const [head, hhea, os2, post, hmtx] = ['head', 'hhea', 'OS/2', 'post', 'hmtx'].map(table);
  if (!head || !hhea || !os2 || !post || !hmtx) throw new Error('The font is not whole');
  const glyphOf = characterMap(table('cmap'));
  const metrics = hhea.getUint16(34);
  const advanceOf = (id: number): number => hmtx.getUint16(Math.min(id, metrics - 1) * 4);
  return {
    postscriptName: postscriptName(table('name')),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    xHeight: os2.getInt16(86),
    capHeight: os2.getInt16(88),
    italicAngle: post.getInt32(4) / 0x10000,
    bbox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    },
    'OS/2': { sFamilyClass: os2.getInt16(30) },
    post: { isFixedPitch: post.getUint32(12) },
    head: { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } },
    getGlyph: (id) => ({ id, advanceWidth: advanceOf(id), codePoints: [] }),
    layout(text) {
      const glyphs = Array.from(text, (character): GlyphMetrics => {
        const code = character.codePointAt(0) ?? 0;
        const id = glyphOf(code);
        return { id, advanceWidth: advanceOf(id), codePoints: [code] };
      });
      const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, advanceWidth }));
      return { glyphs, positions };
    },
    createSubset: () => createSubset(table),
    hasGlyphForCodePoint: (code) => glyphOf(code) !== 0,
    glyphOf,
    kerning: readKerning(table('GPOS')),
  };
}
