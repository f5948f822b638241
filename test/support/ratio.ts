/** An exact fraction for tests that compute again what the program prints; it shares nothing with the program's own. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** A decimal number as it is written, with thousands commas if it has them: `-1,250.50`. */
export function ratioOf(text: string): Ratio {
  const [whole = '', decimals = ''] = text.replaceAll(',', '').replace('−', '-').split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return reduced({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { n: -b.n, d: b.d });
}

export function product(a: Ratio, b: Ratio): Ratio {
  return reduced({ n: a.n * b.n, d: a.d * b.d });
}

/** Undefined when divided by zero. */
export function quotient(a: Ratio, b: Ratio): Ratio | undefined {
  if (b.n === 0n) return undefined;
  return reduced(b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n });
}

export function isLess(a: Ratio, b: Ratio): boolean {
  return a.n * b.d < b.n * a.d;
}

/** A fraction written with so many decimals, half away from zero, as a number of the last of them. */
export function roundedTo(decimals: number, { n, d }: Ratio): bigint {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const whole = (scaled * 2n + d) / (d * 2n);
  return n < 0n ? -whole : whole;
}

function reduced({ n, d }: Ratio): Ratio {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { n: 0n, d: 1n } : { n: n / a, d: d / a };
}
