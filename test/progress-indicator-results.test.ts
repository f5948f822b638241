import { describe, expect, test } from 'vitest';
import type { IndicadorPlanData, Semestre } from '../src/model/model.ts';
import { indicatorProgresses } from '../src/model/progress/progress.ts';
import { type Measured, measure } from './support/measured-indicator.ts';
import { shown } from './support/progress-values.ts';
import { S1, S2, project } from './support/projects.ts';

const asc = { sentido: 'ascendente' } as const;
const desc = { sentido: 'descendente' } as const;
const max = { sentido: 'maximo_permisible' } as const;

describe('what is obtained', () => {
  const data: IndicadorPlanData = { ...asc, linea_base: { valor: 40 }, metas: { 2019: 50, 2022: 100 } };

  test('is not carried over from S1 to S2', () => {
    const progress = measure(data, { '2019-S1': 45, '2020-S2': 60 }, S2);
    expect([shown(progress.obtenido.value), progress.estado, progress.gris]).toEqual([
      '-',
      'gris',
      'sin_dato',
    ]);
  });

  test('is the one of the latest date, in whatever order they stand', () => {
    const measured = [
      { indicador: 'I', valor: 47, fecha: '2019-06-28' },
      { indicador: 'I', valor: 41, fecha: '2019-03-01' },
    ];
    const latest = [measured, measured.toReversed()].map((resultados) => {
      const model = project({ indicadores: [{ id: 'I', ...data }], poi: { '2019-S1': { resultados } } });
      return shown(indicatorProgresses(model, S1)[0]?.obtenido.value);
    });
    expect(latest).toEqual(['47.00', '47.00']);
  });

  test('is grey and outside the N in S1 for what is measured in December', () => {
    const progress = measure({ ...data, frecuencia: 'anual' }, { '2019-S1': 45 }, S1);
    expect([progress.estado, progress.gris, progress.cuenta]).toEqual([
      'gris',
      'se_mide_en_diciembre',
      false,
    ]);
    expect(measure({ ...data, frecuencia: 'anual' }, { '2019-S2': 50 }, S2).estado).toBe('verde');
  });
});

describe('an agregable', () => {
  const flows: IndicadorPlanData = {
    ...asc,
    agregacion: 'agregable',
    linea_base: { valor: 500 },
    metas: { 2019: 100, 2020: 200, 2021: 300, 2022: 400 },
  };
  const S1_2020: Semestre = { anio: 2020, numero: 1 };
  const S2_2020: Semestre = { anio: 2020, numero: 2 };
  const cases: readonly [string, IndicadorPlanData, Measured, Semestre, string, string, string][] = [
    ['compares the year with the year', flows, { '2019-S2': 80 }, S2, '80.00', '80.00', '8.00'],
    ['expects half of the year in S1', flows, { '2019-S1': 40 }, S1, '80.00', '80.00', '4.00'],
    ['adds the years', flows, { '2019-S2': 80, '2020-S2': 220 }, S2_2020, '110.00', '100.00', '30.00'],
    [
      'adds past years by their S2 only',
      flows,
      { '2019-S1': 70, '2019-S2': 80, '2020-S1': 120 },
      S1_2020,
      '120.00',
      '100.00',
      '20.00',
    ],
    [
      'guesses no year that was not measured',
      flows,
      { '2019-S1': 70, '2020-S2': 220 },
      S2_2020,
      '110.00',
      '-',
      '-',
    ],
    [
      'guesses no target either',
      { ...flows, metas: { 2019: 100, 2021: 300, 2022: 400 } },
      { '2019-S2': 80, '2020-S2': 9, '2021-S2': 300 },
      { anio: 2021, numero: 2 },
      '100.00',
      '-',
      '48.63',
    ],
    [
      'starts at its first target',
      { ...flows, metas: { 2020: 200, 2022: 400 } },
      { '2020-S2': 150 },
      S2_2020,
      '75.00',
      '75.00',
      '25.00',
    ],
    [
      'has nothing before its first target',
      { ...flows, metas: { 2020: 200, 2022: 400 } },
      { '2019-S2': 150 },
      S2,
      '-',
      '-',
      '-',
    ],
    ['is inverted when less is better', { ...flows, ...desc }, { '2019-S2': 125 }, S2, '80.00', '80.00', '-'],
    [
      'is 100 when there is none of a bad thing',
      { ...flows, ...desc },
      { '2019-S2': 0 },
      S2,
      '100.00',
      '100.00',
      '-',
    ],
    [
      'has no quotient of targets that sum 0',
      { ...flows, metas: { 2019: 0, 2022: 0 } },
      { '2019-S2': 5 },
      S2,
      '-',
      '-',
      '-',
    ],
    ['has nothing without targets', { ...asc, agregacion: 'agregable' }, { '2019-S2': 5 }, S2, '-', '-', '-'],
    ['takes no step back below its baseline', flows, { '2019-S2': 100 }, S2, '100.00', '100.00', '10.00'],
  ];
  test.each(cases)('%s', (_, data, measured, periodo, one, two, final) => {
    const progress = measure(data, measured, periodo);
    expect([
      shown(progress.tipoI.value),
      shown(progress.tipoII.value),
      shown(progress.avanceFinal.value),
      progress.retroceso,
    ]).toEqual([one, two, final, false]);
  });
});

describe('the type that decides', () => {
  const coverage: IndicadorPlanData = { ...asc, linea_base: { valor: 68 }, metas: { 2019: 76, 2022: 100 } };
  const cases: readonly [string, IndicadorPlanData, number, 'I' | 'II', string, string][] = [
    ['is tipo I unless said otherwise', coverage, 74, 'I', 'I', 'verde'],
    ['is tipo II where the project says so', coverage, 74, 'II', 'II', 'amarillo'],
    ['is tipo I where tipo II does not exist', { ...coverage, linea_base: {} }, 74, 'II', 'I', 'verde'],
    ['is tipo I for what is only permitted', { ...coverage, ...max }, 74, 'II', 'I', 'verde'],
    [
      'is tipo II where tipo I does not exist',
      { ...desc, linea_base: { valor: 40 }, metas: { 2019: 0, 2022: 0 } },
      4,
      'I',
      'II',
      'amarillo',
    ],
  ];
  test.each(cases)('%s', (_, data, vo, tipo, decide, estado) => {
    const progress = measure(data, { '2019-S2': vo }, S2, { avance: { tipo } });
    expect([progress.decide, progress.estado]).toEqual([decide, estado]);
  });

  test('carries ▲ only over 120 raw, and ▼ only below its baseline', () => {
    const flags = [66, 91.2, 91.21].map((vo) => {
      const { sobrecumplimiento, retroceso } = measure(coverage, { '2019-S2': vo });
      return { sobrecumplimiento, retroceso };
    });
    expect(flags).toEqual([
      { sobrecumplimiento: false, retroceso: true },
      { sobrecumplimiento: false, retroceso: false },
      { sobrecumplimiento: true, retroceso: false },
    ]);
  });

  test('is coloured by the limits of the project', () => {
    const config = { semaforo: { verde: 98, amarillo: 97 } };
    expect(measure(coverage, { '2019-S2': 74 }, S2, config).estado).toBe('amarillo');
  });
});

test('every figure of an indicator says its quotient and the places of its inputs', () => {
  const progress = measure(
    { ...asc, linea_base: { valor: 68 }, metas: { 2019: 76, 2022: 100 } },
    { '2019-S2': 1074.5 },
  );
  expect([progress.tipoI, progress.tipoII, progress.avanceFinal].map(({ trace }) => trace.words())).toEqual([
    '1,074.5 ÷ 76',
    '(1,074.5 − 68) ÷ (76 − 68)',
    '(1,074.5 − 68) ÷ (100 − 68)',
  ]);
  expect(progress.tipoI.trace.origins()).toEqual([
    { file: 'poi/2019-S2.yaml', path: ['resultados', 0, 'valor'] },
    { file: 'plan.yaml', path: ['dimensiones', 'social', 'objetivos', 0, 'indicadores', 0, 'metas', '2019'] },
  ]);
});
