import { createRequire } from 'node:module';
import type { FontFile } from '../../src/painters/pdf/font-file.ts';
import { fontPath } from '../../src/painters/pdf/fonts.ts';
import type { Face } from '../../src/painters/pdf/fonts.ts';

interface OpenFont extends Omit<FontFile, 'glyphOf' | 'kerning' | 'layout'> {
  readonly characterSet: readonly number[];
  glyphForCodePoint(code: number): { readonly id: number; readonly advanceWidth: number };
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): {
    readonly glyphs: readonly { readonly advanceWidth: number }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

// pdfkit reads fonts with fontkit, which comes with it and carries no types.
const fontkit = createRequire(import.meta.url)('fontkit') as { openSync(path: string): OpenFont };

export function openFont(face: Face): OpenFont {
  return fontkit.openSync(fontPath(face));
}

const FIRST_PRINTABLE = 0x20;
const LINE = 100;

function fold(words: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The text of src/text/glyph-ranges.ts for the installed fonts. */
export function glyphRangesSource(): string {
  const semibold = new Set(openFont('semibold').characterSet);
  const both = openFont('regular').characterSet.filter(
    (code) => code >= FIRST_PRINTABLE && semibold.has(code),
  );
  const ranges: { first: number; last: number }[] = [];
  for (const code of [...both].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last + 1 === code) open.last = code;
    else ranges.push({ first: code, last: code });
  }
  const words = ranges.map(({ first, last }) =>
    first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`,
  );
  return `/**
 * Characters that the typefaces of the reports can draw, as hexadecimal ranges. Made from the fonts by
 * \`npm run test:update\`; a test compares it with them.
 */
export const GLYPH_RANGES: string = \`
${fold(words)}
\`;
`;
}

const METRIC_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2bc, 0x2bc],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x25b2, 0x25b2],
  [0x25bc, 0x25bc],
];

/** The text of src/painters/charts/advance-widths.ts for the installed fonts. */
export function advanceWidthsSource(): string {
  const lines = (face: Face): string => {
    const font = openFont(face);
    return fold(
      METRIC_RANGES.map(([first, last]) => {
        const widths: string[] = [];
        for (let code = first; code <= last; code += 1)
          widths.push(
            String(Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm)),
          );
        return `${first.toString(16)}:${widths.join(',')}`;
      }).flatMap((word) => word.split(/(?<=,)/u)),
    ).replace(/, /gu, ',');
  };
  return `/**
 * Advance widths of Source Sans 3 in thousandths of the size: the first code point of a range in
 * hexadecimal, then the widths from it on. Charts are measured with these, so that an SVG needs no font
 * file. Made from the fonts by \`npm run test:update\`; a test compares it with them.
 */
export const REGULAR_WIDTHS: string = \`
${lines('regular')}
\`;

export const SEMIBOLD_WIDTHS: string = \`
${lines('semibold')}
\`;
`;
}
