import { describe, expect, test } from 'vitest';
import { isCovered, uncoveredCharacters } from '../src/text/glyph-coverage.ts';
import { advanceWidthsSource, glyphRangesSource, openFont } from './support/pdf-font-tables.ts';

test('the ranges of drawable characters are those of the installed fonts', async () => {
  await expect(glyphRangesSource()).toMatchFileSnapshot('../src/text/glyph-ranges.ts');
});

test('the advance widths of charts are those of the installed fonts', async () => {
  await expect(advanceWidthsSource()).toMatchFileSnapshot('../src/painters/charts/advance-widths.ts');
});

test('italic draws everything that regular and semibold draw', () => {
  const italic = new Set(openFont('italic').characterSet);
  const lost = openFont('regular').characterSet.filter((code) => isCovered(code) && !italic.has(code));
  expect(lost).toEqual([]);
});

describe('a text that cannot be drawn whole names what is missing', () => {
  test.each([
    ['Año 2019: «gestión» 58 % — S/ 1,234.00', []],
    ['ñandú Ácora ’ ʼ ä ï ü ▲ ▼ → ½ m²', []],
    ['un\ttabulador y\nuna línea', []],
    ['familia 👨\u200D👩 y 漢', ['👨', '👩', '漢']],
    ['漢 dos veces 漢', ['漢']],
    ['o\u0301 compuesta', []],
    ['giro \u202E oculto', ['\u202E']],
    ['', []],
  ])('%s', (text, missing) => {
    expect(uncoveredCharacters(text)).toEqual(missing);
  });
});
