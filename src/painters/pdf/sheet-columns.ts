/** Boxes in two columns, one read after the other: each page is filled before the next begins. */
import type { Box } from './layout/box.ts';

/** Points between two columns, and between two boxes in one. */
export const GUTTER = 16;
export const BETWEEN = 5;

function columnHeight(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box, index) => sum + box.height + (index === 0 ? 0 : BETWEEN), 0);
}

/** The boxes, from the first, that fill a height, and the others; the last of the first may be the beginning of one. */
function filled(
  boxes: readonly Box[],
  available: number,
  fresh: boolean,
): readonly [readonly Box[], readonly Box[]] {
  const first: Box[] = [];
  let used = 0;
  for (const [index, box] of boxes.entries()) {
    const room = available - used - (index === 0 ? 0 : BETWEEN);
    if (box.height <= room) {
      first.push(box);
      used = available - room + box.height;
      continue;
    }
    const halves = box.split(room, fresh && index === 0);
    return halves === null
      ? [first, boxes.slice(index)]
      : [
          [...first, halves[0]],
          [halves[1], ...boxes.slice(index + 1)],
        ];
  }
  return [first, []];
}

/**
 * The place where two columns of the same boxes, in their order, are the least high. One grows with every box and the
 * other shrinks, so that it is where they meet, which is looked for by halves: trying each place takes an hour for a list
 * of thousands.
 */
function balanced(boxes: readonly Box[]): number {
  const heights = (left: number): readonly [number, number] => [
    columnHeight(boxes.slice(0, left)),
    columnHeight(boxes.slice(left)),
  ];
  let [low, high] = [1, boxes.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [left, right] = heights(middle);
    if (left >= right) high = middle;
    else low = middle + 1;
  }
  const before = Math.max(1, low - 1);
  return Math.max(...heights(before)) <= Math.max(...heights(low)) ? before : low;
}

/** Two columns read one after the other. */
function columnsBox(columns: readonly [readonly Box[], readonly Box[]], width: number): Box {
  const boxes = columns.flat();
  return {
    height: Math.max(...columns.map(columnHeight)),
    least: Math.max(boxes[0]?.least ?? 0, boxes[1]?.least ?? 0),
    before: BETWEEN,
    after: BETWEEN,
    keepWithNext: false,
    anchors: boxes.flatMap(({ anchors = [] }) => anchors),
    split(available, fresh) {
      const [left, others] = filled(boxes, available, fresh);
      if (left.length === 0) return null;
      const [right, rest] = filled(others, available, fresh);
      return [columnsBox([left, right], width), balancedBox(rest, width)];
    },
    paint(brush, x, y) {
      columns.forEach((column, index) => {
        let at = y;
        for (const box of column) {
          box.paint(brush, x + index * (width + GUTTER), at);
          at += box.height + BETWEEN;
        }
      });
    },
  };
}

/** Boxes in two columns of `width` points, as even as whole boxes make them; parted between pages where they must be. */
export function balancedBox(boxes: readonly Box[], width: number): Box {
  const left = balanced(boxes);
  return columnsBox([boxes.slice(0, left), boxes.slice(left)], width);
}
