import { faultOfUbigeo } from '../text/ubigeo.ts';

/** Formats that draft-07 editors ignore or leave vague, checked here. The names are those used in schemas/. */
export const formats: {
  readonly date: (text: string) => boolean;
  readonly ubigeo: (text: string) => boolean;
  readonly soles: { readonly type: 'number'; readonly validate: (value: number) => boolean };
} = {
  date: isDate,
  ubigeo: (text) => faultOfUbigeo(text) === undefined,
  soles: { type: 'number', validate: hasCentsAtMost },
};

/** Whether a text is a day of the calendar written AAAA-MM-DD: 2026-02-30 is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that two digits at an index make. */
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/**
 * Whether an amount has at most two decimals. It looks at the shortest decimal form, which is what the author
 * wrote; `multipleOf: 0.01` would divide binary floats and refuse valid amounts.
 */
function hasCentsAtMost(value: number): boolean {
  // Where this holds the shortest form is that of a whole number of céntimos, and need not be made.
  const cents = Math.round(value * 100);
  if (Math.abs(cents) < 1e15 && cents / 100 === value) return true;
  return /^-?\d+(\.\d{1,2})?$/.test(String(value));
}
