import { describe, expect, test } from 'vitest';
import type { IndicadorPlanData, Semestre } from '../src/model/model.ts';
import { measure } from './support/measured-indicator.ts';
import { shown } from './support/progress-values.ts';
import { S1, S2 } from './support/projects.ts';

const asc = { sentido: 'ascendente' } as const;
const desc = { sentido: 'descendente' } as const;
const max = { sentido: 'maximo_permisible' } as const;
const min = { sentido: 'minimo_permisible' } as const;

// what it would catch | direction | LB | LE | VO | M | tipo I raw | tipo II | a la meta final | state
const LEVELS: readonly [
  string,
  IndicadorPlanData,
  number | undefined,
  number,
  number,
  number,
  string,
  string,
  string,
  string,
][] = [
  ['the published vector of coverage', asc, 68, 76, 74, 100, '97.37', '75.00', '18.75', 'verde'],
  ['the published vector of unemployment', desc, 12, 10.5, 11, 6, '95.45', '66.67', '16.67', 'verde'],
  ['the published vector of crime', desc, 240, 210, 225, 120, '93.33', '50.00', '12.50', 'amarillo'],
  ['a quotient of 0 where tipo II must decide', desc, 40, 0, 4, 0, '-', '90.00', '90.00', 'amarillo'],
  ['a step back coloured by tipo I', asc, 68, 76, 66, 100, '86.84', '-25.00', '-6.25', 'rojo'],
  ['raw values lost to the cap', asc, 100, 150, 190, 300, '126.67', '180.00', '45.00', 'verde'],
  ['nothing of a bad thing taken as no data', desc, 40, 20, 0, 10, '100.00', '200.00', '133.33', 'verde'],
  ['nothing left, as expected, taken as 0/0', desc, 40, 0, 0, 0, '100.00', '100.00', '100.00', 'verde'],
  ['nothing left without a baseline', desc, undefined, 0, 0, 0, '100.00', '-', '-', 'verde'],
  [
    'a missed target of 0 without a baseline left without colour',
    desc,
    undefined,
    0,
    4,
    0,
    '-',
    '-',
    '-',
    'rojo',
  ],
  ['an ascending target of 0 divided by', asc, 0, 0, 5, 10, '-', '100.00', '50.00', 'gris'],
  ['ascending from 0 where both types agree', asc, 0, 8, 6, 20, '75.00', '75.00', '30.00', 'amarillo'],
  ['a negative value in a ratio', asc, -4, 2, -1, 6, '-', '50.00', '30.00', 'rojo'],
  ['a ratio of two negatives shown as good', asc, -8, -4, -6, 0, '-', '50.00', '25.00', 'rojo'],
  ['a negative baseline under positive values', asc, -2, 4, 3, 8, '-', '83.33', '50.00', 'amarillo'],
  ['a target worse than the baseline given a tipo II', desc, -2, 4, 3, 6, '-', '-', '62.50', 'verde'],
  ['negative, and worse than the baseline', asc, -2, 4, -5, 8, '-', '-50.00', '-30.00', 'rojo'],
  ['a negative value without baseline, missed', asc, undefined, 4, -1, 8, '-', '-', '-', 'rojo'],
  ['a negative value without baseline, reached', asc, undefined, -4, -1, 8, '-', '-', '-', 'verde'],
  ['a negative in a descending ratio', desc, 6, -2, 2, -10, '-', '50.00', '25.00', 'rojo'],
  ['LE = LB kept: division by zero', asc, 50, 50, 50, 80, '100.00', '100.00', '0.00', 'verde'],
  ['LE = LB bettered', asc, 50, 50, 60, 80, '120.00', '100.00', '33.33', 'verde'],
  ['LE = LB missed: no step back invented', asc, 50, 50, 40, 80, '80.00', '-', '-33.33', 'amarillo'],
  ['LE = LB descending, bettered', desc, 50, 50, 40, 20, '125.00', '100.00', '33.33', 'verde'],
  ['LE = LB descending, missed', desc, 50, 50, 60, 20, '83.33', '-', '-33.33', 'amarillo'],
  [
    'M = LB bettered: no way to the final target',
    asc,
    50,
    60,
    55,
    50,
    '91.67',
    '50.00',
    '100.00',
    'amarillo',
  ],
  ['M = LB lost', asc, 50, 60, 45, 50, '75.00', '-50.00', '0.00', 'rojo'],
  ['no baseline: tipo I stands alone', asc, undefined, 80, 60, 100, '75.00', '-', '-', 'amarillo'],
  ['a step back of a descending one', desc, 12, 10, 13, 6, '76.92', '-50.00', '-16.67', 'rojo'],
  [
    'a step back so small that it prints as 0',
    asc,
    50_000,
    60_000,
    49_999.6,
    100_000,
    '83.33',
    '0.00',
    '0.00',
    'amarillo',
  ],
  ['a step back that prints', asc, 50_000, 60_000, 49_999.5, 100_000, '83.33', '-0.01', '0.00', 'rojo'],
  ['94.995 left amarillo', asc, 0, 200, 189.99, 400, '95.00', '95.00', '47.50', 'verde'],
  ['94.994 rounded up to verde', asc, 0, 100_000, 94_994, 200_000, '94.99', '94.99', '47.50', 'amarillo'],
  ['74.996 left rojo', asc, 0, 100_000, 74_996, 200_000, '75.00', '75.00', '37.50', 'amarillo'],
  ['a limit within its colour: 95', asc, 0, 100, 95, 100, '95.00', '95.00', '95.00', 'verde'],
  ['a limit within its colour: 75', asc, 0, 100, 75, 100, '75.00', '75.00', '75.00', 'amarillo'],
  ['a maximum kept', max, 50, 60, 60, 60, '100.00', '-', '-', 'verde'],
  ['a maximum well kept given more than 100', max, 50, 60, 10, 60, '100.00', '-', '-', 'verde'],
  ['a maximum passed', max, 50, 60, 80, 60, '75.00', '-', '-', 'amarillo'],
  ['a maximum of 0 passed', max, 5, 0, 3, 0, '0.00', '-', '-', 'rojo'],
  ['a maximum of 0 kept', max, 5, 0, 0, 0, '100.00', '-', '-', 'verde'],
  ['a negative maximum passed: no ratio', max, 5, -2, 3, 0, '0.00', '-', '-', 'rojo'],
  ['a minimum kept', min, 50, 60, 61, 60, '100.00', '-', '-', 'verde'],
  ['a minimum missed', min, 50, 60, 30, 60, '50.00', '-', '-', 'rojo'],
  ['a minimum missed below zero', min, 50, 60, -30, 60, '0.00', '-', '-', 'rojo'],
  ['a negative minimum missed', min, 50, -10, -30, 60, '0.00', '-', '-', 'rojo'],
];

test.each(LEVELS)('would catch: %s', (_, data, lb, le, vo, m, one, two, final, estado) => {
  const progress = measure(
    { ...data, ...(lb === undefined ? {} : { linea_base: { valor: lb } }), metas: { 2019: le, 2022: m } },
    { '2019-S2': vo },
  );
  expect([
    shown(progress.tipoI.value),
    shown(progress.tipoII.value),
    shown(progress.avanceFinal.value),
    progress.estado,
  ]).toEqual([one, two, final, estado]);
});

test.each([
  ['expected', { ...asc, metas: { 2020: 50 } }, { '2019-S2': 45 }, 'sin línea de base ni meta anterior'],
  ['measured', { ...asc, metas: { 2019: 50 } }, {}, 'sin dato'],
] as const)('where nothing is %s, that is why there is no tipo I', (_, data, measured, why) => {
  const { tipoI } = measure(data, measured);
  expect([tipoI.value, tipoI.trace.words()]).toEqual([undefined, why]);
});

describe('what is expected', () => {
  const base: IndicadorPlanData = {
    ...asc,
    linea_base: { anio: 2015, valor: 40 },
    metas: { 2019: 50, 2020: 70, 2022: 100 },
  };
  const cases: readonly [string, IndicadorPlanData, Semestre, string, boolean][] = [
    ['S2 is the target of the year', base, S2, '50.00', false],
    ['the first S1 starts from the baseline, whatever its year', base, S1, '45.00', true],
    ['a later S1 starts from the target of the year before', base, { anio: 2020, numero: 1 }, '60.00', true],
    ['a year without target has its part of the way', base, { anio: 2021, numero: 1 }, '77.50', true],
    ['in S2 too', base, { anio: 2021, numero: 2 }, '85.00', true],
    ['and the S1 after it', base, { anio: 2022, numero: 1 }, '92.50', true],
    [
      'a single target of after the mandate gives its part',
      { ...base, metas: { 2031: 170 } },
      S2,
      '50.00',
      true,
    ],
    [
      'nothing is expected after the last target',
      { ...base, metas: { 2019: 50 } },
      { anio: 2020, numero: 1 },
      '-',
      false,
    ],
    ['nor before the first without baseline', { ...asc, metas: { 2020: 50, 2021: 60 } }, S2, '-', false],
    [
      'points are added to a percentage',
      { ...base, unidad_medida: 'porcentaje', metas: { 2019: '+15pp' } },
      S2,
      '55.00',
      false,
    ],
    ['points are taken too', { ...base, unidad_medida: '%', metas: { 2019: '-2.5pp' } }, S2, '37.50', false],
    [
      'points of what is no percentage are none',
      { ...base, unidad_medida: 'hogar', metas: { 2019: '+15pp' } },
      S2,
      '-',
      false,
    ],
    [
      'points without baseline are none',
      { ...asc, unidad_medida: 'porcentaje', metas: { 2019: '+15pp' } },
      S2,
      '-',
      false,
    ],
    [
      'a limit is not interpolated: the next target holds',
      { ...base, ...max },
      { anio: 2021, numero: 1 },
      '100.00',
      false,
    ],
    ['nor does it need a baseline', { ...max, metas: { 2020: 7 } }, S1, '7.00', false],
    [
      'a limit past its last target is none',
      { ...base, ...min, metas: { 2019: 50 } },
      { anio: 2020, numero: 2 },
      '-',
      false,
    ],
    [
      'a semestral target wins over the midpoint',
      { ...base, metas_semestrales: { '2019-S1': 42 } },
      S1,
      '42.00',
      false,
    ],
    [
      'the year wins over a semestral target of S2',
      { ...base, metas_semestrales: { '2019-S2': 1 } },
      S2,
      '50.00',
      false,
    ],
    ['a relative target is taken of the baseline', { ...base, metas: { 2019: '+50%' } }, S2, '60.00', false],
    ['a relative fall too', { ...base, metas: { 2019: '-12.5%' } }, S2, '35.00', false],
    [
      'a relative semestral target too',
      { ...base, metas_semestrales: { '2019-S1': '+10%' } },
      S1,
      '44.00',
      false,
    ],
    ['a midpoint may lead to a relative target', { ...base, metas: { 2019: '+100%' } }, S1, '60.00', true],
    ['a relative target without baseline is none', { ...asc, metas: { 2019: '+50%' } }, S2, '-', false],
    ['the first S1 without baseline is none', { ...asc, metas: { 2019: 50 } }, S1, '-', false],
    ['half the year of an agregable', { ...base, agregacion: 'agregable' }, S1, '25.00', true],
    [
      'a semestral target of an agregable',
      { ...base, agregacion: 'agregable', metas_semestrales: { '2019-S1': 10 } },
      S1,
      '10.00',
      false,
    ],
    ['a target that is no quantity is none', { ...base, metas: { 2019: 'la mitad' } }, S2, '-', false],
    [
      'a semestral target of S2 stands for a year without one',
      { ...base, metas: { 2022: 100 }, metas_semestrales: { '2019-S2': 48 } },
      S2,
      '48.00',
      false,
    ],
    ['nothing in S1 of what is measured in December', { ...base, frecuencia: 'anual' }, S1, '-', false],
  ];
  test.each(cases)('%s', (_, data, periodo, esperado, estimado) => {
    const progress = measure(data, {}, periodo);
    expect([shown(progress.esperado.value), progress.estimado]).toEqual([esperado, estimado]);
  });

  test('an estimate gives colour and says so in its words', () => {
    const progress = measure(base, { '2019-S1': 45 }, S1);
    expect(progress.estado).toBe('verde');
    expect(progress.esperado.trace.words()).toBe(
      '40 + (50 − 40) × 6 ÷ 12 = 45 (estimado: 6 de los 12 meses entre la línea de base y la meta de 2019)',
    );
  });
});
