import { cutQuotient, opposite, plus, powerOfTen, times, type Integer } from './integer.ts';

/**
 * An exact rational number. Sums and quotients of the model are never rounded on the way: only `round` does it,
 * once, at the end. The denominator is positive; terms need not be lowest.
 */
export interface Fraction {
  readonly n: Integer;
  readonly d: Integer;
}

export const ZERO: Fraction = { n: 0, d: 1 };
export const ONE: Fraction = { n: 1, d: 1 };
export const HUNDRED: Fraction = { n: 100, d: 1 };

/** A whole number as a fraction. */
export function whole(value: Integer): Fraction {
  return { n: value, d: 1 };
}

/**
 * The number exactly as its author wrote it. A number of at most 15 significant digits comes back from its shortest
 * decimal form unchanged (IEEE 754), and the reader refuses longer ones, so no binary rounding enters.
 * Throws RangeError for NaN and infinities, which the reader refuses too.
 */
export function exact(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: value, d: 1 };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', integer = '', decimals = '', exponent = '0'] = match;
  const power = Number(exponent) - decimals.length;
  const written = sign + integer + decimals;
  const digits = Number.isSafeInteger(Number(written)) ? Number(written) : BigInt(written);
  return power >= 0 ? { n: times(digits, powerOfTen(power)), d: 1 } : { n: digits, d: powerOfTen(-power) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: plus(a.n, b.n), d: a.d };
  return { n: plus(times(a.n, b.d), times(b.n, a.d)), d: times(a.d, b.d) };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

/** The same value with the other sign. */
function negate(a: Fraction): Fraction {
  return { n: opposite(a.n), d: a.d };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: times(a.n, b.n), d: times(a.d, b.d) };
}

/** The quotient; undefined when dividing by zero. */
export function divide(a: Fraction, b: Fraction): Fraction | undefined {
  if (isZero(b)) return undefined;
  const n = times(a.n, b.d);
  const d = times(a.d, b.n);
  return d < 0 ? { n: opposite(n), d: opposite(d) } : { n, d };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = times(a.n, b.d);
  const right = times(b.n, a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Fraction): boolean {
  return a.n === 0 || a.n === 0n;
}

export function isNegative(a: Fraction): boolean {
  return a.n < 0;
}

export function isPositive(a: Fraction): boolean {
  return a.n > 0;
}

/** The value without its sign. */
export function magnitude(a: Fraction): Fraction {
  return isNegative(a) ? negate(a) : a;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/**
 * The sum of all; zero for none. Terms of one denominator are added first and the rest pair by pair, so that the
 * denominators of thousands of terms stay short for as long as they can.
 */
export function sum(values: Iterable<Fraction>): Fraction {
  const all = Array.isArray(values) ? (values as readonly Fraction[]) : [...values]; // `isArray` forgets of what
  const [first] = all;
  if (first === undefined) return ZERO;
  if (all.every(({ d }) => d === first.d))
    return { n: all.reduce<Integer>((n, term) => plus(n, term.n), 0), d: first.d };
  const byDenominator = new Map<Integer, Integer>();
  for (const { n, d } of all) byDenominator.set(d, plus(byDenominator.get(d) ?? 0, n));
  let terms = Array.from(byDenominator, ([d, n]): Fraction => ({ n, d }));
  while (terms.length > 1) {
    terms = terms.flatMap((term, i) => {
      const next = terms[i + 1];
      if (i % 2 === 1) return [];
      return next ? add(term, next) : term;
    });
  }
  return terms[0] ?? ZERO;
}

/** The mean of all; undefined for none. */
export function mean(values: readonly Fraction[]): Fraction | undefined {
  return values.length === 0 ? undefined : divide(sum(values), whole(values.length));
}

/**
 * The value times 10^decimals, rounded half away from zero to a whole number: `scaled(94.995, 2)` is 9500.
 */
export function scaled(value: Fraction, decimals: number): Integer {
  const n = times(value.n, powerOfTen(decimals));
  const size = n < 0 ? opposite(n) : n;
  const rounded = cutQuotient(plus(times(2, size), value.d), times(2, value.d));
  return n < 0 ? opposite(rounded) : rounded;
}

/** The value rounded half away from zero, as a fraction. */
export function round(value: Fraction, decimals: number): Fraction {
  return { n: scaled(value, decimals), d: powerOfTen(decimals) };
}

/** The largest power of ten that a JavaScript number holds exactly. */
const MOST_EXACT = 22;

/**
 * The value rounded half away from zero, as a JavaScript number whose shortest decimal form is that value: for
 * output only, never for further arithmetic. Zero is never negative.
 */
export function toNumber(value: Fraction, decimals: number): number {
  const digits = scaled(value, decimals);
  // Both are exact, and a quotient of exact numbers is the one nearest to it, as is the number that a text is read as.
  if (typeof digits === 'number' && decimals <= MOST_EXACT) return digits === 0 ? 0 : digits / 10 ** decimals;
  return digits === 0n ? 0 : Number(decimalText(digits, decimals));
}

/** The value rounded half away from zero with exactly that many decimals: `12.50`, `-0.05`. */
export function toFixed(value: Fraction, decimals: number): string {
  return decimalText(scaled(value, decimals), decimals);
}

/** The value as a quotient of whole numbers in lowest terms: `2/3`, `-1/2`; a whole number alone, `4`. */
export function fractionText(value: Fraction): string {
  const [n, d] = [BigInt(value.n), BigInt(value.d)];
  let [larger, smaller] = [n < 0n ? -n : n, d];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  const common = larger === 0n ? 1n : larger;
  return d === common ? String(n / common) : `${n / common}/${d / common}`;
}

function decimalText(digits: Integer, decimals: number): string {
  const sign = digits < 0 ? '-' : '';
  const text = String(digits < 0 ? opposite(digits) : digits).padStart(decimals + 1, '0');
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
