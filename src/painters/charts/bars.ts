/** Horizontal bars: physical filled, financial as a tint with its edge, programmed as a mark. */
import type { BarsChart } from '../../report/chart.ts';
import { HAIRLINE, INK, INK_FAINT, INK_SOFT, PAPER, RULE, STATES, toneShade } from '../palette.ts';
import { iconOf } from './icons.ts';
import { centredLabel, chartType, labelBlock, leadingOf } from './labels.ts';
import type { ChartType } from './labels.ts';
import { labelWidth } from './metrics.ts';
import type { Item } from './scene.ts';
import type { Drawing, Strip } from './strips.ts';

type BarRow = BarsChart['rows'][number];

interface Frame {
  readonly type: ChartType;
  readonly width: number;
  readonly labelWidth: number;
  readonly icon: number;
  readonly left: number;
  readonly barWidth: number;
  readonly valueX: number;
  readonly valueWidth: number;
  /** Height of the main bar: few rows are drawn thicker. */
  readonly thick: number;
}

const LABEL_SHARE = 0.34;
const GUTTER = 12;
const VALUE_SHARE = 0.26;
const ROW_PADDING = 7;
const FULL = 100;
const FEW_ROWS = 6;

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), FULL);
}

function frameOf(chart: BarsChart, width: number, type: ChartType): Frame {
  const icon = chart.rows.some((row) => row.estado !== undefined) ? type.label + 8 : 0;
  const widest = chart.rows.reduce(
    (most, row) =>
      Math.max(
        most,
        labelWidth(row.valueText, 'semibold', type.label + 1),
        labelWidth(row.secondText ?? '', 'regular', type.small),
      ),
    0,
  );
  const valueWidth = Math.min(widest + 2, width * VALUE_SHARE);
  const labels = width * LABEL_SHARE;
  const left = labels + GUTTER;
  const barWidth = width - left - GUTTER - valueWidth;
  const thick = type.label * (chart.rows.length <= FEW_ROWS ? 1.45 : 1);
  const valueX = left + barWidth + GUTTER;
  return { type, width, labelWidth: labels - icon, icon, left, barWidth, valueX, valueWidth, thick };
}

function axis(frame: Frame): Strip {
  const { left, barWidth, type } = frame;
  const height = leadingOf(type.small) + 4;
  const items = [0, 25, 50, 75, FULL].map((tick): Item =>
    centredLabel(
      `${tick} %`,
      { face: 'regular', size: type.small, fill: INK_FAINT, anchor: 'middle' },
      left + (barWidth * tick) / FULL,
      height / 2 - 1,
    ),
  );
  return { height, items };
}

function bars(frame: Frame, row: BarRow, top: number, chart: BarsChart): readonly Item[] {
  const { left, barWidth } = frame;
  // The colour of a dimension may be taken for that of a state: where there is none, the bar is grey.
  const shade = row.estado === 'gris' ? STATES.gris : toneShade(row.tono);
  const main = frame.thick;
  const items: Item[] = [
    {
      kind: 'rect',
      x: left,
      y: top,
      width: barWidth,
      height: main,
      fill: PAPER,
      stroke: RULE,
      lineWidth: 0.6,
    },
  ];
  if (row.value !== null && row.value > 0)
    items.push({
      kind: 'rect',
      x: left,
      y: top,
      width: (barWidth * clamp(row.value)) / FULL,
      height: main,
      fill: shade.solid,
    });
  if (row.second !== undefined && row.second !== null && chart.legend.second !== undefined)
    items.push({
      kind: 'rect',
      x: left + 0.4,
      y: top + main + 2.6,
      width: Math.max((barWidth * clamp(row.second)) / FULL, 0.8),
      height: main * 0.52,
      fill: shade.tint,
      stroke: shade.solid,
      lineWidth: 0.8,
    });
  if (row.mark !== undefined && row.mark !== null && chart.legend.mark !== undefined) {
    const x = left + (barWidth * clamp(row.mark)) / FULL;
    items.push({ kind: 'rect', x: x - 1.7, y: top - 3, width: 3.4, height: main + 6, fill: PAPER });
    items.push({ kind: 'rect', x: x - 0.8, y: top - 3, width: 1.6, height: main + 6, fill: INK });
  }
  return items;
}

function rowStrip(frame: Frame, row: BarRow, chart: BarsChart, last: boolean): Strip {
  const { type, icon } = frame;
  const strong = { face: 'semibold', size: type.label, fill: INK } as const;
  const plain = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
  const names = { x: icon, y: ROW_PADDING, width: frame.labelWidth };
  const label = labelBlock(row.label, strong, names);
  const note = labelBlock(row.note ?? '', plain, { ...names, y: ROW_PADDING + label.height });
  const values = { x: frame.valueX, y: ROW_PADDING - 1, width: frame.valueWidth };
  const value = labelBlock(row.valueText, { ...strong, size: type.label + 1 }, values);
  const second = labelBlock(row.secondText ?? '', plain, { ...values, y: ROW_PADDING - 1 + value.height });
  const barsHeight = frame.thick * 1.52 + 4;
  const height =
    Math.max(label.height + note.height, value.height + second.height, barsHeight) + ROW_PADDING * 2;
  const rule: Item = {
    kind: 'line',
    x1: 0,
    y1: height,
    x2: frame.width,
    y2: height,
    stroke: HAIRLINE,
    lineWidth: 0.6,
  };
  return {
    height,
    items: [
      ...(row.estado === undefined
        ? []
        : [iconOf(row.estado, type.label * 0.62, ROW_PADDING + leadingOf(type.label) / 2, type.label * 0.6)]),
      ...label.items,
      ...note.items,
      ...bars(frame, row, ROW_PADDING + 1, chart),
      ...value.items,
      ...second.items,
      ...(last ? [] : [rule]),
    ],
  };
}

interface KeyEntry {
  readonly word: string;
  readonly swatch: (x: number, middle: number) => readonly Item[];
}

const SWATCH = 18;
const KEY_GAP = 20;

function keyOf(chart: BarsChart): readonly KeyEntry[] {
  const { value, second, mark } = chart.legend;
  const hasSecond = chart.rows.some((row) => row.second !== undefined && row.second !== null);
  const hasMark = chart.rows.some((row) => row.mark !== undefined && row.mark !== null);
  const box = (x: number, middle: number, fill: string, stroke: string): Item => ({
    kind: 'rect',
    x,
    y: middle - 3.5,
    width: SWATCH,
    height: 7,
    fill,
    stroke,
    lineWidth: 0.8,
  });
  const entries: KeyEntry[] = [
    { word: value, swatch: (x, middle) => [box(x, middle, INK_FAINT, INK_FAINT)] },
  ];
  if (second !== undefined && hasSecond)
    entries.push({ word: second, swatch: (x, middle) => [box(x, middle, HAIRLINE, INK_FAINT)] });
  if (mark !== undefined && hasMark)
    entries.push({
      word: mark,
      swatch: (x, middle) => [
        { kind: 'rect', x: x + SWATCH / 2 - 0.8, y: middle - 6, width: 1.6, height: 12, fill: INK },
      ],
    });
  return entries.filter((entry) => entry.word !== '');
}

function legend(chart: BarsChart, frame: Frame): Strip {
  const { type, width } = frame;
  const items: Item[] = [];
  const leading = leadingOf(type.small) + 3;
  let x = 0;
  let top = 6;
  for (const { word, swatch } of keyOf(chart)) {
    const room = width - SWATCH - 5;
    const needed = SWATCH + 5 + labelWidth(word, 'regular', type.small);
    if (x > 0 && x + needed > width) {
      x = 0;
      top += leading;
    }
    items.push(...swatch(x, top + leading / 2));
    const style = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
    const text = labelBlock(word, style, { x: x + SWATCH + 5, y: top + 1.5, width: room });
    items.push(...text.items);
    if (text.lines > 1) top += text.height - leading;
    x += needed + KEY_GAP;
  }
  return { height: top + leading, items };
}

/** Strips of a bar chart: axis, one per row, key. */
export function drawBars(chart: BarsChart, width: number, label: number, least: number): Drawing {
  const frame = frameOf(chart, width, chartType(label, least));
  const last = chart.rows.length - 1;
  return {
    width,
    head: axis(frame),
    rows: chart.rows.map((row, index) => rowStrip(frame, row, chart, index === last)),
    foot: legend(chart, frame),
    behind: ({ tops }) =>
      [0, 25, 50, 75, FULL].map((tick) => {
        const x = frame.left + (frame.barWidth * tick) / FULL;
        return {
          kind: 'line',
          x1: x,
          y1: (tops[0] ?? 0) - 2,
          x2: x,
          y2: tops.at(-1) ?? 0,
          stroke: HAIRLINE,
          lineWidth: 0.5,
        };
      }),
  };
}
