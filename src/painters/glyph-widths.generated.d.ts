import type { Face } from './face.ts';

/**
 * Made by bin/prepare-typefaces.js from the fonts: how wide each glyph is, in thousandths of the size, by its number
 * (`glyphNumber` of text/glyph-coverage.ts); -1 where a face lacks the character.
 */
export const glyphWidths: Readonly<Record<Face, readonly number[]>>;
