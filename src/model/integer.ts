/**
 * A whole number, exact whatever its size: a JavaScript number while it is a safe integer, a bigint beyond. The
 * figures of a plan are nearly all small, and a bigint is an object that takes ten times as long to add.
 */
export type Integer = number | bigint;

/** The sum, exact. */
export function plus(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a + b;
    if (Number.isSafeInteger(result)) return result;
  }
  return BigInt(a) + BigInt(b);
}

/** The product, exact: one that a number cannot hold is never a safe integer. */
export function times(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a * b;
    if (Number.isSafeInteger(result)) return result;
  }
  return BigInt(a) * BigInt(b);
}

/** The same number with the other sign. */
export function opposite(a: Integer): Integer {
  return -a;
}

/** `a / b` cut to a whole number, for `a` from 0 and `b` over 0. */
export function cutQuotient(a: Integer, b: Integer): Integer {
  // Both steps are exact where the quotient of two numbers might be rounded up.
  if (typeof a === 'number' && typeof b === 'number') return (a - (a % b)) / b;
  return BigInt(a) / BigInt(b);
}

// Written out, since the power operator need not be exact on every machine.
const POWERS: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/** 10 to a power from 0, exact. */
export function powerOfTen(power: number): Integer {
  return POWERS[power] ?? 10n ** BigInt(power);
}

/** A bigint as a number where it fits. */
export function shortest(value: bigint): Integer {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
