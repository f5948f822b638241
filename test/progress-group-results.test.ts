import { describe, expect, test } from 'vitest';
import { toFixed } from '../src/model/fraction.ts';
import type { ConfigDocument } from '../src/model/input.generated.ts';
import type { IndicadorPlanData, ObjetivoData } from '../src/model/model.ts';
import { type Progress, progressOf } from '../src/model/progress/progress.ts';
import { relevanceWeights } from '../src/model/progress/weights.ts';
import { shown } from './support/progress-values.ts';
import { NETWORKS, S1, S2, WATER, project } from './support/projects.ts';

describe('the weights of relevance', () => {
  const cases: readonly [readonly number[], readonly string[]][] = [
    [[], []],
    [[3], ['1.0000']],
    [
      [1, 2],
      ['0.6667', '0.3333'],
    ],
    [
      [1, 2, 3],
      ['0.5000', '0.3333', '0.1667'],
    ],
    [
      [1, 1, 2],
      ['0.4000', '0.4000', '0.2000'],
    ],
    [
      [1, 3],
      ['0.7500', '0.2500'],
    ],
    [
      [2, 2],
      ['0.5000', '0.5000'],
    ],
  ];
  test.each(cases)('of %j are %j', (relevances, weights) => {
    expect(relevanceWeights(relevances).map((weight) => toFixed(weight, 4))).toEqual(weights);
  });
});

describe('the results of a group', () => {
  /** An indicator that expects 100 of 2019. */
  function indicator(id: string, rest: IndicadorPlanData = {}): IndicadorPlanData {
    return { id, sentido: 'ascendente', linea_base: { valor: 0 }, metas: { 2019: 100, 2022: 200 }, ...rest };
  }
  function objective(id: string, indicadores: IndicadorPlanData[], rest: ObjetivoData = {}): ObjetivoData {
    return { id, indicadores, ...rest };
  }
  function results(
    objetivos: Parameters<typeof project>[0]['objetivos'],
    measured: Readonly<Record<string, number>>,
    config: ConfigDocument = {},
    periodo = S2,
  ): Progress {
    const resultados = Object.entries(measured).map(([indicador, valor]) => ({ indicador, valor }));
    const name = `2019-S${periodo.numero}`;
    const model = project({ ...(objetivos ? { objetivos } : {}), poi: { [name]: { resultados } }, config });
    return progressOf(model, periodo);
  }
  type Case = readonly [
    string,
    NonNullable<Parameters<typeof project>[0]['objetivos']>,
    Readonly<Record<string, number>>,
    ConfigDocument,
    string,
    number,
    number,
  ];
  const cases: readonly Case[] = [
    [
      'weigh indicators by relevance',
      { social: [objective('S', [indicator('A'), indicator('B', { relevancia: 2 })])] },
      { A: 90, B: 60 },
      {},
      '80.00',
      2,
      2,
    ],
    [
      'weigh only those with data, by the largest relevance of all: 3/5 and 2/5',
      {
        social: [
          objective('S', [
            indicator('A'),
            indicator('B', { relevancia: 2 }),
            indicator('C', { relevancia: 3 }),
          ]),
        ],
      },
      { A: 90, B: 60 },
      {},
      '78.00',
      2,
      3,
    ],
    [
      'cap before the mean',
      { social: [objective('S', [indicator('A'), indicator('B')])] },
      { A: 300, B: 50 },
      {},
      '75.00',
      2,
      2,
    ],
    [
      'keep a step back that is worse still at its tipo I',
      { social: [objective('S', [indicator('A', { linea_base: { valor: 60 } })])] },
      { A: 50 },
      {},
      '50.00',
      1,
      1,
    ],
    [
      'are the plain mean of the objectives with data',
      {
        social: [
          objective('S', [indicator('A'), indicator('B')]),
          objective('T', [indicator('C')]),
          objective('U', [indicator('D')]),
        ],
      },
      { A: 100, B: 100, C: 50 },
      {},
      '75.00',
      3,
      4,
    ],
    [
      'follow the pesos of the objectives',
      {
        social: [
          objective('S', [indicator('A')], { peso: 75 }),
          objective('T', [indicator('B')], { peso: 25 }),
        ],
      },
      { A: 100, B: 60 },
      {},
      '90.00',
      2,
      2,
    ],
    [
      'follow the pesos among those with data',
      {
        social: [
          objective('S', [indicator('A')], { peso: 50 }),
          objective('T', [indicator('B')], { peso: 20 }),
          objective('U', [indicator('C')], { peso: 30 }),
        ],
      },
      { A: 100, C: 60 },
      {},
      '85.00',
      2,
      3,
    ],
    [
      'weigh the same when a peso is missing',
      { social: [objective('S', [indicator('A')], { peso: 75 }), objective('T', [indicator('B')])] },
      { A: 100, B: 60 },
      {},
      '80.00',
      2,
      2,
    ],
    [
      'are the mean of the dimensions with data',
      {
        social: [objective('S', [indicator('A')]), objective('T', [indicator('B')])],
        economica: [objective('E', [indicator('C')])],
        ambiental: [objective('M', [indicator('D')])],
      },
      { A: 100, B: 100, C: 50 },
      {},
      '75.00',
      3,
      4,
    ],
    ['have no value without data', { social: [objective('S', [indicator('A')])] }, {}, {}, '-', 0, 1],
    [
      'take as 0 what has no data where the project says so',
      { social: [objective('S', [indicator('A'), indicator('B')])] },
      { A: 80 },
      { avance: { sin_dato: 'cero' } },
      '40.00',
      1,
      2,
    ],
    [
      'never take as 0 what has no quotient',
      { social: [objective('S', [indicator('A'), indicator('B', { metas: { 2019: 0 } })])] },
      { A: 80, B: 3 },
      { avance: { sin_dato: 'cero' } },
      '80.00',
      1,
      2,
    ],
    [
      'go by tipo II where the project says so',
      { social: [objective('S', [indicator('A', { linea_base: { valor: 50 } })])] },
      { A: 75 },
      { avance: { tipo: 'II' } },
      '50.00',
      1,
      1,
    ],
  ];
  test.each(cases)('%s', (_, objetivos, measured, config, valor, conDato, total) => {
    const { resultados } = results(objetivos, measured, config).avance;
    expect([shown(resultados.valor.value), resultados.conDato, resultados.total]).toEqual([
      valor,
      conDato,
      total,
    ]);
  });

  test.each<readonly [string, IndicadorPlanData, Readonly<Record<string, number>>, readonly unknown[]]>([
    ['of which nothing was expected yet', { metas: { 2019: 0, 2022: 2 } }, { A: 10, B: 0 }, ['10.00', 1]],
    ['that did what was not expected yet', { metas: { 2019: 0, 2022: 2 } }, { A: 10, B: 1 }, ['10.00', 1]],
    ['that was kept as it was, as it should', { linea_base: { valor: 4 }, metas: { 2019: 4 } }, { A: 10, B: 4 }, ['55.00', 2]], // prettier-ignore
  ])('count %s as the mean of tipo II should', (_, data, measured, expected) => {
    const objetivos = { social: [objective('S', [indicator('A'), indicator('B', data)])] };
    const progress = results(objetivos, measured);
    for (const { tipoII } of [
      progress.avance.resultados,
      progress.objetivos[0]?.avance.resultados ?? expect.fail(),
    ])
      expect([shown(tipoII.valor.value), tipoII.conDato]).toEqual(expected);
  });

  test('keep in the mean of tipo II the years before one in which no flow was expected', () => {
    const visits = indicator('B', { agregacion: 'agregable', metas: { 2018: 20, 2019: 0 } });
    const model = project({
      objetivos: { social: [objective('S', [visits])] },
      poi: Object.fromEntries(
        Object.entries({ '2018-S2': 10, '2019-S2': 0 }).map(([name, valor]) => [
          name,
          { resultados: [{ indicador: 'B', valor }] },
        ]),
      ),
    });
    const { tipoI, tipoII } = progressOf(model, S2).avance.resultados;
    expect([tipoI, tipoII].map(({ valor }) => shown(valor.value))).toEqual(['-', '50.00']);
  });

  test('leave out of S1 what is measured in December', () => {
    const objetivos = { social: [objective('S', [indicator('A'), indicator('B', { frecuencia: 'anual' })])] };
    const counts = [S1, S2].map((periodo) => {
      const { conDato, total } = results(objetivos, { A: 50, B: 100 }, {}, periodo).avance.resultados;
      return [conDato, total];
    });
    expect(counts).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('give each indicator with data its weight in the objective, and the others none', () => {
    const objetivos = {
      social: [objective('S', [indicator('A'), indicator('B', { relevancia: 2 }), indicator('C')])],
    };
    const { pesos } = results(objetivos, { A: 1, B: 1 });
    expect([...pesos].map(([{ id }, weight]) => [id, toFixed(weight, 4)])).toEqual([
      ['A', '0.6667'],
      ['B', '0.3333'],
    ]);
  });

  test('say their weights in words', () => {
    const objetivos = { social: [objective('S', [indicator('A'), indicator('B', { relevancia: 2 })])] };
    expect(results(objetivos, { A: 90, B: 60 }).objetivos[0]?.avance.resultados.valor.trace.words()).toBe(
      '90.00 × 2/3 + 60.00 × 1/3',
    );
  });

  test('are not blended with the execution', () => {
    const model = project({ indicadores: [WATER], poi: { '2019-S1': { actividades: [NETWORKS] } } });
    const { fisico, resultados } = progressOf(model, S1).avance;
    expect([shown(fisico.valor.value), shown(resultados.valor.value)]).toEqual(['80.00', '-']);
  });
});
