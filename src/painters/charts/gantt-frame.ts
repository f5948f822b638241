/** Where things stand in a schedule: the room of the labels, the calendar across, the line of the cut-off. */
import type { GanttChart } from '../../report/chart.ts';
import { calendarOf, dayNumber } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { ChartType } from './labels.ts';
import { labelWidth } from './metrics.ts';

/** Measures in points; x grows to the right. */
export interface Frame {
  readonly type: ChartType;
  readonly width: number;
  readonly labels: number;
  readonly icon: number;
  readonly left: number;
  readonly right: number;
  readonly calendar: Calendar;
  /** Where the line of the cut-off stands; undefined when it is outside the calendar. */
  readonly cutoff: number | undefined;
}

const LABEL_SHARE = 0.5;
const COLUMN_GAP = 4;
const LABEL_GAP = 5;

/** The x where a day begins; for a day outside the calendar, its nearest edge. */
export function xOf(frame: Frame, day: number): number {
  const { start, end } = frame.calendar;
  const share = (day - start) / (end - start);
  return frame.left + (frame.right - frame.left) * Math.min(Math.max(share, 0), 1);
}

/** The measures of a chart of a given width. */
export function frameOf(chart: GanttChart, width: number, type: ChartType): Frame {
  const labels = width * LABEL_SHARE;
  const texts = chart.rows.map((row) => labelWidth(row.progressText ?? '', 'semibold', type.small));
  const after = Math.min(Math.max(0, ...texts) + 6, width * 0.18);
  const left = labels + 8;
  const right = width - after - 2;
  const across = (text: string): number =>
    Math.floor((right - left) / (labelWidth(text, 'regular', type.small) + COLUMN_GAP));
  const room = { months: across('ago'), quarters: across('T4') };
  const icon = chart.rows.some((row) => row.estado !== undefined) ? type.small + 5 : 0;
  const calendar = calendarOf(chart.from, chart.to, room);
  const frame: Frame = { type, width, labels, icon, left, right, calendar, cutoff: undefined };
  const day = dayNumber(chart.cutoff);
  const outside = Number.isNaN(day) || day < calendar.start || day >= calendar.end;
  return outside ? frame : { ...frame, cutoff: xOf(frame, day + 1) };
}

/** Where the label after a bar begins: right of the bar, or right of the line of the cut-off if that would cross it. */
export function labelStart({ cutoff }: Frame, barEnd: number, width: number): number {
  const start = barEnd + LABEL_GAP;
  if (cutoff === undefined || cutoff < start - LABEL_GAP || cutoff > start + width + 2) return start;
  return cutoff + LABEL_GAP;
}
