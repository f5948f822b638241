/** A schedule: bars from start to end, filled as far as they have advanced, and the line of the cut-off. */
import type { GanttChart } from '../../report/chart.ts';
import { DRAFT, GROUND, HAIRLINE, INK, INK_FAINT, NEUTRAL, PAPER, RULE, toneShade } from '../palette.ts';
import { dayNumber } from './calendar.ts';
import { frameOf, labelStart, xOf } from './gantt-frame.ts';
import type { Frame } from './gantt-frame.ts';
import { iconOf } from './icons.ts';
import { centredLabel, chartType, labelBlock, leadingOf } from './labels.ts';
import { labelWidth, oneLine } from './metrics.ts';
import type { Item } from './scene.ts';
import type { Drawing, Extent, Strip } from './strips.ts';

type GanttRow = GanttChart['rows'][number];

/** Above and below the line of a row. */
const ROW_PADDING = 0.9;
/** A schedule has as many lines as there are activities: its letters are those of a table, under those of other charts. */
const LABEL_SCALE = 0.93;
const BAND_PADDING = 1.8;
const BAND_EDGE = 3;
const BAND_INDENT = 9;

function head(frame: Frame): Strip {
  const { type, calendar } = frame;
  const yearHeight = leadingOf(type.label) + 3;
  const divisionHeight = calendar.divisions.length === 0 ? 0 : leadingOf(type.small) + 2;
  const items: Item[] = [];
  calendar.years.forEach((year, index) => {
    const x = xOf(frame, year.start);
    const width = xOf(frame, year.end) - x;
    if (index % 2 === 0)
      items.push({ kind: 'rect', x, y: 0, width, height: yearHeight + divisionHeight, fill: GROUND });
    if (labelWidth(year.label, 'semibold', type.label) <= width)
      items.push(
        centredLabel(
          year.label,
          { face: 'semibold', size: type.label, fill: INK, anchor: 'middle' },
          x + width / 2,
          yearHeight / 2,
        ),
      );
  });
  for (const { label, start, end } of calendar.divisions) {
    const middle = (xOf(frame, start) + xOf(frame, end)) / 2;
    const style = { face: 'regular', size: type.small, fill: INK_FAINT, anchor: 'middle' } as const;
    items.push(centredLabel(label, style, middle, yearHeight + divisionHeight / 2 - 1));
  }
  return { height: yearHeight + divisionHeight, items };
}

function bandStrip(frame: Frame, row: GanttRow): Strip {
  const { type, width } = frame;
  const shade = toneShade(row.tono);
  const style = { face: 'semibold', size: type.label, fill: shade.text } as const;
  const text = labelBlock(row.label, style, {
    x: BAND_INDENT,
    y: BAND_PADDING,
    width: width - BAND_INDENT * 2,
  });
  const height = Math.max(text.height, leadingOf(type.label)) + BAND_PADDING * 2;
  return {
    height,
    opens: true,
    items: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: shade.tint },
      { kind: 'rect', x: 0, y: 0, width: BAND_EDGE, height, fill: shade.solid },
      ...text.items,
    ],
  };
}

function barItems(frame: Frame, row: GanttRow, middle: number): readonly Item[] {
  const { type } = frame;
  const start = dayNumber(row.start ?? row.end ?? '');
  const end = dayNumber(row.end ?? row.start ?? '') + 1;
  if (Number.isNaN(start) || Number.isNaN(end)) return [];
  const shade = row.tono === undefined ? NEUTRAL : toneShade(row.tono);
  const after = (x: number): readonly Item[] => {
    const text = row.progressText;
    if (text === undefined) return [];
    const at = labelStart(frame, x, labelWidth(text, 'semibold', type.small));
    return [centredLabel(text, { face: 'semibold', size: type.small, fill: INK }, at, middle)];
  };
  const thick = type.small * 0.9;
  if (row.milestone === true || row.start === undefined || row.end === undefined) {
    const x = xOf(frame, end - 0.5);
    const half = thick * 0.56;
    return [
      {
        kind: 'path',
        steps: [
          ['M', x, middle - half],
          ['L', x + half, middle],
          ['L', x, middle + half],
          ['L', x - half, middle],
          ['Z'],
        ],
        fill: (row.progress ?? 0) >= 100 ? shade.solid : PAPER,
        stroke: shade.solid,
        lineWidth: 1.1,
      },
      ...after(x + half),
    ];
  }
  const left = xOf(frame, start);
  const width = Math.max(xOf(frame, end) - left, 2.5);
  const done = (width * Math.min(Math.max(row.progress ?? 0, 0), 100)) / 100;
  const bar = { kind: 'rect', x: left, y: middle - thick / 2, height: thick, radius: 2 } as const;
  return [
    { ...bar, width, fill: PAPER },
    ...(done > 0.4 ? [{ ...bar, width: done, fill: shade.solid }] : []),
    { ...bar, width, stroke: shade.solid, lineWidth: 0.9 },
    ...after(left + width),
  ];
}

function rowStrip(frame: Frame, row: GanttRow): Strip {
  const { type, icon, width } = frame;
  const text = row.note === undefined || row.note === '' ? row.label : `${row.label} · ${row.note}`;
  const style = { face: 'regular', size: type.small, fill: INK } as const;
  const label = oneLine(text, style.face, style.size, frame.labels - icon);
  const height = Math.max(leadingOf(type.small), type.small * 1.3) + ROW_PADDING * 2;
  const middle = height / 2;
  return {
    height,
    items: [
      { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: HAIRLINE, lineWidth: 0.6 },
      ...(row.estado === undefined ? [] : [iconOf(row.estado, type.small * 0.62, middle, type.small * 0.52)]),
      ...(label === '' ? [] : [centredLabel(label, style, icon, middle)]),
      ...barItems(frame, row, middle),
    ],
  };
}

function columns(frame: Frame, extent: Extent): readonly Item[] {
  const top = extent.tops[0] ?? 0;
  const bottom = extent.tops.at(-1) ?? top;
  const { years, divisions } = frame.calendar;
  const items: Item[] = [];
  years.forEach((year, index) => {
    const x = xOf(frame, year.start);
    if (index % 2 === 0)
      items.push({
        kind: 'rect',
        x,
        y: top,
        width: xOf(frame, year.end) - x,
        height: bottom - top,
        fill: GROUND,
      });
  });
  const starts = new Set(years.map((year) => year.start));
  for (const { start } of [...divisions, ...years]) {
    const x = xOf(frame, start);
    const strong = starts.has(start);
    items.push({
      kind: 'line',
      x1: x,
      y1: top,
      x2: x,
      y2: bottom,
      stroke: strong ? RULE : HAIRLINE,
      lineWidth: strong ? 0.7 : 0.5,
    });
  }
  return items;
}

/** Arrows from the end of each task to the start of those that depend on it, when both are in this part. */
function arrows(frame: Frame, chart: GanttChart, extent: Extent): readonly Item[] {
  const shown = chart.rows.slice(extent.from, extent.to);
  const middle = (index: number): number => ((extent.tops[index] ?? 0) + (extent.tops[index + 1] ?? 0)) / 2;
  const places = new Map(shown.map((row, index) => [row.id, index]));
  return shown.flatMap((row, index) =>
    (row.dependsOn ?? []).flatMap((id): readonly Item[] => {
      const source = places.get(id);
      const before = source === undefined ? undefined : shown[source];
      if (source === undefined || before?.end === undefined || row.start === undefined || source === index)
        return [];
      const from = xOf(frame, dayNumber(before.end) + 1);
      const to = xOf(frame, dayNumber(row.start));
      const way = index > source ? 1 : -1;
      const half = frame.type.label * 0.55;
      const entry = Math.max(to + 4, from - 3);
      const tip = middle(index) - way * half;
      return [
        {
          kind: 'path',
          steps: [
            ['M', from, middle(source)],
            ['L', entry, middle(source)],
            ['L', entry, tip - way * 2.4],
          ],
          stroke: INK_FAINT,
          lineWidth: 0.7,
        },
        {
          kind: 'path',
          steps: [
            ['M', entry, tip],
            ['L', entry - 2.2, tip - way * 3.6],
            ['L', entry + 2.2, tip - way * 3.6],
            ['Z'],
          ],
          fill: INK_FAINT,
        },
      ];
    }),
  );
}

function cutoffLine(frame: Frame, extent: Extent): readonly Item[] {
  const x = frame.cutoff;
  if (x === undefined) return [];
  const top = (extent.tops[0] ?? 0) - 4;
  return [
    {
      kind: 'line',
      x1: x,
      y1: top,
      x2: x,
      y2: (extent.tops.at(-1) ?? 0) + 3,
      stroke: DRAFT,
      lineWidth: 1.3,
      dash: [3.2, 2],
    },
  ];
}

function foot(frame: Frame, chart: GanttChart): Strip {
  const { type } = frame;
  const height = leadingOf(type.small) + 7;
  const day = dayNumber(chart.cutoff);
  if (chart.cutoffText === '' || Number.isNaN(day)) return { height: 2, items: [] };
  const width = labelWidth(chart.cutoffText, 'semibold', type.small) + 12;
  const x = Math.min(Math.max(xOf(frame, day + 1) - width / 2, 0), frame.width - width);
  const tag: Item = { kind: 'rect', x, y: 3, width, height: height - 3, radius: 2, fill: DRAFT };
  const style = { face: 'semibold', size: type.small, fill: PAPER, anchor: 'middle' } as const;
  return { height, items: [tag, centredLabel(chart.cutoffText, style, x + width / 2, 3 + (height - 3) / 2)] };
}

/** The band of the group in which a row that is not its first stands, said again. */
function bandAgain(frame: Frame, { rows }: GanttChart, from: number): Strip | undefined {
  if (from === 0 || rows[from]?.group === true) return undefined;
  const band = rows.slice(0, from).findLast(({ group }) => group === true);
  return band === undefined ? undefined : bandStrip(frame, { ...band, label: `${band.label} (continúa)` });
}

/** Strips of a schedule: the calendar, one per row, the tag of the cut-off. */
export function drawGantt(chart: GanttChart, width: number, label: number, least: number): Drawing {
  const frame = frameOf(chart, width, chartType(Math.max(label * LABEL_SCALE, least), least));
  return {
    width,
    head: head(frame),
    rows: chart.rows.map((row) => (row.group === true ? bandStrip(frame, row) : rowStrip(frame, row))),
    foot: foot(frame, chart),
    continued: (from) => bandAgain(frame, chart, from),
    behind: (extent) => columns(frame, extent),
    over: (extent) => [...arrows(frame, chart, extent), ...cutoffLine(frame, extent)],
  };
}
