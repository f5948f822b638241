/** The columns of a schedule; no clock, no time zone. */
import { MESES } from '../../model/model.ts';
import { dayNumber as dayOf } from '../../model/progress/calendar.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01 of a date `AAAA-MM-DD`; `NaN` when it is not one. */
export function dayNumber(date: string): number {
  return dayOf(date) ?? NaN;
}

export interface Column {
  readonly label: string;
  /** First day and the day after the last, as day numbers. */
  readonly start: number;
  readonly end: number;
}

export interface Calendar {
  readonly years: readonly Column[];
  /** The months or quarters of the years; none when not even quarters have room. */
  readonly divisions: readonly Column[];
  readonly start: number;
  readonly end: number;
}

function span(year: number, month: number, months: number, label: string): Column {
  return { label, start: Date.UTC(year, month, 1) / DAY, end: Date.UTC(year, month + months, 1) / DAY };
}

/** How many columns of each kind have room. */
export interface Room {
  readonly months: number;
  readonly quarters: number;
}

/** Whole months from the one of `from` to the one of `to`, in as many columns as there is room for. */
export function calendarOf(from: string, to: string, room: Room): Calendar {
  const first = new Date(dayNumber(from) * DAY);
  const last = new Date(Math.max(dayNumber(to), dayNumber(from)) * DAY);
  const startYear = first.getUTCFullYear();
  const endYear = last.getUTCFullYear();
  const months = (endYear - startYear) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1;
  const quarterOf = (day: Date): number => Math.floor((day.getUTCFullYear() * 12 + day.getUTCMonth()) / 3);
  const quarters = quarterOf(last) - quarterOf(first) + 1;
  const step = months <= room.months ? 1 : quarters <= room.quarters ? 3 : 12;
  const startMonth = step === 1 ? first.getUTCMonth() : Math.floor(first.getUTCMonth() / step) * step;
  const divisions: Column[] = [];
  let year = startYear;
  let month = startMonth;
  while (year < endYear || (year === endYear && month <= last.getUTCMonth())) {
    const label = step === 1 ? (MESES[month] ?? '') : `T${month / 3 + 1}`;
    divisions.push(span(year, month, step, label));
    month += step;
    if (month >= 12) {
      month = 0;
      year += 1;
    }
  }
  const start = divisions[0]?.start ?? dayNumber(from);
  const end = divisions.at(-1)?.end ?? start + 1;
  const years: Column[] = [];
  for (let at = startYear; at <= endYear; at += 1) {
    const whole = span(at, 0, 12, String(at));
    years.push({ label: whole.label, start: Math.max(whole.start, start), end: Math.min(whole.end, end) });
  }
  return { years, divisions: step === 12 ? [] : divisions, start, end };
}
