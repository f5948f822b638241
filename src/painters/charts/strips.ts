/**
 * A chart as strips one under the other: a head, rows and a foot. A chart taller than a page is cut between
 * rows, and every part has its head and its foot.
 */
import { labelWidth } from './metrics.ts';
import type { Item, Scene } from './scene.ts';

export interface Strip {
  readonly height: number;
  /** Placed from the top of the strip. */
  readonly items: readonly Item[];
  /** Whether it needs the next row on the same part, as the band of a group does. */
  readonly opens?: boolean;
}

/** Where the rows of a part stand, from the top of its scene. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  /** Top of each row of the part, and the bottom of the last one. */
  readonly tops: readonly number[];
}

export interface Drawing {
  readonly width: number;
  readonly head: Strip;
  readonly rows: readonly Strip[];
  readonly foot: Strip;
  /** What a part that begins at a row repeats above it: the band of a group that began on the part before. */
  readonly continued?: (from: number) => Strip | undefined;
  /** What lies behind the rows: grids. */
  readonly behind?: (extent: Extent) => readonly Item[];
  /** What lies over them: arrows, the line of the cut-off. */
  readonly over?: (extent: Extent) => readonly Item[];
}

/** Height in points of what stands above the rows of a part that begins at `from`. */
export function openingHeight(drawing: Drawing, from: number): number {
  return drawing.head.height + (drawing.continued?.(from)?.height ?? 0);
}

/** Height in points of the rows from `from` to `to`, the last not included, with head and foot. */
export function drawingHeight(drawing: Drawing, from: number, to: number): number {
  const rows = drawing.rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
  return openingHeight(drawing, from) + rows + drawing.foot.height;
}

/** The scene of some rows of a drawing. */
export function sceneOf(drawing: Drawing, from: number = 0, to: number = drawing.rows.length): Scene {
  const rows = drawing.rows.slice(from, to);
  const again = drawing.continued?.(from);
  const tops = [openingHeight(drawing, from)];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + row.height);
  const bottom = tops.at(-1) ?? 0;
  const extent: Extent = { from, to, tops };
  const items: Item[] = [
    ...(drawing.behind?.(extent) ?? []),
    { kind: 'group', x: 0, y: 0, items: drawing.head.items },
    ...(again === undefined
      ? []
      : [{ kind: 'group', x: 0, y: drawing.head.height, items: again.items } as const]),
    ...rows.map((row, index): Item => ({ kind: 'group', x: 0, y: tops[index] ?? 0, items: row.items })),
    ...(drawing.over?.(extent) ?? []),
    { kind: 'group', x: 0, y: bottom, items: drawing.foot.items },
  ];
  return { width: drawing.width, height: bottom + drawing.foot.height, items };
}

/** First rows of the parts into which a drawing is cut so that none passes a height; never an empty part. */
export function partStarts(drawing: Drawing, most: number): readonly number[] {
  const starts = [0];
  let from = 0;
  drawing.rows.forEach((_, index) => {
    if (index === from || drawingHeight(drawing, from, index + 1) <= most) return;
    const opens = drawing.rows[index - 1]?.opens === true && index - 1 > from;
    from = opens ? index - 1 : index;
    starts.push(from);
  });
  return starts;
}

/** The labels of a scene that go beyond its left or right side: none, if all fits. */
export function labelsOutside(items: readonly Item[], width: number, shift: number = 0): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    if (item.kind === 'group') return labelsOutside(item.items, width, shift + item.x);
    if (item.kind !== 'text') return [];
    const wide = labelWidth(item.text, item.face, item.size);
    const before = item.anchor === 'start' ? 0 : item.anchor === 'end' ? wide : wide / 2;
    const left = item.x + shift - before;
    return left < -1 || left + wide > width + 1 ? [item.text] : [];
  });
}
