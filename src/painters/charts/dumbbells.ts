/** Two figures of each thing on one line, joined: a filled circle for the first, a hollow square for the second. */
import type { DumbbellsChart } from '../../report/chart.ts';
import { BLUE, HAIRLINE, INK, INK_FAINT, INK_SOFT, PAPER } from '../palette.ts';
import { centredLabel, chartType, leadingOf } from './labels.ts';
import type { ChartType, LabelStyle } from './labels.ts';
import { labelWidth, oneLine } from './metrics.ts';
import type { Item } from './scene.ts';
import type { Drawing, Strip } from './strips.ts';

type DumbbellRow = DumbbellsChart['rows'][number];

interface Frame {
  readonly type: ChartType;
  readonly width: number;
  readonly labels: number;
  readonly left: number;
  /** Room of the words beside the marks. */
  readonly texts: number;
  readonly across: number;
}

const TICKS = [0, 25, 50, 75, 100] as const;
const LABEL_SHARE = 0.4;
const TEXT_SHARE = 0.42;
const GAP = 14;
const ROW_PADDING = 2.6;
const RADIUS = 3.3;
/** From the middle of a mark to the words beside it. */
const BESIDE = RADIUS + 5;

function frameOf(chart: DumbbellsChart, width: number, type: ChartType): Frame {
  const widest = chart.rows.reduce(
    (most, { text }) => Math.max(most, labelWidth(text, 'semibold', type.small)),
    0,
  );
  const labels = width * LABEL_SHARE;
  const left = labels + GAP;
  // The last mark of the axis needs half of its words beyond it.
  const texts = Math.max(Math.min(widest, width * TEXT_SHARE), labelWidth('100 %', 'regular', type.small));
  return { type, width, labels, left, texts, across: width - left - BESIDE - texts };
}

function xOf({ left, across }: Frame, value: number): number {
  return left + (across * Math.min(Math.max(value, 0), 100)) / 100;
}

function axis(frame: Frame): Strip {
  const height = leadingOf(frame.type.small) + 4;
  const style = { face: 'regular', size: frame.type.small, fill: INK_FAINT, anchor: 'middle' } as const;
  return {
    height,
    items: TICKS.map((tick) => centredLabel(`${tick} %`, style, xOf(frame, tick), height / 2 - 1)),
  };
}

function circle(x: number, y: number, fill: string): Item {
  return { kind: 'circle', x, y, radius: RADIUS, fill };
}

function square(x: number, y: number, stroke: string): Item {
  const half = RADIUS * 0.92;
  return {
    kind: 'rect',
    x: x - half,
    y: y - half,
    width: half * 2,
    height: half * 2,
    fill: PAPER,
    stroke,
    lineWidth: 1.1,
  };
}

function rowStrip(frame: Frame, row: DumbbellRow): Strip {
  const { type, width, labels } = frame;
  const height = leadingOf(type.small) + ROW_PADDING * 2;
  const middle = height / 2;
  const [one, other] = [xOf(frame, row.first), xOf(frame, row.second)];
  const end = Math.max(one, other) + BESIDE;
  const text = oneLine(row.text, 'semibold', type.small, frame.texts);
  const name = oneLine(row.label, 'regular', type.small, labels);
  return {
    height,
    items: [
      { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: HAIRLINE, lineWidth: 0.5 },
      ...labelled(name, { face: 'regular', size: type.small, fill: INK }, 0, middle),
      { kind: 'line', x1: one, y1: middle, x2: other, y2: middle, stroke: BLUE, lineWidth: 2 },
      square(other, middle, BLUE),
      circle(one, middle, BLUE),
      ...labelled(text, { face: 'semibold', size: type.small, fill: INK }, end, middle),
    ],
  };
}

function labelled(text: string, style: LabelStyle, x: number, middle: number): readonly Item[] {
  return text === '' ? [] : [centredLabel(text, style, x, middle)];
}

function legend({ legend: words }: DumbbellsChart, { type, width }: Frame): Strip {
  const leading = leadingOf(type.small) + 4;
  const style = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
  const mark = RADIUS * 2;
  const entries: readonly { readonly text: string; readonly shape: (x: number, y: number) => Item }[] = [
    { text: words.first, shape: (x, y) => circle(x + RADIUS, y, BLUE) },
    { text: words.second, shape: (x, y) => square(x + RADIUS, y, BLUE) },
  ];
  const items: Item[] = [];
  let x = 0;
  let middle = leading / 2 + 4;
  for (const { text, shape } of entries) {
    const shown = oneLine(text, style.face, style.size, width - mark - BESIDE);
    const needed = mark + 5 + labelWidth(shown, style.face, style.size);
    if (x > 0 && x + needed > width) {
      x = 0;
      middle += leading;
    }
    items.push(shape(x, middle), ...labelled(shown, style, x + mark + 5, middle));
    x += needed + BESIDE * 2;
  }
  return { height: middle + leading / 2, items };
}

/** Strips of a chart of pairs: axis, one line per thing, key. */
export function drawDumbbells(chart: DumbbellsChart, width: number, label: number, least: number): Drawing {
  const frame = frameOf(chart, width, chartType(label, least));
  return {
    width,
    head: axis(frame),
    rows: chart.rows.map((row) => rowStrip(frame, row)),
    foot: legend(chart, frame),
    behind: ({ tops }) =>
      TICKS.map((tick) => ({
        kind: 'line',
        x1: xOf(frame, tick),
        y1: tops[0] ?? 0,
        x2: xOf(frame, tick),
        y2: tops.at(-1) ?? 0,
        stroke: HAIRLINE,
        lineWidth: 0.5,
      })),
  };
}
