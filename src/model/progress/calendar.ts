const DAY = 86_400_000;

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
