// Prepares the typefaces that the PDF reports are set in: of each, the glyphs of the characters that
// src/text/glyph-ranges.ts promises, their widths, the distances between them and their outlines, as tables where the
// painter only looks up. fontkit, which reads any font, does it once here, and not in every report.
'use strict';
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const path = require('node:path');
const fontkit = require('fontkit');
const { kerningOf } = require('./read-kerning.js');

const root = path.join(__dirname, '..');
const OUTLINES = path.join(root, 'src/painters/pdf/type/typefaces.generated.js');
const WIDTHS = path.join(root, 'src/painters/glyph-widths.generated.js');

const FILES = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  serif: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};
/**
 * What each is called in a PDF. «Source» is a Reserved Font Name: a modified version, and these hold fewer glyphs in
 * another order, may not go by it (SIL Open Font License 1.1, condition 3).
 */
const NAMES = {
  regular: 'PlanSans-Regular',
  semibold: 'PlanSans-SemiBold',
  italic: 'PlanSans-Italic',
  serif: 'PlanSerif-SemiBold',
};
/** Every word can be set in one of these: the painter turns to them for what another face lacks. */
const COMPLETE = new Set(['regular', 'semibold']);

/** The characters of the promise, in order. The glyph of the first one has the number 1 in every face. */
function promisedCharacters() {
  const text = readFileSync(path.join(root, 'src/text/glyph-ranges.ts'), 'utf8');
  const [, ranges] = /GLYPH_RANGES: string = `([^`]+)`/.exec(text) ?? [];
  if (ranges === undefined) throw new Error('src/text/glyph-ranges.ts has no ranges');
  return ranges
    .trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}

/** Bytes of a table of a font file, by its name. */
function tableOf(file, tag) {
  const count = file.readUInt16BE(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    if (file.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = file.readUInt32BE(entry + 8);
    return file.subarray(start, start + file.readUInt32BE(entry + 12));
  }
  return undefined;
}

/** What a PDF needs of a TrueType font (ISO 32000-1, 9.9), in the order of the directory. */
const TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** Where each glyph begins, in four bytes each; fonts with small tables write two. */
function longOffsets(loca, head) {
  if (head.readInt16BE(50) === 1) return loca;
  const long = Buffer.alloc(loca.length * 2);
  for (let at = 0; at < loca.length; at += 2) long.writeUInt32BE(loca.readUInt16BE(at) * 2, at * 2);
  head.writeInt16BE(1, 50);
  return long;
}

/**
 * A font file whose outlines come last, so that a cut of it keeps everything that stands before them, and where its
 * tables begin.
 */
function outlinesLast(file) {
  const loca = longOffsets(tableOf(file, 'loca'), tableOf(file, 'head'));
  const tables = TABLES.map((tag) => ({ tag, data: tag === 'loca' ? loca : tableOf(file, tag) })).filter(
    ({ data }) => data !== undefined && data.length > 0,
  );
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  const pieces = [directory];
  const at = {};
  let offset = directory.length;
  const isOutlines = ({ tag }) => tag === 'glyf';
  for (const { tag, data } of [
    ...tables.filter((table) => !isOutlines(table)),
    ...tables.filter(isOutlines),
  ]) {
    const entry = 12 + tables.findIndex((table) => table.tag === tag) * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    at[tag] = offset;
    if (tag === 'glyf') at.glyfLength = entry + 12;
    const padding = Buffer.alloc(-data.length & 3);
    pieces.push(data, padding);
    offset += data.length + padding.length;
  }
  const { hmtx, loca: offsets, glyf, glyfLength } = at;
  return { bytes: Buffer.concat(pieces), at: { hmtx, loca: offsets, glyf, glyfLength } };
}

/** The glyphs in the order of the characters, then those that some of them are made of. */
function subsetOf(font, characters) {
  const subset = font.createSubset();
  const blank = font.glyphForCodePoint(0x20).id;
  characters.forEach((code, index) => {
    const { id } = font.glyphForCodePoint(code);
    // Two characters of one shape have a glyph each, so that what is copied from a report is what was written.
    if (id === 0 || subset.includeGlyph(id) !== index + 1) subset.glyphs.push(id === 0 ? blank : id);
  });
  const file = outlinesLast(Buffer.from(subset.encode()));
  const partsOf = (id) =>
    (font.getGlyph(id)._decode()?.components ?? []).flatMap(({ glyphID }) => [glyphID, ...partsOf(glyphID)]);
  const parts = subset.glyphs.flatMap((id, number) => {
    const found = partsOf(id).map((part) => subset.includeGlyph(part));
    return found.length === 0 ? [] : [number, found.length, ...found];
  });
  return { file, parts, glyphs: subset.glyphs.length };
}

/** The bytes of an array of numbers, each with its lowest byte first, as the machines that build this have it. */
function base64(numbers) {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

/** The tables of kerningOf as text. */
function packed({ rows, columns, across, size, distances }) {
  return {
    rows: base64(Uint8Array.from(rows)),
    columns: base64(Uint8Array.from(columns)),
    across,
    size,
    distances: base64(Int16Array.from(distances)),
  };
}

const ITALIC = 1 << 6;
const SYMBOLIC = 1 << 2;
const SERIF = 1 << 1;

/** A typeface as src/painters/pdf/type/typefaces.generated.d.ts describes it, and the widths of its glyphs. */
function prepare(face, characters) {
  const font = fontkit.openSync(require.resolve(FILES[face]));
  if (font.unitsPerEm !== 1000) throw new Error(`${face}: a size is not a thousand units`);
  const lacks = characters.filter((code) => !font.hasGlyphForCodePoint(code));
  if (lacks.length > 0 && COMPLETE.has(face))
    throw new Error(`${face} lacks characters that src/text/glyph-ranges.ts promises: ${lacks.join(', ')}`);
  const missing = new Set(lacks);
  const ids = [0, ...characters.map((code) => font.glyphForCodePoint(code).id)];
  const { file, parts, glyphs } = subsetOf(font, characters);
  const { bbox } = font;
  const familyClass = font['OS/2'].sFamilyClass >> 8;
  const typeface = {
    name: NAMES[face],
    flags:
      SYMBOLIC |
      (familyClass >= 1 && familyClass <= 7 ? SERIF : 0) |
      (font.head.macStyle.italic ? ITALIC : 0),
    bbox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY],
    italicAngle: font.italicAngle,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    glyphs,
    at: file.at,
    parts: base64(Uint16Array.from(parts)),
    kerning: packed(kerningOf(font, ids)),
    file: file.bytes.toString('base64'),
  };
  const widths = [0, ...characters].map((code, number) =>
    missing.has(code) ? -1 : font.getGlyph(ids[number]).advanceWidth,
  );
  return { typeface, widths };
}

function isCurrent(file, stamp) {
  return existsSync(file) && readFileSync(file, 'latin1').startsWith(stamp);
}

/** Writes the tables, unless they were made of the same fonts, with the same promise, library and program. */
function prepareTypefaces() {
  const hash = createHash('sha256');
  const sources = [
    __filename,
    require.resolve('./read-kerning.js'),
    require.resolve('fontkit'),
    path.join(root, 'src/text/glyph-ranges.ts'),
  ];
  for (const file of [...sources, ...Object.values(FILES).map((name) => require.resolve(name))])
    hash.update(readFileSync(file));
  const stamp = `// Made by bin/prepare-typefaces.js: ${hash.digest('hex').slice(0, 16)}\n`;
  if (isCurrent(OUTLINES, stamp) && isCurrent(WIDTHS, stamp)) return;
  const characters = promisedCharacters();
  const typefaces = {};
  const widths = {};
  for (const face of Object.keys(FILES)) {
    const prepared = prepare(face, characters);
    typefaces[face] = prepared.typeface;
    widths[face] = prepared.widths;
  }
  writeFileSync(OUTLINES, `${stamp}export const typefaces = ${JSON.stringify(typefaces)};\n`);
  writeFileSync(WIDTHS, `${stamp}export const glyphWidths = ${JSON.stringify(widths)};\n`);
}

module.exports = { prepareTypefaces, TYPEFACE_FILES: FILES };
if (require.main === module) prepareTypefaces();
