import { describe, expect, test } from 'vitest';
import { columnWidths } from '../src/painters/pdf/layout/columns.ts';
import { setLines } from '../src/painters/pdf/type/lines.ts';
import { divisions } from '../src/painters/pdf/type/syllables.ts';
import { drawable } from '../src/painters/pdf/type/drawable.ts';
import { createTypesetter } from '../src/painters/pdf/type/typeface.ts';
import * as palette from '../src/painters/palette.ts';

const { shape } = createTypesetter();

const STYLE = { face: 'regular', size: 10, color: '#000000' } as const;

/** Lines as text: each word is set alone to know its encoding. */
function lines(text: string, width: number): readonly string[] {
  const codes = new Map<string, string>();
  for (const character of `${text}-[]U+0123456789ABCDEF `)
    codes.set(shape('regular', character).show, character);
  return setLines([{ text, style: STYLE }], width, shape).lines.map((line) =>
    line.pieces
      .map((piece) =>
        piece.breaks === true
          ? '-'
          : piece.show
              .replace(/(?<!\\)\)-?\d+\(/gu, '')
              .replace(/(?:\\.|[^]){2}/gu, (code) => codes.get(code) ?? '?'),
      )
      .join('')
      .trimEnd(),
  );
}

describe('lines', () => {
  test('never pass the width, and lose no word', () => {
    const text =
      'La recuperación integral de la bahía interior depende de expedientes técnicos que aún no cuentan con viabilidad.';
    for (const width of [40, 60, 90, 150, 300]) {
      const set = setLines([{ text, style: STYLE }], width, shape);
      expect(set.overflows).toBe(false);
      expect(Math.max(...set.lines.map((line) => line.width))).toBeLessThanOrEqual(width + 0.1);
      expect(lines(text, width).join(' ').replace(/- /gu, '')).toBe(text);
    }
  });

  test.each([
    ['el informe del 30 de junio de 2021', /(?:^|\n)30 de junio|30 de junio/u],
    ['un avance físico ponderado del 58 % frente', /58 %/u],
    ['consta en el Informe N.º 112-2021 del área', /N\.º 112/u],
    ['se ha devengado un total de S/ 87 por persona', /S\/ 87/u],
  ])('«%s» is broken without parting what goes together', (text, together) => {
    for (const width of [80, 95, 110, 130, 150]) expect(lines(text, width).join('\n')).toMatch(together);
  });

  test('are as even as they can: no lonely word closes a paragraph that has room', () => {
    expect(lines('uno dos tres cuatro cinco seis siete', 120).at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  test('a word is divided by its syllables only when it does not fit', () => {
    expect(lines('la descentralización avanza', 200)).toEqual(['la descentralización avanza']);
    expect(lines('la descentralización', 60)).toEqual(['la descentrali-', 'zación']);
  });

  test('a code without syllables is cut in parts of about the same length', () => {
    const parts = lines('a91f0c5e7b2d4486'.repeat(4), 200);
    expect(parts.join('')).toBe('a91f0c5e7b2d4486'.repeat(4));
    const lengths = parts.map((part) => part.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(3);
  });

  test('an empty text has none', () => {
    expect(lines('', 100)).toEqual([]);
    expect(lines(' \n\t ', 100)).toEqual([]);
  });
});

describe('Spanish words are divided where the norm allows', () => {
  test.each([
    ['descentralización', 'des-cen-tra-li-za-ción'],
    ['municipalidad', 'mu-ni-ci-pa-li-dad'],
    ['transporte', 'trans-por-te'],
    ['alcantarillado', 'al-can-ta-ri-lla-do'],
    ['agropecuaria', 'agro-pe-cua-ria'],
    ['poesía', 'poe-sía'],
    ['Ácora', 'Áco-ra'],
    ['AMB-1', 'AMB-1'],
    ['CEPLAN', 'CEPLAN'],
    ['casa', 'casa'],
    ['', ''],
  ])('%s', (word, divided) => {
    const points = divisions(word);
    expect([...word].map((letter, index) => (points.includes(index) ? `-${letter}` : letter)).join('')).toBe(
      divided,
    );
  });
});

describe('columns', () => {
  test('share the width by weight', () => {
    expect(
      columnWidths(
        [
          { weight: 1, least: 10 },
          { weight: 3, least: 10 },
        ],
        400,
      ),
    ).toEqual([100, 300]);
  });

  test('give each its longest word before sharing', () => {
    expect(
      columnWidths(
        [
          { weight: 1, least: 150 },
          { weight: 3, least: 10 },
        ],
        400,
      ),
    ).toEqual([150, 250]);
  });

  test('are cut in proportion when not even the words fit', () => {
    expect(
      columnWidths(
        [
          { weight: 1, least: 300 },
          { weight: 1, least: 100 },
        ],
        200,
      ),
    ).toEqual([150, 50]);
  });

  test('always sum the width', () => {
    const needs = [3, 9, 1, 1, 5].map((weight, index) => ({ weight, least: 20 + index * 17 }));
    for (const total of [100, 270, 300, 500])
      expect(columnWidths(needs, total).reduce((a, b) => a + b, 0)).toBeCloseTo(total);
  });
});

test('what has no glyph is named by its code, and joiners are dropped', () => {
  expect(drawable('a\u200Bb 😀\u00ADc\nd')).toBe('ab [U+1F600]\u00ADc d');
});

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('every colour of text reads on its ground with a contrast of 4.5', () => {
  const { INK, INK_SOFT, INK_FAINT, PAPER, GROUND, NAVY, BLUE, OCHRE_TEXT, DRAFT, STATES, TONES } = palette;
  const pairs: readonly (readonly [string, string, string])[] = [
    ...[INK, INK_SOFT, INK_FAINT, NAVY, BLUE, OCHRE_TEXT, DRAFT].map(
      (color) => [color, PAPER, 'paper'] as const,
    ),
    ...[INK, INK_SOFT, INK_FAINT, BLUE].map((color) => [color, GROUND, 'ground'] as const),
    [PAPER, NAVY, 'head of table'],
    ...Object.entries(STATES).flatMap(([name, { tint, text }]) => [
      [INK, tint, name] as const,
      [INK_SOFT, tint, name] as const,
      [text, tint, name] as const,
    ]),
    ...Object.entries(TONES).flatMap(([name, { solid, tint, text }]) => [
      [PAPER, solid, name] as const,
      [text, tint, name] as const,
      [solid, PAPER, name] as const,
    ]),
  ];
  test.each(pairs)('%s on %s (%s)', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the states are told apart in grey, two by two, by their lightness or their shape', () => {
  const { STATES } = palette;
  expect(contrast(STATES.amarillo.solid, STATES.rojo.solid)).toBeGreaterThan(2.5);
  expect(contrast(STATES.amarillo.solid, STATES.verde.solid)).toBeGreaterThan(2);
});
