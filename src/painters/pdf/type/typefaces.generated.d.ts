import type { Face } from '../../face.ts';

/** A typeface with its tables in base64. Numbers of more than a byte begin with the lowest one. */
export interface PreparedTypeface {
  /** PostScript name of the font that it was made of. */
  readonly name: string;
  /** As a font descriptor has them (ISO 32000-1, 9.8), in thousandths of the size. */
  readonly flags: number;
  readonly bbox: readonly number[];
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** How many glyphs it has: those of the characters, and those that they are made of. */
  readonly glyphs: number;
  /** A TrueType font with all the glyphs, the outlines last. */
  readonly file: string;
  /** Where in the file its tables begin, and where its directory says how long that of the outlines is. */
  readonly at: {
    readonly hmtx: number;
    readonly loca: number;
    readonly glyf: number;
    readonly glyfLength: number;
  };
  /** Numbers of two bytes: a glyph, how many others it is made of, and those, one glyph after the other. */
  readonly parts: string;
  readonly kerning: {
    /** For each glyph a byte: its row as the first of a pair, its column as the second. */
    readonly rows: string;
    readonly columns: string;
    /** Columns of the table of distances, and entries in all of it. */
    readonly across: number;
    readonly size: number;
    /** The distances, row after row, as pairs of two bytes each: how many zeros come before, and a distance. */
    readonly distances: string;
  };
}

/** Made by bin/prepare-typefaces.js from the fonts. */
export const typefaces: Readonly<Record<Face, PreparedTypeface>>;
