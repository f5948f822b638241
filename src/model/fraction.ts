/**
 * An exact rational number. Sums and quotients of the model are never rounded on the way: only `round` does it,
 * once, at the end. The denominator is positive; terms need not be lowest.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };
export const HUNDRED: Fraction = { n: 100n, d: 1n };

/** A whole number as a fraction. */
export function whole(value: bigint | number): Fraction {
  return { n: BigInt(value), d: 1n };
}

/**
 * The number exactly as its author wrote it. A number of at most 15 significant digits comes back from its shortest
 * decimal form unchanged (IEEE 754), and the reader refuses longer ones, so no binary rounding enters.
 * Throws RangeError for NaN and infinities, which the reader refuses too.
 */
export function exact(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', integer = '', decimals = '', exponent = '0'] = match;
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(sign + integer + decimals);
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : { n: digits, d: 10n ** BigInt(-power) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** The quotient; undefined when dividing by zero. */
export function divide(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.n === 0n) return undefined;
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Fraction): boolean {
  return a.n === 0n;
}

export function isNegative(a: Fraction): boolean {
  return a.n < 0n;
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
  if (all.every(({ d }) => d === first.d)) return { n: all.reduce((n, term) => n + term.n, 0n), d: first.d };
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of all) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
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
 * The value times 10^decimals, rounded half away from zero to a whole number: `scaled(94.995, 2)` is 9500n.
 */
export function scaled(value: Fraction, decimals: number): bigint {
  const n = value.n * 10n ** BigInt(decimals);
  const magnitude = n < 0n ? -n : n;
  const rounded = (2n * magnitude + value.d) / (2n * value.d);
  return n < 0n ? -rounded : rounded;
}

/** The value rounded half away from zero, as a fraction. */
export function round(value: Fraction, decimals: number): Fraction {
  return { n: scaled(value, decimals), d: 10n ** BigInt(decimals) };
}

/**
 * The value rounded half away from zero, as a JavaScript number whose shortest decimal form is that value: for
 * output only, never for further arithmetic. Zero is never negative.
 */
export function toNumber(value: Fraction, decimals: number): number {
  const digits = scaled(value, decimals);
  return digits === 0n ? 0 : Number(decimalText(digits, decimals));
}

/** The value rounded half away from zero with exactly that many decimals: `12.50`, `-0.05`. */
export function toFixed(value: Fraction, decimals: number): string {
  return decimalText(scaled(value, decimals), decimals);
}

function decimalText(digits: bigint, decimals: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
