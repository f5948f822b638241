/** A TrueType font as a PDF carries it, its glyphs called by their numbers (ISO 32000-1, 9.7 and 9.8). */
import type { Reference } from './document.ts';

export interface EmbeddedGlyph {
  readonly number: number;
  /** The character that it stands for. */
  readonly code: number;
  /** Thousandths of the size. */
  readonly width: number;
}

export interface EmbeddedFont {
  readonly name: string;
  readonly flags: number;
  readonly bbox: readonly number[];
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly file: Uint8Array;
  /** Those that the document uses, by ascending number. */
  readonly glyphs: readonly EmbeddedGlyph[];
}

/** What this file needs of a document. */
interface Objects {
  ref(data?: Record<string, unknown>): Reference;
}

/** A list of a character map has at most this many entries. */
const LIST = 100;

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** A character in UTF-16, in hexadecimal. */
function utf16(code: number): string {
  return Array.from({ length: code > 0xffff ? 2 : 1 }, (_, unit) =>
    hex(String.fromCodePoint(code).charCodeAt(unit)),
  ).join('');
}

/** The ToUnicode map: which character each glyph stands for when text is copied or read aloud (ISO 32000-1, 9.10.3). */
function characterMap(glyphs: readonly EmbeddedGlyph[]): string {
  const lists: string[] = [];
  for (let from = 0; from < glyphs.length; from += LIST) {
    const list = glyphs
      .slice(from, from + LIST)
      .map(({ number, code }) => `<${hex(number)}><${utf16(code)}>`);
    lists.push(`${list.length} beginbfchar`, ...list, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    ...lists,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** The widths in the form of W: the number of a glyph, then the widths from it on (ISO 32000-1, 9.7.4.3). */
function widthList(glyphs: readonly EmbeddedGlyph[]): readonly (number | number[])[] {
  const list: (number | number[])[] = [];
  let run: number[] = [];
  let next = -1;
  for (const { number, width } of glyphs) {
    if (number !== next) list.push(number, (run = []));
    run.push(width);
    next = number + 1;
  }
  return list;
}

/** Writes the objects of a font. `font` is the object that pages refer to; `tag` are six capitals of this font alone. */
export function embedFont(document: Objects, font: Reference, tag: string, embedded: EmbeddedFont): void {
  const name = `${tag}+${embedded.name}`;
  const write = (data: Record<string, unknown>, stream?: Uint8Array): Reference => {
    const reference = document.ref(data);
    reference.end(stream);
    return reference;
  };
  const descriptor = write({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: embedded.flags,
    FontBBox: embedded.bbox,
    ItalicAngle: embedded.italicAngle,
    Ascent: embedded.ascent,
    Descent: embedded.descent,
    CapHeight: embedded.capHeight,
    XHeight: embedded.xHeight,
    StemV: 0,
    FontFile2: write({}, embedded.file),
  });
  const descendant = write({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widthList(embedded.glyphs),
    CIDToGIDMap: 'Identity',
  });
  Object.assign(font.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: write({}, Buffer.from(characterMap(embedded.glyphs))),
  });
  font.end();
}
