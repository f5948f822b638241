import {
  compare,
  divide,
  HUNDRED,
  isNegative,
  isZero,
  multiply,
  subtract,
  ZERO,
  type Fraction,
} from '../fraction.ts';
import type { IndicadorPlanData } from '../model.ts';
import { percentage } from './percentage.ts';

/** Which way an indicator should move. */
export type Sentido = NonNullable<IndicadorPlanData['sentido']>;

/**
 * What tipo I comes to: a percentage as it comes out, or why there is none: `tipo_ii` decides instead, or the
 * quotient does not exist.
 */
export type TypeOne =
  | { readonly value: Fraction; readonly words: 'asc' | 'desc' | 'cero' | 'cumple' | 'maximo_cero' }
  | { readonly value: undefined; readonly instead: 'tipo_ii' | 'nada' };

const NOTHING: TypeOne = { value: undefined, instead: 'nada' };
const TYPE_TWO: TypeOne = { value: undefined, instead: 'tipo_ii' };

/**
 * Tipo I (CEPLAN; DOMAIN 3.1): obtained against expected, in %. Ascending VO/LE, descending LE/VO. Ratios of negative
 * values mean nothing, nor does one against LE = 0 in a descending indicator: tipo II decides there. The baseline is
 * only looked at for its sign.
 */
export function typeOne(
  sentido: Sentido,
  baseline: Fraction | undefined,
  expected: Fraction,
  obtained: Fraction,
): TypeOne {
  const someNegative = [expected, obtained].some(isNegative);
  switch (sentido) {
    case 'maximo_permisible':
      if (compare(obtained, expected) <= 0) return { value: HUNDRED, words: 'cumple' };
      if (isZero(expected)) return { value: ZERO, words: 'maximo_cero' };
      return someNegative ? NOTHING : quotient(expected, obtained, 'desc');
    case 'minimo_permisible':
      if (compare(obtained, expected) >= 0) return { value: HUNDRED, words: 'cumple' };
      return someNegative ? NOTHING : quotient(obtained, expected, 'asc');
    case 'ascendente':
      if (someNegative || (baseline && isNegative(baseline))) return TYPE_TWO;
      return quotient(obtained, expected, 'asc');
    case 'descendente':
      if (someNegative || (baseline && isNegative(baseline))) return TYPE_TWO;
      if (isZero(obtained)) return { value: HUNDRED, words: 'cero' };
      return isZero(expected) ? TYPE_TWO : quotient(expected, obtained, 'desc');
  }
}

function quotient(part: Fraction, whole: Fraction, words: 'asc' | 'desc'): TypeOne {
  const value = percentage(part, whole);
  return value ? { value, words } : NOTHING;
}

/**
 * Tipo II: the way gone from the baseline against the way expected, in %, the same for both directions. When nothing
 * was expected to move (LE = LB): 100 if the value is at least as good, else none. Below 0 it is a step back.
 */
export function typeTwo(
  descending: boolean,
  baseline: Fraction,
  expected: Fraction,
  obtained: Fraction,
): Fraction | undefined {
  if (compare(expected, baseline) !== 0) return wayGone(baseline, expected, obtained);
  const better = compare(obtained, baseline) * (descending ? -1 : 1);
  return better >= 0 ? HUNDRED : undefined;
}

/** `(value − from) / (to − from) × 100`; undefined when there is no way to go. */
export function wayGone(from: Fraction, to: Fraction, value: Fraction): Fraction | undefined {
  return divide(multiply(subtract(value, from), HUNDRED), subtract(to, from));
}
