import {
  compare,
  divide,
  HUNDRED,
  isNegative,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  whole,
  ZERO,
  type Fraction,
} from '../fraction.ts';
import type { IndicadorPlanData } from '../model.ts';
import { percentage } from './percentage.ts';
import { operandText } from './quantity.ts';

/** Which way an indicator should move. */
export type Sentido = NonNullable<IndicadorPlanData['sentido']>;

/** Whether an indicator names a level that must not be passed: it has no way to go. */
export function isLimit(sentido: Sentido): boolean {
  return sentido === 'maximo_permisible' || sentido === 'minimo_permisible';
}

/** Whether a value is at least as good as another. */
export function isAsGood(sentido: Sentido, value: Fraction, other: Fraction): boolean {
  const less = sentido === 'descendente' || sentido === 'maximo_permisible';
  return compare(value, other) * (less ? -1 : 1) >= 0;
}

/** What tipo I comes to: a percentage as it comes out, with its sum in words, or why there is none. */
export type TypeOne =
  | { readonly value: Fraction; readonly words: string }
  | {
      readonly value: undefined;
      readonly words: string;
      /** Nothing was expected yet: there is nothing to judge, whatever tipo II says. */
      readonly nothingExpected: boolean;
    };

/** What tipo I is made of, in the unit of measure. */
export interface TypeOneInput {
  readonly sentido: Sentido;
  /** How many levels its escala has; undefined for what is measured in numbers. */
  readonly niveles: number | undefined;
  /** Only looked at for its sign. */
  readonly baseline: Fraction | undefined;
  readonly expected: Fraction;
  readonly obtained: Fraction;
}

/**
 * Tipo I (CEPLAN; DESIGN section 3): obtained against expected, in %. Ascending VO/LE, descending LE/VO; of an escala,
 * whose levels begin at 1, the levels climbed. A ratio of negative values means nothing, nor does one against LE = 0.
 */
export function typeOne(input: TypeOneInput): TypeOne {
  const { sentido, niveles, baseline, expected, obtained } = input;
  if (isLimit(sentido)) return ofLimit(sentido, expected, obtained);
  if (niveles !== undefined) return ofLevels(sentido === 'descendente', niveles, expected, obtained);
  if ([baseline, expected, obtained].some((value) => value && isNegative(value))) {
    return without('con valores negativos no hay tipo I');
  }
  if (sentido === 'descendente') {
    if (isZero(obtained)) return { value: HUNDRED, words: 'lo obtenido es 0, y menos es mejor' };
    if (isZero(expected)) return without('lo esperado es 0 y menos es mejor: no hay tipo I');
    return quotient(expected, obtained);
  }
  if (isZero(expected))
    return { ...without('lo esperado es 0: todavía no se esperaba nada'), nothingExpected: true };
  return quotient(obtained, expected);
}

function ofLimit(sentido: Sentido, expected: Fraction, obtained: Fraction): TypeOne {
  const [due, got] = [expected, obtained].map(operandText);
  if (isAsGood(sentido, obtained, expected)) return { value: HUNDRED, words: `${got} cumple con ${due}` };
  if (sentido === 'maximo_permisible') {
    if (isPositive(expected)) return quotient(expected, obtained);
    return { value: ZERO, words: `${got} sobre un máximo de ${due}` };
  }
  if (isNegative(obtained)) return { value: ZERO, words: `${got} bajo un mínimo de ${due}` };
  return quotient(obtained, expected);
}

/** Of levels 1 to n, how many were climbed of those to climb; downwards, counted from the highest. */
function ofLevels(descending: boolean, levels: number, expected: Fraction, obtained: Fraction): TypeOne {
  const first = descending ? whole(levels) : ONE;
  const [due, got, from] = [expected, obtained, first].map(operandText);
  if (compare(expected, first) === 0)
    return { value: HUNDRED, words: `no se esperaba pasar del nivel ${from}` };
  const value = percentage(subtract(obtained, first), subtract(expected, first));
  if (value === undefined) return without('no hay cociente con esos niveles');
  const words = descending
    ? `(${from} − ${got}) ÷ (${from} − ${due})`
    : `(${got} − ${from}) ÷ (${due} − ${from})`;
  return { value, words };
}

function quotient(part: Fraction, total: Fraction): TypeOne {
  const value = percentage(part, total);
  if (value === undefined) return without('no hay cociente con esos valores');
  return { value, words: `${operandText(part)} ÷ ${operandText(total)}` };
}

function without(words: string): Extract<TypeOne, { value: undefined }> {
  return { value: undefined, words, nothingExpected: false };
}

/**
 * Tipo II: the way gone from the baseline against the way expected, in %, the same for both directions. When nothing
 * was expected to move (LE = LB): 100 if the value is at least as good, else none. None either where the plan expected
 * to be worse than at its baseline. Below 0 it is a step back.
 */
export function typeTwo(
  sentido: Sentido,
  baseline: Fraction,
  expected: Fraction,
  obtained: Fraction,
): Fraction | undefined {
  if (!isAsGood(sentido, expected, baseline)) return undefined;
  if (compare(expected, baseline) !== 0) return wayGone(baseline, expected, obtained);
  return isAsGood(sentido, obtained, baseline) ? HUNDRED : undefined;
}

/** The way gone to the final target, in %; where that is the baseline itself, 100 if it was kept, else 0. */
export function wayToFinal(
  sentido: Sentido,
  baseline: Fraction,
  target: Fraction,
  obtained: Fraction,
): Fraction {
  const gone = wayGone(baseline, target, obtained);
  return gone ?? (isAsGood(sentido, obtained, baseline) ? HUNDRED : ZERO);
}

/** `(value − from) / (to − from) × 100`; undefined when there is no way to go. */
function wayGone(from: Fraction, to: Fraction, value: Fraction): Fraction | undefined {
  return divide(multiply(subtract(value, from), HUNDRED), subtract(to, from));
}
