/** Paints tables and splits them between pages. Each page repeats the head and, inside a group, its band. */
import { GROUND, NAVY, toneShade } from '../palette.ts';
import type { Kit } from './kit/kit.ts';
import type { Box } from './layout/box.ts';
import type { Brush, Point } from './layout/brush.ts';
import { drawRule, fillRect } from './layout/shapes.ts';
import {
  hasOrnament,
  paintAgain,
  paintOrnament,
  paintText,
  splitStack,
  stackHeight,
} from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import type { TableLayout } from './table-layout.ts';
import type { RowLayout } from './table-rows.ts';

const CAPTION_GAP = 4;
const BAND_EDGE = 3;
const LEAST_SPLIT_LINES = 1;
/** A table of no more rows than these is not parted where it fits on a page. */
const WHOLE_ROWS = 8;
/** Points of the second row that must fit under the first row of a part. */
const LOW_ROW = 60;

/** Rows from `from` to `to`, the last not included. */
interface TablePart {
  readonly from: number;
  readonly to: number;
  /** Has the caption, and the head that stands in the structure tree. */
  readonly first: boolean;
  /** The end of row `from`, when it began on the page before. */
  readonly rest?: RowLayout;
  /** The beginning of row `to`, when that row is taller than a page. */
  readonly start?: RowLayout;
}

function rowsOf(layout: TableLayout, part: TablePart): readonly RowLayout[] {
  const { rest } = part;
  return [
    ...(rest === undefined ? [] : [rest]),
    ...layout.rows.slice(rest === undefined ? part.from : part.from + 1, part.to),
    ...(part.start === undefined ? [] : [part.start]),
  ];
}

/** The band to repeat above the rows of a part that begins inside a group. */
function bandOf(layout: TableLayout, part: TablePart): RowLayout | undefined {
  const row = layout.rows[part.from];
  if (part.first || row === undefined || row.group === part.from) return undefined;
  return layout.continued.get(row.group);
}

function headHeight(layout: TableLayout, part: TablePart): number {
  const caption = part.first && layout.caption.length > 0 ? captionHeight(layout) : 0;
  return caption + layout.head.height + (bandOf(layout, part)?.height ?? 0);
}

function captionHeight(layout: TableLayout): number {
  return layout.caption.reduce((sum, atom) => sum + atom.height, 0) + CAPTION_GAP;
}

/** A row split between its lines, for one that is taller than a page; `null` when not even a line fits. */
function splitRow(
  { padding }: TableLayout,
  row: RowLayout,
  available: number,
): readonly [RowLayout, RowLayout] | null {
  const room = available - padding.top - padding.bottom;
  const halves = row.stacks.map((stack) => splitStack(stack, room));
  if (halves.every(([first]) => first.atoms.length < LEAST_SPLIT_LINES)) return null;
  const sized = (stacks: readonly Stack[]): RowLayout => ({
    ...row,
    stacks,
    height: Math.max(...stacks.map(stackHeight)) + padding.top + padding.bottom,
  });
  return [sized(halves.map(([first]) => first)), sized(halves.map(([, rest]) => rest))];
}

function fillRow(kit: Kit, layout: TableLayout, row: RowLayout, { x, y }: Point): void {
  const { width } = layout;
  const { height } = row;
  const fill = (color: string, wide: number): void => fillRect(kit, { x, y, width: wide, height }, color);
  if (row.role === 'head') fill(NAVY, width);
  else if (row.role === 'group') {
    const shade = toneShade(row.tono);
    fill(shade.tint, width);
    fill(shade.solid, BAND_EDGE);
  } else if (row.role === 'total') {
    fill(GROUND, width);
    drawRule(kit, { x, y, width, color: NAVY, weight: 0.9 });
  } else if (row.zebra) fill(GROUND, width);
  else drawRule(kit, { x, y: y + height, width, weight: 0.5 });
}

function paintRow(brush: Brush, layout: TableLayout, row: RowLayout, { x, y }: Point): void {
  for (const cell of row.cells) brush.element(cell);
  for (const stack of row.stacks) paintText(brush, stack, x, y + layout.padding.top);
}

function paintPart(brush: Brush, layout: TableLayout, part: TablePart, { x, y }: Point): void {
  const { kit } = brush;
  const { width } = layout;
  const band = bandOf(layout, part);
  const rows = rowsOf(layout, part);
  const caption = part.first ? layout.caption : [];
  const captionSpace = caption.length === 0 ? 0 : captionHeight(layout);
  const top = y + captionSpace;
  if (caption.length > 0) paintText(brush, { x: 0, width, align: 'left', atoms: caption }, x, y);
  kit.artifact('Layout', () => {
    let at = top;
    for (const row of [layout.head, ...(band === undefined ? [] : [band]), ...rows]) {
      fillRow(kit, layout, row, { x, y: at });
      for (const stack of row.stacks)
        if (hasOrnament(stack)) paintOrnament(brush, stack, x, at + layout.padding.top);
      at += row.height;
    }
    drawRule(kit, { x, y: at, width, color: NAVY, weight: 0.9 });
    // Repeated heads and bands are artifacts: in the structure tree they stand once.
    if (!part.first) paintRowAgain(kit, layout, layout.head, { x, y: top });
    if (band !== undefined) paintRowAgain(kit, layout, band, { x, y: top + layout.head.height });
  });
  if (part.first) paintRow(brush, layout, layout.head, { x, y: top });
  let at = top + layout.head.height + (band?.height ?? 0);
  for (const row of rows) {
    paintRow(brush, layout, row, { x, y: at });
    at += row.height;
  }
}

/** Paints the words of a repeated row; whoever calls has an artifact open. */
function paintRowAgain(kit: Kit, layout: TableLayout, row: RowLayout, { x, y }: Point): void {
  for (const stack of row.stacks) paintAgain(kit, stack, x, y + layout.padding.top);
}

/** The table as a box that is split between rows. */
export function tableBox(layout: TableLayout): Box {
  return partBox(layout, { from: 0, to: layout.rows.length, first: true }, 8);
}

/** Rows without the bands. */
function itemCount({ rows }: TableLayout): number {
  return rows.filter(({ role }) => role !== 'group').length;
}

/** Row at a position of the part, counting from its first. */
function rowAt(layout: TableLayout, part: TablePart, index: number): RowLayout | undefined {
  if (part.from + index >= part.to) return undefined;
  return index === 0 && part.rest !== undefined ? part.rest : layout.rows[part.from + index];
}

function rowsHeight(layout: TableLayout, part: TablePart): number {
  const between = (layout.tops[part.to] ?? 0) - (layout.tops[part.from] ?? 0);
  const taken = part.rest === undefined ? 0 : part.rest.height - (layout.rows[part.from]?.height ?? 0);
  return between + taken + (part.start?.height ?? 0);
}

function partBox(layout: TableLayout, part: TablePart, before: number): Box {
  const head = headHeight(layout, part);
  const height = head + rowsHeight(layout, part);
  const isWhole =
    part.first && part.to === layout.rows.length && itemCount(layout) <= WHOLE_ROWS && height <= layout.room;
  const first = rowAt(layout, part, 0) ?? part.start;
  return {
    height,
    before,
    after: 14,
    keepWithNext: false,
    least: isWhole
      ? height
      : head + (first?.height ?? 0) + openingHeight(layout, part, first?.role === 'group'),
    split: (available, fresh) =>
      isWhole && !fresh ? null : splitPart(layout, part, available - head, fresh),
    paint: (brush, x, y) => paintPart(brush, layout, part, { x, y }),
  };
}

/** Height of what must stand on the page with the first row: after a band one more row, and part of the next one. */
function openingHeight(layout: TableLayout, part: TablePart, band: boolean): number {
  const second = rowAt(layout, part, 1)?.height ?? 0;
  if (!band) return Math.min(second, LOW_ROW);
  return second + Math.min(rowAt(layout, part, 2)?.height ?? 0, LOW_ROW);
}

function splitPart(
  layout: TableLayout,
  part: TablePart,
  room: number,
  fresh: boolean,
): readonly [Box, Box] | null {
  let count = 0;
  let used = 0;
  for (let row = rowAt(layout, part, 0); row !== undefined; row = rowAt(layout, part, count)) {
    if (used + row.height > room + 0.01) break;
    used += row.height;
    count += 1;
  }
  const fitting = count;
  // The last page has at least two rows.
  if (part.from + count === part.to - 1 && count > 2) count -= 1;
  // The first row of a page is not a total, and the last one is not a band.
  while (count > 1 && rowAt(layout, part, count)?.role === 'total') count -= 1;
  while (count > 0 && rowAt(layout, part, count - 1)?.role === 'group') count -= 1;
  if (count === 0 && fresh) count = fitting;
  const cut = part.from + count;
  if (count > 0)
    return cut >= part.to
      ? null
      : [
          partBox(layout, { ...part, to: cut }, 8),
          partBox(layout, { from: cut, to: part.to, first: false }, 0),
        ];
  const tall = rowAt(layout, part, 0);
  const halves = fresh && tall !== undefined ? splitRow(layout, tall, room) : null;
  if (halves === null) return null;
  const [start, rest] = halves;
  return [
    partBox(layout, { from: part.from, to: part.from, first: part.first, start }, 8),
    partBox(layout, { from: part.from, to: part.to, first: false, rest }, 0),
  ];
}
