import {
  divide,
  greatest,
  HUNDRED,
  least,
  multiply,
  scaled,
  toFixed,
  ZERO,
  type Fraction,
} from '../fraction.ts';

/** `part / whole × 100`, not rounded; undefined when either is missing or the whole is 0. */
export function percentage(part: Fraction | undefined, whole: Fraction | undefined): Fraction | undefined {
  if (part === undefined || whole === undefined) return undefined;
  return divide(multiply(part, HUNDRED), whole);
}

/** A percentage held within 0..100, as colours and averages take it; undefined stays undefined. */
export function capped(value: Fraction): Fraction;
export function capped(value: Fraction | undefined): Fraction | undefined;
export function capped(value: Fraction | undefined): Fraction | undefined {
  return value === undefined ? undefined : greatest(ZERO, least(HUNDRED, value));
}

/** `97.37 %`: rounded half away from zero to two decimals. */
export function percentageText(value: Fraction): string {
  return `${toFixed(value, 2)} %`;
}

/** `(80.00 + 40.00) ÷ 2`: the mean of percentages; of one, itself; of many, only how it is made. */
export function meanWords(values: readonly Fraction[]): string {
  if (values.length > 12) return `la suma de ${values.length} porcentajes ÷ ${values.length}`;
  const [first] = values;
  if (first && values.length === 1) return toFixed(first, 2);
  return `(${values.map((value) => toFixed(value, 2)).join(' + ')}) ÷ ${values.length}`;
}

/** Whether a percentage, rounded to the two decimals that are printed, is below zero. */
export function printsBelowZero(value: Fraction): boolean {
  return scaled(value, 2) < 0;
}
