import { monthName } from '../../text/months.ts';

const DAY = 86_400_000;

export { monthName };

/**
 * The days since 1 January 1970 of a date `AAAA-MM-DD`; undefined for a text that is no day of the calendar.
 * No clock and no time zone take part.
 */
export function dayNumber(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const meant = new Date(time);
  const exists =
    meant.getUTCFullYear() === year && meant.getUTCMonth() === month - 1 && meant.getUTCDate() === day;
  return exists ? time / DAY : undefined;
}

/** Whole days from one date to another, negative backwards; undefined when either is missing or no date. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === undefined || end === undefined ? undefined : end - start;
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month of a year, `AAAA-MM-DD`; `month` from 1 to 12. */
export function lastDayOfMonth(anio: number, month: number): string {
  return `${String(anio).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysOfMonth(anio, month)}`;
}

function daysOfMonth(anio: number, month: number): number {
  return month === 2 && isLeap(anio) ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 31);
}

/** Whether a year has a 29 February. */
function isLeap(anio: number): boolean {
  return anio % 4 === 0 && (anio % 100 !== 0 || anio % 400 === 0);
}

/** The first day of a year, `AAAA-MM-DD`. */
export function firstDayOf(anio: number): string {
  return `${anio}-01-01`;
}

/** The last day of a year, `AAAA-MM-DD`. */
export function lastDayOf(anio: number): string {
  return `${anio}-12-31`;
}

/** How many months of a year have ended on a day `AAAA-MM-DD`, that day included: 0 to 12. 31 May is five, 30 May four. */
export function monthsEnded(anio: number, day: string): number {
  const year = Number(day.slice(0, 4));
  if (year !== anio) return year < anio ? 0 : 12;
  const month = Number(day.slice(5, 7));
  return Number(day.slice(8)) >= daysOfMonth(anio, month) ? month : month - 1;
}

/** Whether a year is over on a day `AAAA-MM-DD`: on 31 December. */
export function isYearOver(anio: number, day: string): boolean {
  return monthsEnded(anio, day) === 12;
}

/** The last month of a year, 1 to 12, that a day `AAAA-MM-DD` reaches: 0 when it is before the year, 12 when after. */
export function monthReached(anio: number, day: string): number {
  const year = Number(day.slice(0, 4));
  if (year !== anio) return year < anio ? 0 : 12;
  return Number(day.slice(5, 7));
}

/**
 * Whether what is to be done by a day is due at a cut-off, both `AAAA-MM-DD`: on that day itself too, as a month is due
 * when its last day is not after the cut-off.
 */
export function isDue(day: string, cutOff: string): boolean {
  return day <= cutOff;
}

/** The earlier of two days `AAAA-MM-DD`. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The latest of several days `AAAA-MM-DD`; undefined for none. */
export function latestDay(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (last, day) => (last === undefined || (day !== undefined && day > last) ? day : last),
    undefined,
  );
}
