/** The stages of spending: each a bar whose length is its share of the first. */
import type { FunnelChart } from '../../report/chart.ts';
import { GROUND, INK, INK_SOFT, NAVY, PAPER } from '../palette.ts';
import { centredLabel, chartType, labelBlock, leadingOf } from './labels.ts';
import type { ChartType } from './labels.ts';
import { labelWidth } from './metrics.ts';
import type { Item } from './scene.ts';
import type { Drawing, Strip } from './strips.ts';

type Step = FunnelChart['steps'][number];

const LABEL_SHARE = 0.2;
const GUTTER = 12;
const INSET = 7;
const BETWEEN = 9;
/** From the first stage to the last. */
const FILLS: readonly string[] = [NAVY, '#0F4C6B', '#2A6585', '#447C99', '#5C6A72'];

interface Frame {
  readonly type: ChartType;
  readonly labels: number;
  readonly left: number;
  readonly bar: number;
  readonly shareX: number;
  readonly shareWidth: number;
  readonly most: number;
}

function stepStrip(frame: Frame, step: Step, next: Step | undefined, index: number): Strip {
  const { type, left } = frame;
  const thick = Math.max(leadingOf(type.label) + 8, 20);
  const strong = { face: 'semibold', size: type.label, fill: INK } as const;
  const label = labelBlock(step.label, strong, { x: 0, y: 0, width: frame.labels });
  const plain = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
  const share = labelBlock(step.shareText, plain, { x: frame.shareX, y: 0, width: frame.shareWidth });
  const height = Math.max(thick, label.height, share.height);
  const middle = height / 2;
  const length = (value: number): number => (frame.bar * Math.max(value, 0)) / frame.most;
  const wide = Math.max(length(step.share), 1);
  const top = middle - thick / 2;
  const text = labelWidth(step.valueText, 'semibold', type.label);
  const inside = text + INSET * 2 <= wide;
  const items: Item[] = [];
  if (next !== undefined)
    items.push({
      kind: 'path',
      steps: [
        ['M', left, top + thick],
        ['L', left + wide, top + thick],
        ['L', left + Math.max(length(next.share), 1), height + BETWEEN],
        ['L', left, height + BETWEEN],
        ['Z'],
      ],
      fill: GROUND,
    });
  items.push({
    kind: 'rect',
    x: left,
    y: top,
    width: wide,
    height: thick,
    fill: FILLS[index % FILLS.length] ?? NAVY,
  });
  const value = { face: 'semibold', size: type.label, fill: inside ? PAPER : INK } as const;
  items.push(centredLabel(step.valueText, value, inside ? left + INSET : left + wide + INSET, middle));
  const shift = (block: { readonly items: readonly Item[]; readonly height: number }): Item => ({
    kind: 'group',
    x: 0,
    y: middle - block.height / 2,
    items: block.items,
  });
  items.push(shift(label), shift(share));
  return { height: height + (next === undefined ? 0 : BETWEEN), items };
}

/** One strip per stage. */
export function drawFunnel(chart: FunnelChart, width: number, label: number, least: number): Drawing {
  const type = chartType(label, least);
  const labels = width * LABEL_SHARE;
  const widest = chart.steps.reduce(
    (most, step) => Math.max(most, labelWidth(step.shareText, 'regular', type.small)),
    0,
  );
  const shareWidth = Math.min(widest + 2, width * 0.26);
  const left = labels + GUTTER;
  const bar = width - left - shareWidth - GUTTER;
  const most = Math.max(...chart.steps.map((step) => step.share), 0.0001);
  // A value that does not fit in its bar stands after it, and needs room before the share.
  const value =
    Math.max(0, ...chart.steps.map((step) => labelWidth(step.valueText, 'semibold', type.label))) + INSET * 2;
  const room = chart.steps.some(
    (step) => (bar * step.share) / most < value && (bar * step.share) / most + value > bar,
  );
  const frame: Frame = {
    type,
    labels,
    left,
    bar: room ? bar - value : bar,
    shareX: width - shareWidth,
    shareWidth,
    most,
  };
  return {
    width,
    head: { height: 4, items: [] },
    rows: chart.steps.map((step, index) => stepStrip(frame, step, chart.steps[index + 1], index)),
    foot: { height: 4, items: [] },
  };
}
