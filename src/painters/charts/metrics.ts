/** Measures the labels of charts without a font file, and breaks them into lines. */
import { REGULAR_WIDTHS, SEMIBOLD_WIDTHS } from './advance-widths.ts';

export type ChartFace = 'regular' | 'semibold';

/** Width of a character that no table knows: that of a wide letter, so that labels err on the roomy side. */
const UNKNOWN_WIDTH = 700;
const THOUSANDTHS = 1000;

const tables = new Map<ChartFace, ReadonlyMap<number, number>>();

function readTable(source: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const range of source.replace(/,\s+/gu, ',').trim().split(/\s+/u)) {
    const [first = '0', list = ''] = range.split(':');
    list.split(',').forEach((width, index) => widths.set(Number.parseInt(first, 16) + index, Number(width)));
  }
  return widths;
}

/** Width of a text in the unit of `size`. */
export function labelWidth(text: string, face: ChartFace, size: number): number {
  let table = tables.get(face);
  if (table === undefined) {
    table = readTable(face === 'regular' ? REGULAR_WIDTHS : SEMIBOLD_WIDTHS);
    tables.set(face, table);
  }
  let width = 0;
  for (const character of text) width += table.get(character.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH;
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
