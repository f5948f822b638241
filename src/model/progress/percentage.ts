import type { Config } from '../model.ts';
import { groupDecimal } from '../money.ts';
import {
  compare,
  divide,
  exact,
  fractionText,
  greatest,
  HUNDRED,
  least,
  mean,
  multiply,
  round,
  scaled,
  sum,
  toFixed,
  whole,
  ZERO,
  type Fraction,
} from '../fraction.ts';

/** `part / total × 100`, not rounded; undefined when either is missing or the total is 0. */
export function percentage(part: Fraction | undefined, total: Fraction | undefined): Fraction | undefined {
  if (part === undefined || total === undefined) return undefined;
  return divide(multiply(part, HUNDRED), total);
}

/** Whether a part is less of a total than `cobertura_minima` asks, so that it may not speak for it; not of a total of 0. */
export function isTooFew(part: Fraction, total: Fraction, { avance }: Config): boolean {
  const covered = percentage(part, total);
  return covered !== undefined && compare(covered, exact(avance.cobertura_minima)) < 0;
}

/** Whether a percentage is 100 or more as it is printed; false without one. */
export function isWhole(value: Fraction | undefined): boolean {
  return value !== undefined && scaled(value, 2) >= 10_000;
}

/** A percentage held within 0..100, as colours and averages take it; undefined stays undefined. */
export function capped(value: Fraction): Fraction;
export function capped(value: Fraction | undefined): Fraction | undefined;
export function capped(value: Fraction | undefined): Fraction | undefined {
  return value === undefined ? undefined : greatest(ZERO, least(HUNDRED, value));
}

/** `97.37 %`, `10,410.00 %`: rounded half away from zero to two decimals. */
export function percentageText(value: Fraction): string {
  return `${groupDecimal(toFixed(value, 2))} %`;
}

/** More addends than a reader follows. */
export const MANY = 12;

/** `(80.00 + 40.00) ÷ 2`: the mean of percentages; of one, itself; of many, their sum and how many they are. */
export function meanWords(values: readonly Fraction[]): string {
  const [first] = values;
  if (first && values.length === 1) return toFixed(first, 2);
  const count = whole(values.length);
  if (values.length > MANY) {
    const [total] = operandsOf([sum(values)], ([all = ZERO]) => divide(all, count));
    return `la suma de ${values.length} porcentajes, ${total}, ÷ ${values.length}`;
  }
  return `(${operandsOf(values, mean).join(' + ')}) ÷ ${values.length}`;
}

/**
 * Percentages as terms of a sum that somebody may check: with as few decimals, two or more, as give the printed result
 * when it is computed again from them; as exact quotients where no few decimals do.
 */
export function operandsOf(
  values: readonly Fraction[],
  compute: (values: readonly Fraction[]) => Fraction | undefined,
): readonly string[] {
  const printed = (result: Fraction | undefined): string => (result ? toFixed(result, 2) : '');
  const result = printed(compute(values));
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals++) {
    const rounded = values.map((value) => round(value, decimals));
    if (printed(compute(rounded)) === result)
      return values.map((value) => groupDecimal(toFixed(value, decimals)));
  }
  return values.map(fractionText);
}

const MOST_DECIMALS = 6;

/** Whether a percentage, rounded to the two decimals that are printed, is below zero. */
export function printsBelowZero(value: Fraction): boolean {
  return scaled(value, 2) < 0;
}
