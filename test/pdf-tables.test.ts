import { describe, expect, test } from 'vitest';
import { uncoveredCharacters } from '../src/text/glyph-coverage.ts';

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
