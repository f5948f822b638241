/** Small charts abreast, one of each thing: where it started, what was measured, and the targets to the last year. */
import type { TrajectoriesChart } from '../../report/chart.ts';
import { HAIRLINE, INK, INK_FAINT, INK_SOFT, PAPER, toneShade } from '../palette.ts';
import { centredLabel, chartType, labelBlock, leadingOf } from './labels.ts';
import type { ChartType } from './labels.ts';
import { labelWidth, oneLine } from './metrics.ts';
import { pointWords } from './point-words.ts';
import type { Spot } from './point-words.ts';
import type { Item, PathStep } from './scene.ts';
import type { Drawing, Strip } from './strips.ts';

type Panel = TrajectoriesChart['panels'][number];
type Point = Panel['targets'][number];

const GUTTER = 14;
/** Height in which the lines rise and fall. */
const RISE = 23;
const NAME_LINES = 2;
const RADIUS = 2.3;
/** Room at both sides of the lines, so that points are not cut. */
const INSET = 3;
const DASH = [2.4, 2] as const;
/** As many words of figures as stand beside one another in a panel. */
const WORDS_ABREAST = 4;

interface Frame {
  readonly type: ChartType;
  /** Room over and under the lines, for the words of their points. */
  readonly headroom: number;
  /** Height of the lines with that room. */
  readonly plot: number;
  readonly width: number;
  readonly across: number;
  readonly each: number;
}

/** Where a point lies in the plot of a panel. */
function placed({ each, headroom }: Frame, top: number, { at, height }: Point): Spot {
  return { x: INSET + (each - INSET * 2) * at, y: top + headroom + RISE * (1 - height) };
}

function line(points: readonly Spot[]): readonly PathStep[] {
  return points.map(({ x, y }, index) => [index === 0 ? 'M' : 'L', x, y] as const);
}

/** An upright mark between two heights. */
function mark(x: number, from: number, to: number): readonly PathStep[] {
  return [
    ['M', x, from],
    ['L', x, to],
  ];
}

function panelItems(frame: Frame, panel: Panel): readonly Item[] {
  const { type, each, plot } = frame;
  const shade = toneShade(panel.tono);
  const head = leadingOf(type.label) + 3;
  const chip = labelWidth(panel.id, 'regular', type.small) + 8;
  const icon = type.label * 0.52;
  const names = { x: 0, y: head, width: each };
  const style = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
  const nameHeight = leadingOf(type.small) * NAME_LINES + 2;
  const name = labelBlock(shortened(panel.name, each, type.small), style, names);
  const top = head + nameHeight;
  const axis = top + plot;
  const spot = (point: Point): Spot => placed(frame, top, point);
  const items: Item[] = [
    { kind: 'rect', x: 0, y: 1, width: chip, height: head - 2, radius: 2, fill: shade.solid },
    centredLabel(panel.id, { face: 'regular', size: type.small, fill: PAPER }, 4, head / 2),
    { kind: 'icon', estado: panel.estado, x: each - icon, y: head / 2, radius: icon },
    centredLabel(
      oneLine(panel.stateText, 'semibold', type.small, each - chip - icon * 2 - 8),
      { face: 'semibold', size: type.small, fill: INK, anchor: 'end' },
      each - icon * 2 - 3,
      head / 2,
    ),
    ...name.items,
    // The axis, its marks and those of the targets are one path: there are sixteen panels.
    {
      kind: 'path',
      steps: [
        ['M', 0, axis],
        ['L', each, axis],
        ...panel.years.flatMap(({ at }) => mark(INSET + (each - INSET * 2) * at, axis, axis + 2.4)),
        ...panel.targets.map(spot).flatMap(({ x, y }) => mark(x, y - 2.2, y + 2.2)),
      ],
      stroke: INK_FAINT,
      lineWidth: 0.8,
    },
    ...panel.years.map(({ at, text }): Item => {
      const x = INSET + (each - INSET * 2) * at;
      const half = labelWidth(text, 'regular', type.small) / 2;
      return centredLabel(
        text,
        { face: 'regular', size: type.small, fill: INK_FAINT },
        Math.min(Math.max(x, half), each - half) - half,
        axis + 3 + leadingOf(type.small) / 2,
      );
    }),
  ];
  const base = panel.base === undefined ? [] : [panel.base];
  const way = [...base, ...panel.targets].map(spot);
  if (way.length > 1)
    items.push({ kind: 'path', steps: line(way), stroke: INK_FAINT, lineWidth: 0.9, dash: DASH });
  const gone = [...base, ...panel.measured].map(spot);
  if (gone.length > 1) items.push({ kind: 'path', steps: line(gone), stroke: shade.solid, lineWidth: 1.7 });
  for (const { x, y } of base.map(spot))
    items.push({
      kind: 'circle',
      x,
      y,
      radius: RADIUS - 0.4,
      fill: PAPER,
      stroke: shade.solid,
      lineWidth: 1,
    });
  for (const { x, y } of panel.measured.map(spot))
    items.push({ kind: 'circle', x, y, radius: RADIUS, fill: shade.solid });
  const last = panel.measured.at(-1);
  const final = panel.targets.at(-1);
  // Words stand on the outer side of each point: of the start away from what was measured, and of both from the way.
  const rises = (final?.height ?? 1) >= (panel.base?.height ?? 0);
  const isAbove = last === undefined ? rises : last.height >= (panel.base?.height ?? last.height);
  // Where both stand over one another their words part, each to its own side.
  const meet =
    last !== undefined &&
    final !== undefined &&
    Math.abs(spot(last).x - spot(final).x) < each / WORDS_ABREAST;
  const isFinalOver = meet && last.height !== final.height ? final.height > last.height : rises;
  const isSaid = meet && last.text === final.text;
  const words = [
    ...(panel.base === undefined ? [] : [{ point: panel.base, isOver: !isAbove, fill: INK_SOFT }]),
    ...(final === undefined || isSaid ? [] : [{ point: final, isOver: isFinalOver, fill: INK_SOFT }]),
    ...(last === undefined ? [] : [{ point: last, isOver: meet ? !isFinalOver : isAbove, fill: INK }]),
  ].map(({ point, ...word }) => ({ ...word, text: point.text, at: spot(point) }));
  const room = { type, width: each, top, bottom: axis, lines: [way, gone], points: gone, radius: RADIUS };
  items.push(...pointWords(room, words));
  if (panel.none !== undefined)
    items.push(
      centredLabel(
        oneLine(panel.none, 'regular', type.small, each),
        { face: 'regular', size: type.small, fill: INK_FAINT, anchor: 'end' },
        each,
        top + plot / 2,
      ),
    );
  return items;
}

/** As many words of a name as fit in its lines; the whole stands in the table. */
function shortened(name: string, width: number, size: number): string {
  const heightOf = (text: string): number =>
    labelBlock(text, { face: 'regular', size, fill: INK }, { x: 0, y: 0, width }).lines;
  let shown = name;
  // Lines are filled one after the other: they hold a little less than as many times the width.
  for (let share = 0.96; share > 0.4 && heightOf(shown) > NAME_LINES; share -= 0.08)
    shown = oneLine(name, 'regular', size, width * NAME_LINES * share);
  return shown;
}

function legend({ legend: words }: TrajectoriesChart, { type, width }: Frame): Strip {
  const style = { face: 'regular', size: type.small, fill: INK_SOFT } as const;
  const height = leadingOf(type.small) + 8;
  const middle = height / 2 + 1;
  const entries: readonly { readonly text: string; readonly shape: (x: number) => readonly Item[] }[] = [
    {
      text: words.base,
      shape: (x) => [
        {
          kind: 'circle',
          x: x + 8,
          y: middle,
          radius: RADIUS - 0.4,
          fill: PAPER,
          stroke: INK_SOFT,
          lineWidth: 1,
        },
      ],
    },
    {
      text: words.measured,
      shape: (x) => [
        { kind: 'line', x1: x, y1: middle, x2: x + 8, y2: middle, stroke: INK_SOFT, lineWidth: 1.7 },
        { kind: 'circle', x: x + 8, y: middle, radius: RADIUS, fill: INK_SOFT },
      ],
    },
    {
      text: words.targets,
      shape: (x) => [
        {
          kind: 'line',
          x1: x,
          y1: middle,
          x2: x + 12,
          y2: middle,
          stroke: INK_FAINT,
          lineWidth: 0.9,
          dash: DASH,
        },
        {
          kind: 'line',
          x1: x + 12,
          y1: middle - 2.2,
          x2: x + 12,
          y2: middle + 2.2,
          stroke: INK_FAINT,
          lineWidth: 0.9,
        },
      ],
    },
  ];
  const items: Item[] = [];
  let x = 0;
  for (const { text, shape } of entries) {
    const shown = oneLine(text, 'regular', type.small, width / 3 - 24);
    items.push(...shape(x), centredLabel(shown, style, x + 17, middle));
    x += 17 + labelWidth(shown, 'regular', type.small) + 18;
  }
  return { height, items };
}

/** Strips of panels, up to four abreast, and a key. */
export function drawTrajectories(
  chart: TrajectoriesChart,
  width: number,
  label: number,
  least: number,
): Drawing {
  const type = chartType(label, least);
  const across = 4;
  const headroom = leadingOf(type.small) + RADIUS;
  const frame: Frame = {
    type,
    headroom,
    plot: RISE + headroom * 2,
    width,
    across,
    each: (width - GUTTER * (across - 1)) / across,
  };
  const height =
    leadingOf(type.label) + 3 + leadingOf(frame.type.small) * (NAME_LINES + 1) + 2 + frame.plot + 9;
  const rows: Strip[] = [];
  for (const { panels } of linesOf(chart, across))
    rows.push({
      height,
      items: panels.map((panel, index): Item => ({
        kind: 'group',
        x: index * (frame.each + GUTTER),
        y: 0,
        items: panelItems(frame, panel),
      })),
    });
  return {
    width,
    head: { height: 4, items: [] },
    rows,
    foot: legend(chart, frame),
    behind: ({ tops }) =>
      tops.slice(1, -1).map((y) => ({
        kind: 'line',
        x1: 0,
        y1: y - 4,
        x2: width,
        y2: y - 4,
        stroke: HAIRLINE,
        lineWidth: 0.5,
      })),
  };
}

/** Panels by line: a colour begins a line of its own, unless all of them go in one. */
function linesOf(
  { panels }: TrajectoriesChart,
  across: number,
): readonly { readonly panels: readonly Panel[] }[] {
  // A few, of one colour each, would leave most of the page empty.
  if (panels.length <= across) return [{ panels }];
  const lines: { readonly panels: Panel[] }[] = [];
  for (const panel of panels) {
    const open = lines.at(-1);
    if (open === undefined || open.panels.length === across || open.panels[0]?.tono !== panel.tono)
      lines.push({ panels: [panel] });
    else open.panels.push(panel);
  }
  return lines;
}
