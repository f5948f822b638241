/** Measures the labels of charts without a font file, and breaks them into lines. */
import { glyphNumber } from '../../text/glyph-coverage.ts';
import type { Face } from '../face.ts';
import { glyphWidths } from '../glyph-widths.generated.js';

export type ChartFace = Extract<Face, 'regular' | 'semibold'>;

/** Width of a character without a glyph: that of a wide letter, so that labels get too much room and not too little. */
const UNKNOWN_WIDTH = 700;
const THOUSANDTHS = 1000;

/** Width of a text in the unit of `size`. */
export function labelWidth(text: string, face: ChartFace, size: number): number {
  const widths = glyphWidths[face];
  let width = 0;
  // By number, since each step of `of` makes an object, and a chart measures thousands of letters.
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    const glyph = glyphNumber(code);
    width += (glyph === 0 ? undefined : widths[glyph]) ?? UNKNOWN_WIDTH;
    if (code > 0xffff) i++;
  }
  return (width * size) / THOUSANDTHS;
}

function breakWord(word: string, face: ChartFace, size: number, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && labelWidth(part + character, face, size) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}

/**
 * Lines no wider than `width`: filled one after the other, a word wider than the line is cut between its
 * letters. Nothing is ever left out. An empty text gives no lines.
 */
export function wrapLabel(text: string, face: ChartFace, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/[ \n\t\r]+/u).filter((word) => word !== '');
  for (const word of words) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (labelWidth(joined, face, size) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = labelWidth(word, face, size) <= width ? [word] : breakWord(word, face, size, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * A text in one line no wider than `width`: whole where it fits, else its first words and «…». For labels whose whole text
 * stands elsewhere; a text of which not even one word fits is cut between its letters.
 */
export function oneLine(text: string, face: ChartFace, size: number, width: number): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  if (labelWidth(plain, face, size) <= width) return plain;
  const [line = ''] = wrapLabel(plain, face, size, width - labelWidth('…', face, size));
  return `${line.replace(/(?<![\s,.;:·])[\s,.;:·]+$/u, '')}…`;
}
