/** Labels of charts: wrapped to their room, never cut short. */
import { wrapLabel } from './metrics.ts';
import type { ChartFace } from './metrics.ts';
import type { Item, Label } from './scene.ts';

/** Sizes of one chart, in points. */
export interface ChartType {
  readonly label: number;
  readonly small: number;
}

const LEADING = 1.24;
const CAPITALS = 0.335;

/** Notes and axes are a little smaller than labels, never under `least`. */
export function chartType(label: number, least: number): ChartType {
  return { label, small: Math.max(label - 0.9, least) };
}

export interface LabelStyle {
  readonly face: ChartFace;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: Label['anchor'];
}

export function leadingOf(size: number): number {
  return size * LEADING;
}

export interface LabelBlock {
  readonly items: readonly Item[];
  readonly height: number;
  readonly lines: number;
}

/** A column for a label, from its top. */
export interface LabelColumn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lines of a text in a column; an empty text takes no height. */
export function labelBlock(text: string, style: LabelStyle, { x, y, width }: LabelColumn): LabelBlock {
  const lines = wrapLabel(text, style.face, style.size, width);
  const leading = leadingOf(style.size);
  const items = lines.map((line, index): Item => ({
    kind: 'text',
    x,
    y: y + index * leading + leading / 2 + style.size * CAPITALS,
    text: line,
    face: style.face,
    size: style.size,
    fill: style.fill,
    anchor: style.anchor ?? 'start',
  }));
  return { items, height: lines.length * leading, lines: lines.length };
}

/** One line centred on a height. */
export function centredLabel(text: string, style: LabelStyle, x: number, middle: number): Label {
  return {
    kind: 'text',
    x,
    y: middle + style.size * CAPITALS,
    text,
    face: style.face,
    size: style.size,
    fill: style.fill,
    anchor: style.anchor ?? 'start',
  };
}
