/** Physical against financial progress: every point has the shape of its state; the diagonal is balance. */
import type { ScatterChart } from '../../report/chart.ts';
import { HAIRLINE, INK, INK_FAINT, INK_SOFT, RULE } from '../palette.ts';
import { stateIcon } from './icons.ts';
import { centredLabel, chartType, labelBlock, leadingOf } from './labels.ts';
import type { ChartType } from './labels.ts';
import { labelWidth, wrapLabel } from './metrics.ts';
import type { Item } from './scene.ts';
import type { Drawing } from './strips.ts';

type Point = ScatterChart['points'][number];

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TICKS = [0, 25, 50, 75, 100] as const;
const FULL = 100;
/** Radius of the marks, and of the marks of a chart with many. */
const RADIUS = 4.2;
const SMALL_RADIUS = 3.3;
const MANY = 24;
const LABEL_WIDTH = 118;
const HEIGHT_SHARE = 0.44;

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function xOf(area: Area, value: number): number {
  return area.left + (area.width * Math.min(Math.max(value, 0), FULL)) / FULL;
}

function yOf(area: Area, value: number): number {
  return area.top + area.height - (area.height * Math.min(Math.max(value, 0), FULL)) / FULL;
}

function grid(area: Area, chart: ScatterChart, type: ChartType): readonly Item[] {
  const bottom = area.top + area.height;
  const right = area.left + area.width;
  const axis = { face: 'regular', size: type.small, fill: INK_FAINT } as const;
  const title = { face: 'semibold', size: type.small, fill: INK_SOFT } as const;
  const items: Item[] = [];
  for (const tick of TICKS) {
    const x = xOf(area, tick);
    const y = yOf(area, tick);
    const stroke = tick === 0 ? RULE : HAIRLINE;
    items.push({ kind: 'line', x1: x, y1: area.top, x2: x, y2: bottom, stroke, lineWidth: 0.6 });
    items.push({ kind: 'line', x1: area.left, y1: y, x2: right, y2: y, stroke, lineWidth: 0.6 });
    items.push(
      centredLabel(`${tick} %`, { ...axis, anchor: 'middle' }, x, bottom + leadingOf(type.small) * 0.75),
    );
    items.push(centredLabel(`${tick} %`, { ...axis, anchor: 'end' }, area.left - 6, y));
  }
  items.push({
    kind: 'line',
    x1: area.left,
    y1: bottom,
    x2: right,
    y2: area.top,
    stroke: INK_FAINT,
    lineWidth: 0.9,
    dash: [3, 3],
  });
  items.push(...labelBlock(chart.y, title, { x: 0, y: 0, width: right }).items);
  const under = { x: right, y: bottom + leadingOf(type.small) * 1.35, width: area.width };
  items.push(...labelBlock(chart.x, { ...title, anchor: 'end' }, under).items);
  return items;
}

interface Names {
  readonly items: readonly Item[];
  /** Labels for which there was no room near their point: they are listed under the drawing. */
  readonly crowded: readonly string[];
}

/** The diagonal as a row of small squares: labels avoid it when they can. */
function diagonalRects(area: Area): readonly Rect[] {
  return Array.from({ length: FULL }, (_, step) => ({
    x: area.left + (area.width * step) / FULL,
    y: area.top + area.height - (area.height * (step + 1)) / FULL,
    width: area.width / FULL,
    height: area.height / FULL,
  }));
}

/** Positions of a label around a point, the nearest first. */
function candidates(x: number, y: number, width: number, height: number): readonly Rect[] {
  const found: Rect[] = [];
  for (const away of [RADIUS + 3, RADIUS + 13, RADIUS + 25, RADIUS + 40]) {
    found.push({ x: x + away, y: y - height / 2, width, height });
    found.push({ x: x - away - width, y: y - height / 2, width, height });
    found.push({ x: x + away, y: y - height + RADIUS, width, height });
    found.push({ x: x - away - width, y: y - height + RADIUS, width, height });
    found.push({ x: x - width / 2, y: y - away - height, width, height });
    found.push({ x: x - width / 2, y: y + away, width, height });
    found.push({ x: x + away * 0.7, y: y - away * 0.7 - height, width, height });
    found.push({ x: x + away * 0.7, y: y + away * 0.7, width, height });
    found.push({ x: x - away * 0.7 - width, y: y - away * 0.7 - height, width, height });
    found.push({ x: x - away * 0.7 - width, y: y + away * 0.7, width, height });
  }
  return found;
}

function nameItems(area: Area, chart: ScatterChart, type: ChartType): Names {
  const crowded: string[] = [];
  const dots = chart.points.map((point): Rect => ({
    x: xOf(area, point.x) - RADIUS,
    y: yOf(area, point.y) - RADIUS,
    width: RADIUS * 2,
    height: RADIUS * 2,
  }));
  const taken: Rect[] = [...dots];
  const diagonal = diagonalRects(area);
  const bounds = {
    left: area.left + 1,
    right: area.left + area.width - 1,
    top: area.top + 1,
    bottom: area.top + area.height - 1,
  };
  const inside = (rect: Rect): boolean =>
    rect.x >= bounds.left &&
    rect.x + rect.width <= bounds.right &&
    rect.y >= bounds.top &&
    rect.y + rect.height <= bounds.bottom;
  const style = { face: 'semibold', size: type.small, fill: INK } as const;
  const place = (point: Point): readonly Item[] => {
    const lines = wrapLabel(point.label, 'semibold', type.small, LABEL_WIDTH);
    const width = Math.max(0, ...lines.map((line) => labelWidth(line, 'semibold', type.small)));
    const height = lines.length * leadingOf(type.small);
    const x = xOf(area, point.x);
    const y = yOf(area, point.y);
    const all = candidates(x, y, width, height);
    const clear = all.filter((rect) => inside(rect) && !taken.some((other) => overlaps(rect, other)));
    const free = clear.find((rect) => !diagonal.some((other) => overlaps(rect, other))) ?? clear[0];
    if (free === undefined) {
      crowded.push(point.label);
      return [];
    }
    const kept = free;
    taken.push(kept);
    const far = Math.hypot(kept.x + width / 2 - x, kept.y + height / 2 - y) > width / 2 + RADIUS + 12;
    const edge = kept.x > x ? kept.x - 1 : kept.x + width < x ? kept.x + width + 1 : kept.x + width / 2;
    const lead: Item = {
      kind: 'line',
      x1: x,
      y1: y,
      x2: edge,
      y2: kept.y + height / 2,
      stroke: INK_FAINT,
      lineWidth: 0.5,
    };
    return [...(far ? [lead] : []), ...labelBlock(point.label, style, { ...kept, width: LABEL_WIDTH }).items];
  };
  const items = chart.points.filter((point) => point.named).flatMap(place);
  return { items, crowded };
}

/** A scatter is one strip: it is never split. */
export function drawScatter(chart: ScatterChart, width: number, label: number, least: number): Drawing {
  const type = chartType(label, least);
  const top = wrapLabel(chart.y, 'semibold', type.small, width).length * leadingOf(type.small) + 8;
  const left = labelWidth('100 %', 'regular', type.small) + 10;
  const right = labelWidth('100 %', 'regular', type.small) / 2 + 2;
  const area: Area = { left, top, width: width - left - right, height: width * HEIGHT_SHARE };
  const titles = wrapLabel(chart.x, 'semibold', type.small, area.width).length;
  const radius = chart.points.length > MANY ? SMALL_RADIUS : RADIUS;
  const dots = chart.points.flatMap((point) =>
    stateIcon(point.estado, xOf(area, point.x), yOf(area, point.y), radius),
  );
  const height = top + area.height + leadingOf(type.small) * (1.6 + titles);
  const names = nameItems(area, chart, type);
  const style = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
  const rest = names.crowded.length === 0 ? '' : `Donde los puntos se juntan: ${names.crowded.join(' · ')}.`;
  const key = labelBlock(rest, style, { x: 0, y: 3, width });
  return {
    width,
    head: { height: 0, items: [] },
    rows: [{ height, items: [...grid(area, chart, type), ...names.items, ...dots] }],
    foot: { height: key.height + (key.lines > 0 ? 4 : 0), items: key.items },
  };
}
