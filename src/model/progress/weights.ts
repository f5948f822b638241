import {
  compare,
  divide,
  fractionText,
  multiply,
  sum,
  toFixed,
  whole,
  ZERO,
  type Fraction,
} from '../fraction.ts';
import { MANY, meanWords, operandsOf } from './percentage.ts';

/** A value and how much it weighs among others. */
export interface Weighted {
  readonly value: Fraction;
  readonly weight: Fraction;
}

/**
 * The weights of indicators by their relevance, 1 the most relevant (CEPLAN, Tabla A5):
 * w_k = (R_max − (R_k − 1)) / Σ_i (R_max − (R_i − 1)), R_max the largest of the whole objective (of those present,
 * when it is not given). They sum 1; none for none.
 */
export function relevanceWeights(
  relevances: readonly number[],
  largest: number = Math.max(0, ...relevances),
): readonly Fraction[] {
  const points = relevances.map((relevance) => whole(largest - (relevance - 1)));
  const total = sum(points);
  return points.map((own) => divide(own, total) ?? ZERO);
}

/** Σ weight × value / Σ weight; undefined for none, and when the weights sum 0. */
export function weightedMean(members: readonly Weighted[]): Fraction | undefined {
  const weights = sum(members.map(({ weight }) => weight));
  return divide(sum(members.map(({ value, weight }) => multiply(value, weight))), weights);
}

/** `80.00 × 2/3 + 40.00 × 1/3`; a plain mean when all weigh the same. */
export function weightedMeanWords(members: readonly Weighted[]): string {
  const [first] = members;
  if (!first || members.every(({ weight }) => compare(weight, first.weight) === 0)) {
    return meanWords(members.map(({ value }) => value));
  }
  const total = sum(members.map(({ weight }) => weight));
  const operands = operandsOfMean(members);
  return members
    .map(({ weight }, i) => `${operands[i]} × ${fractionText(divide(weight, total) ?? ZERO)}`)
    .join(' + ');
}

/**
 * `(80.00 × 850,000.00 + 40.00 × 120,000.00) ÷ 970,000.00`: a mean by weights that are amounts, each as `weightText` has
 * it; of one, itself; of many, the sum of the products.
 */
export function meanByAmountWords(
  members: readonly Weighted[],
  weightText: (weight: Fraction) => string,
): string {
  const [first] = members;
  if (first && members.length === 1) return toFixed(first.value, 2);
  const total = sum(members.map(({ weight }) => weight));
  const all = weightText(total);
  if (members.length > MANY) {
    const products = sum(members.map(({ value, weight }) => multiply(value, weight)));
    const [shown] = operandsOf([products], ([given = ZERO]) => divide(given, total));
    return `la suma de ${members.length} porcentajes por su peso, ${shown}, ÷ ${all}`;
  }
  const operands = operandsOfMean(members);
  const terms = members.map(({ weight }, i) => `${operands[i]} × ${weightText(weight)}`);
  return `(${terms.join(' + ')}) ÷ ${all}`;
}

function operandsOfMean(members: readonly Weighted[]): readonly string[] {
  return operandsOf(
    members.map(({ value }) => value),
    (values) => weightedMean(members.map(({ weight }, i) => ({ value: values[i] ?? ZERO, weight }))),
  );
}
