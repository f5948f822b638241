/** Formats that draft-07 editors ignore or leave vague, checked here. The names are those used in schemas/. */
export const formats: {
  readonly date: (text: string) => boolean;
  readonly soles: { readonly type: 'number'; readonly validate: (value: number) => boolean };
} = {
  date: isDate,
  soles: { type: 'number', validate: hasCentsAtMost },
};

/** Whether a text is a day of the calendar written AAAA-MM-DD: 2026-02-30 is not. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/**
 * Whether an amount has at most two decimals. It looks at the shortest decimal form, which is what the author
 * wrote; `multipleOf: 0.01` would divide binary floats and refuse valid amounts.
 */
export function hasCentsAtMost(value: number): boolean {
  return /^-?\d+(\.\d{1,2})?$/.test(String(value));
}
