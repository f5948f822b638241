import { toFixed, type Fraction } from '../../src/model/fraction.ts';

/** Two decimals, or a dash for what does not exist. */
export function shown(value: Fraction | undefined): string {
  return value ? toFixed(value, 2) : '-';
}

export const FIRST = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'] as const;
export const SECOND = ['jul', 'ago', 'set', 'oct', 'nov', 'dic'] as const;
