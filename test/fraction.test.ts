import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  exact,
  magnitude,
  mean,
  multiply,
  ONE,
  round,
  scaled,
  subtract,
  sum,
  toFixed,
  toNumber,
  whole,
  ZERO,
  type Fraction,
} from '../src/model/fraction.ts';
import { shortest } from '../src/model/integer.ts';
import { ceilingOf } from '../src/model/budget.ts';
import { cents, solesOf, solesText } from '../src/model/money.ts';

describe('a written number', () => {
  const cases: readonly [number, bigint, bigint][] = [
    [0, 0n, 1n],
    [-0, 0n, 1n],
    [7, 7n, 1n],
    [-7, -7n, 1n],
    [0.1, 1n, 10n],
    [-0.05, -5n, 100n],
    [1_234_567.89, 123_456_789n, 100n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
    [9_007_199_254_740_991, 9_007_199_254_740_991n, 1n],
  ];
  test.each(cases)('%s is taken exactly', (value, n, d) => {
    expect(compare(exact(value), { n, d })).toBe(0);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  const cases: readonly [number, string][] = [
    [94.995, '95.00'],
    [94.996, '95.00'],
    [94.994, '94.99'],
    [0.005, '0.01'],
    [0.0049, '0.00'],
    [-0.005, '-0.01'],
    [-0.0049, '0.00'],
    [-94.995, '-95.00'],
    [1.005, '1.01'],
    [2.675, '2.68'],
    [-1.005, '-1.01'],
    [1000, '1000.00'],
  ];
  test.each(cases)('of %s to two decimals is %s: half goes away from zero', (value, text) => {
    expect(toFixed(exact(value), 2)).toBe(text);
    expect(toNumber(exact(value), 2)).toBe(Number(text));
    expect(Object.is(toNumber(exact(value), 2), -0)).toBe(false);
  });

  test('of a third is not that of its binary neighbour', () => {
    expect([
      toFixed({ n: 2n, d: 3n }, 4),
      toFixed({ n: 1n, d: 3n }, 0),
      Number(scaled({ n: 1n, d: 8n }, 2)),
    ]).toEqual(['0.6667', '0', 13]);
  });

  test('never moves a value further than half of the last digit', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const error = subtract(round({ n, d }, 2), { n, d });
        expect(compare(magnitude(error), { n: 1n, d: 200n })).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('adds tenths exactly', () => {
    expect(compare(sum([exact(0.1), exact(0.2)]), exact(0.3))).toBe(0);
  });

  test('has no quotient by zero, and no mean of nothing', () => {
    expect([divide(ONE, ZERO), mean([])]).toEqual([undefined, undefined]);
  });

  test('keeps denominators positive', () => {
    expect(divide(whole(1), whole(-2))).toEqual({ n: -1, d: 2 });
  });
});

describe('a number of any size', () => {
  const sizes = fc.bigInt(-(10n ** 20n), 10n ** 20n);
  const terms = fc.tuple(sizes, fc.bigInt(1n, 10n ** 18n));
  // The same value as a number where it fits, and as a bigint where the other is a number.
  const forms = ([n, d]: readonly [bigint, bigint]): readonly Fraction[] => [
    { n, d },
    { n: shortest(n), d: shortest(d) },
    { n: shortest(n), d },
  ];

  test('gives what bigints give, in whatever form it comes', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const [an, ad] = a;
        const [bn, bd] = b;
        for (const x of forms(a)) {
          for (const y of forms(b)) {
            expect(compare(add(x, y), { n: an * bd + bn * ad, d: ad * bd })).toBe(0);
            expect(compare(multiply(x, y), { n: an * bn, d: ad * bd })).toBe(0);
            expect(Math.sign(compare(x, y))).toBe(an * bd < bn * ad ? -1 : an * bd > bn * ad ? 1 : 0);
          }
          const size = an < 0n ? -an : an;
          const rounded = (2n * size * 100n + ad) / (2n * ad);
          expect(BigInt(scaled(x, 2))).toBe(an < 0n ? -rounded : rounded);
        }
      }),
    );
  });
});

describe('money', () => {
  test('is read to the céntimo, whatever its size', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), (amount) => {
        const written = Number(toFixed(solesOf(amount), 2));
        expect(cents(written)).toBe(amount);
      }),
    );
  });

  test('is printed with commas and two decimals', () => {
    expect([0n, 5n, 100n, 123_456_789n, -100_000n].map(solesText)).toEqual([
      '0.00',
      '0.05',
      '1.00',
      '1,234,567.89',
      '-1,000.00',
    ]);
  });

  test('takes the PIA where there is no PIM, and has none without either', () => {
    const given = [{ pia: 5, pim: 7 }, { pia: 5 }, { pia: 5, pim: 0 }, {}, undefined];
    expect(given.map((presupuesto) => ceilingOf(presupuesto)?.amount)).toEqual([
      700n,
      500n,
      0n,
      undefined,
      undefined,
    ]);
  });
});
