/** One bar of all things, cut by their state: each part with its icon, its number and its word. */
import type { StatesChart } from '../../report/chart.ts';
import { INK, PAPER, STATES } from '../palette.ts';
import { iconOf } from './icons.ts';
import { centredLabel, chartType, leadingOf } from './labels.ts';
import { labelWidth, oneLine } from './metrics.ts';
import type { Item } from './scene.ts';
import type { Drawing } from './strips.ts';

const HEIGHT = 20;
const EDGE = 3;
const PADDING = 6;
const LEAST = 14;

/** Widths of the parts, in proportion to their numbers; a small one keeps room to be seen. */
function widthsOf(chart: StatesChart, width: number): readonly number[] {
  const total = chart.parts.reduce((sum, { count }) => sum + count, 0);
  const plain = chart.parts.map(({ count }) => (total === 0 ? 0 : (width * count) / total));
  const missing = plain.reduce((sum, part) => sum + Math.max(0, LEAST - part), 0);
  const spare = plain.reduce((sum, part) => sum + Math.max(0, part - LEAST), 0);
  return plain.map((part) =>
    part <= LEAST ? LEAST : part - (missing * (part - LEAST)) / Math.max(spare, 1),
  );
}

/** A bar and, under it, the words of the parts that do not fit in it. */
export function drawStates(chart: StatesChart, width: number, label: number, least: number): Drawing {
  const type = chartType(label, least);
  const widths = widthsOf(chart, width);
  const style = { face: 'semibold', size: type.label, fill: INK } as const;
  const items: Item[] = [];
  const below: string[] = [];
  let x = 0;
  chart.parts.forEach(({ estado, text, count }, index) => {
    const own = widths[index] ?? 0;
    const shade = STATES[estado];
    items.push({
      kind: 'rect',
      x,
      y: 0,
      width: own,
      height: HEIGHT,
      fill: shade.tint,
      stroke: PAPER,
      lineWidth: 1,
    });
    items.push({ kind: 'rect', x, y: 0, width: EDGE, height: HEIGHT, fill: shade.solid });
    const radius = type.label * 0.55;
    const start = x + EDGE + PADDING;
    const room = own - EDGE - PADDING * 2 - radius * 2 - 4;
    const shown = [text, String(count)].find((words) => labelWidth(words, style.face, style.size) <= room);
    if (own >= EDGE + PADDING * 2 + radius * 2)
      items.push(iconOf(estado, start + radius, HEIGHT / 2, radius));
    if (shown !== undefined) items.push(centredLabel(shown, style, start + radius * 2 + 4, HEIGHT / 2));
    if (shown !== text) below.push(text);
    x += own;
  });
  const small = { face: 'regular', size: type.small, fill: INK, anchor: 'end' } as const;
  const leading = leadingOf(type.small) + 3;
  const words = below.join(' · ');
  const fits = labelWidth(words, small.face, small.size) <= width;
  const lines =
    words === '' ? [] : fits ? [words] : below.map((text) => oneLine(text, small.face, small.size, width));
  return {
    width,
    head: { height: 0, items: [] },
    rows: [{ height: HEIGHT, items }],
    foot: {
      height: lines.length * leading,
      items: lines.map((line, index) => centredLabel(line, small, width, index * leading + leading / 2 + 1)),
    },
  };
}
