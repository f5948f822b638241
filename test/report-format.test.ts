import { expect, it } from 'vitest';
import { exact, type Fraction } from '../src/model/fraction.ts';
import { compactSoles } from '../src/report/compact-soles.ts';
import {
  amount,
  fractionOf,
  longDate,
  ofEveryHundred,
  percent,
  plainPercent,
  wholePercent,
  points,
  quantityOf,
  scopeText,
  shortDate,
  soles,
} from '../src/report/format.ts';
import { unitFor } from '../src/report/plural.ts';

const LIMITS = { verde: 95, amarillo: 75 };
const THIRD: Fraction = { n: 100n, d: 3n };

it.each([
  [exact(97.135), '97.14 %'],
  [exact(-25), '−25.00 %'],
  [exact(-0.001), '0.00 %'],
  [THIRD, '33.33 %'],
  [exact(12345.678), '12,345.68 %'],
  [exact(-1000), '−1,000.00 %'],
  [undefined, 'sin dato'],
])(
  'a percentage of the technical edition has two decimals, rounded half away from zero: %o is %s',
  (value, text) => {
    expect(percent(value)).toBe(text);
  },
);

it.each([
  [97.37, '97 %'],
  [94.6, '94.6 %'],
  [94.96, '94.96 %'],
  [94.996, '95 %'],
  [74.5, '74.5 %'],
  [74.4, '74 %'],
  [75, '75 %'],
  [0, '0 %'],
  [100, '100 %'],
  [99.5, '99.5 %'],
  [99.96, '99.96 %'],
  [99.996, '100 %'],
  [0.4, '0.4 %'],
  [0.04, '0.04 %'],
  [1234.4, '1,234 %'],
])(
  'a percentage of the citizen edition crosses no limit of its colour, is not all but where it is: %d is %s',
  (value, text) => {
    expect(plainPercent(exact(value), LIMITS)).toBe(text);
  },
);

it.each([
  [94.86, '94.9 %', 'más de 94 %'],
  [94.4, '94 %', '94 %'],
  [95.4, '95 %', '95 %'],
  [74.5, '74.5 %', 'más de 74 %'],
  [99.96, '99.96 %', 'más de 99 %'],
  [100, '100 %', '100 %'],
  [120.6, '121 %', '121 %'],
  [0.4, '0.4 %', 'menos de 1 %'],
  [0, '0 %', '0 %'],
])('what is read at a glance is whole, and as far as it is true: %d, %s, is %s', (value, plain, text) => {
  expect([plainPercent(exact(value), LIMITS), wholePercent(exact(value), LIMITS)]).toEqual([plain, text]);
});

it('a share of the money has no colour that rounding could cross, but is not all unless it is', () => {
  expect([94.86, 74.5, 99.6].map((value) => plainPercent(exact(value)))).toEqual(['95 %', '75 %', '99.6 %']);
});

it('percentages of one column have the decimals that one of them needs', () => {
  const column = [exact(82), exact(94.64), undefined];
  expect(column.map((value) => plainPercent(value, LIMITS, column))).toEqual([
    '82.0 %',
    '94.6 %',
    'sin dato',
  ]);
});

it.each([
  [0n, 'S/ 0.00', 'S/ 0'],
  [5n, 'S/ 0.05', 'S/ 0'],
  [85000000n, 'S/ 850,000.00', 'S/ 850,000'],
  [99999949n, 'S/ 999,999.49', 'S/ 999,999'],
  [99999950n, 'S/ 999,999.50', 'S/ 1.0 M'],
  [100000000n, 'S/ 1,000,000.00', 'S/ 1.0 M'],
  [8705000000n, 'S/ 87,050,000.00', 'S/ 87.1 M'],
  [123456789000n, 'S/ 1,234,567,890.00', 'S/ 1,234.6 M'],
  [-123456n, '−S/ 1,234.56', '−S/ 1,235'],
])('%d céntimos are %s, in short %s', (cents, long, short) => {
  expect([soles(cents), compactSoles(cents)]).toEqual([long, short]);
});

it.each<[amounts: readonly bigint[], texts: readonly string[]]>([
  [
    [99_999_960n, 110_000_000n],
    ['S/ 1.0 M', 'S/ 1.1 M'],
  ],
  [
    [145_250_060n, 160_250_050n],
    ['S/ 1.45 M', 'S/ 1.60 M'],
  ],
  [
    [100_000_000n, 104_900_000n],
    ['S/ 1.00 M', 'S/ 1.05 M'],
  ],
  [
    [1_004_000_000n, 1_036_000_000n],
    ['S/ 10.04 M', 'S/ 10.36 M'],
  ],
  [
    [100_490_000n, 100_510_000n],
    ['S/ 1,004,900', 'S/ 1,005,100'],
  ],
  [
    [1_214_000_000n, 3_522_000_000n],
    ['S/ 12.1 M', 'S/ 35.2 M'],
  ],
  [
    [83_059_800n, 103_300_000n],
    ['S/ 830,598', 'S/ 1,033,000'],
  ],
  [
    [0n, 250_000_000n],
    ['S/ 0', 'S/ 2.5 M'],
  ],
  [
    [5_000n, 128_000_000_000n],
    ['S/ 50', 'S/ 1,280,000,000'],
  ],
])('amounts that are read together have one unit: %o', (amounts, texts) => {
  expect(amounts.map((value) => compactSoles(value, amounts))).toEqual(texts);
});

it('an amount of a column has no currency', () => {
  expect([amount(123456789n), amount(-5n)]).toEqual(['1,234,567.89', '−0.05']);
});

it.each([
  [34.21, 'S/ 34'],
  [99.4, 'S/ 99'],
  [99.5, 'S/ 99.50'],
  [100, 'S/ 100'],
  [0.25, 'S/ 0.25'],
  [11_223.34, 'S/ 11,223'],
])('of every S/ 100, %d %% is %s', (share, text) => {
  expect(ofEveryHundred(exact(share))).toBe(text);
});

it.each([
  [26.25, '+26.25'],
  [-9.854, '−9.85'],
  [0.001, '0.00'],
])('a gap of %d points shows its sign: %s', (value, text) => {
  expect(points(exact(value))).toBe(text);
});

it.each([
  ['2019-06-30', '30 de junio de 2019', '30-6-2019'],
  ['2019-09-01', '1 de setiembre de 2019', '1-9-2019'],
  ['pronto', 'pronto', 'pronto'],
])('%s is «%s», in a column %s', (date, long, short) => {
  expect([longDate(date), shortDate(date)]).toEqual([long, short]);
});

it('a report of S2 covers the year', () => {
  expect([scopeText({ anio: 2019, numero: 1 }), scopeText({ anio: 2019, numero: 2 })]).toEqual([
    'I semestre de 2019',
    'año 2019',
  ]);
});

it.each([
  ['conexión', 'conexiones'],
  ['taller', 'talleres'],
  ['persona', 'personas'],
  ['punto crítico', 'puntos críticos'],
  ['kilómetro de vía', 'kilómetros de vía'],
  ['familia en riesgo', 'familias en riesgo'],
  ['vez', 'veces'],
  ['mes', 'meses'],
  ['bus', 'buses'],
  ['crisis', 'crisis'],
  ['m²', 'm²'],
  ['km', 'km'],
  ['CCL', 'CCL'],
  ['plan', 'planes'],
  ['joven', 'jóvenes'],
  ['orden', 'órdenes'],
  ['tren', 'trenes'],
  ['compás', 'compases'],
  ['café', 'cafés'],
])('several «%s» are «%s»', (unit, plural) => {
  expect([unitFor(unit, true), unitFor(unit, false)]).toEqual([unit, plural]);
});

it.each([
  [48, 60, 'conexión', '48 de 60 conexiones'],
  [0, 1, 'manual', '0 de 1 manual'],
  [22, 60, 'porcentaje', '22 % de 60 %'],
  [1200.5, 2400, undefined, '1,200.5 de 2,400'],
])('%d against %d of «%s» is «%s»', (done, due, unit, text) => {
  expect(fractionOf(exact(done), exact(due), unit)).toBe(text);
});

it('what is missing is said', () => {
  expect([
    fractionOf(undefined, exact(60), 'conexión'),
    fractionOf(exact(3), undefined, 'conexión'),
    quantityOf(undefined, 'conexión'),
  ]).toEqual(['sin dato de 60 conexiones', '3 de sin dato', 'sin dato']);
});
