import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOUR_NAMES } from '../src/painters/html/ink.ts';

const css = readFileSync(new URL('../src/painters/html/style/colours.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media');

function coloursIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = '', colour = '']) => [name, colour]),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const NAMED = ['verde', 'amarillo', 'rojo', 'gris', 'social', 'economica', 'ambiental', 'institucional'];

/** What is read on what: words with 4.5, shapes with 3. */
const READ: readonly (readonly [on: string, ground: string, least: number])[] = [
  ...['ink', 'soft', 'faint', 'navy', 'blue', 'ochre-x'].flatMap((on) =>
    ['paper', 'ground'].map((ground) => [on, ground, 4.5] as const),
  ),
  ['draft', 'draft-t', 4.5],
  ['paper', 'draft', 4.5],
  ['on-band', 'band', 4.5],
  ['on-band-soft', 'band', 4.5],
  ...NAMED.flatMap((name) => [['ink', `${name}-t`, 4.5] as const, [`${name}-x`, `${name}-t`, 4.5] as const]),
  ...['social', 'economica', 'ambiental', 'institucional', 'navy', 'blue'].map(
    (name) => ['paper', name, 4.5] as const,
  ),
  ...['verde', 'rojo', 'gris', 'social', 'economica', 'ambiental', 'institucional'].map(
    (name) => [name, 'paper', 3] as const,
  ),
];

describe('the colours of a page', () => {
  it('are those of the palette, by their names', () => {
    const named = coloursIn(light);
    expect(COLOUR_NAMES.map(([name]) => [name, named.get(name)])).toEqual(
      COLOUR_NAMES.map(([name, colour]) => [name, colour.toLowerCase()]),
    );
  });

  it('are all there for a dark screen too', () => {
    expect([...coloursIn(dark).keys()]).toEqual([...coloursIn(light).keys()]);
  });

  // axe does not judge the words in a drawing.
  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read on their grounds when it is %s', (_name, text) => {
    const colours = coloursIn(text);
    const faint = READ.map(([on, ground, least]) => {
      const found = contrast(colours.get(on) ?? '#000000', colours.get(ground) ?? '#000000');
      return found < least ? `${on} on ${ground}: ${found.toFixed(2)}` : '';
    });
    expect(faint.filter((fault) => fault !== '')).toEqual([]);
  });
});
