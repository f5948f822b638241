import { expect, it } from 'vitest';
import type { Box } from '../src/painters/pdf/layout/box.ts';
import { balancedBox, BETWEEN } from '../src/painters/pdf/sheet-columns.ts';
import { seeded } from './support/random.ts';

/** Boxes of some heights, and how often somebody asked how high one is. */
function boxesOf(heights: readonly number[]): {
  readonly boxes: readonly Box[];
  readonly asked: () => number;
} {
  let asked = 0;
  const boxes = heights.map((height): Box => ({
    get height() {
      asked += 1;
      return height;
    },
    least: height,
    before: 0,
    after: 0,
    keepWithNext: false,
    split: () => null,
    paint: () => {},
  }));
  return { boxes, asked: () => asked };
}

const columnHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0) + BETWEEN * Math.max(0, heights.length - 1);

it('makes two columns as low as trying each place makes them', () => {
  const random = seeded(16);
  for (let n = 1; n <= 40; n += 1) {
    const heights = Array.from({ length: n }, () => 1 + random.below(60));
    const each = Array.from({ length: n }, (_, i) =>
      Math.max(columnHeight(heights.slice(0, i + 1)), columnHeight(heights.slice(i + 1))),
    );
    expect(balancedBox(boxesOf(heights).boxes, 100).height, String(heights)).toBe(Math.min(...each));
  }
});

it('asks of twice as many boxes little more than twice as often how high they are', () => {
  const asked = [2000, 4000].map((n) => {
    const { boxes, asked: times } = boxesOf(Array.from({ length: n }, (_, i) => 10 + (i % 7)));
    balancedBox(boxes, 100);
    return times();
  });
  expect((asked[1] ?? Infinity) / (asked[0] ?? 0)).toBeLessThan(2.5);
});
