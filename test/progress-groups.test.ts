import { describe, expect, test } from 'vitest';
import { toFixed, type Fraction } from '../src/model/fraction.ts';
import type { ConfigDocument, PoiDocument } from '../src/model/input.generated.ts';
import type { ActividadData, IndicadorPlanData, ObjetivoData, Semestre } from '../src/model/model.ts';
import { link } from '../src/model/link.ts';
import { cutOffOf, defaultPeriod, semestresOf } from '../src/model/progress/period.ts';
import { progressOf, type Progress } from '../src/model/progress/progress.ts';
import { estadoOf } from '../src/model/progress/semaforo.ts';
import { relevanceWeights } from '../src/model/progress/weights.ts';
import { exact } from '../src/model/fraction.ts';
import { NETWORKS, project, S1, S2, WATER } from './support/projects.ts';

function shown(value: Fraction | undefined): string {
  return value ? toFixed(value, 2) : '-';
}

/** An activity that executed a percentage of its programme. */
function done(id: string, percent: number | undefined, rest: ActividadData = {}): ActividadData {
  return {
    id,
    objetivo: 'SOC-1',
    indicador: { meta: 100, ...(percent === undefined ? {} : { logrado: percent }) },
    ...rest,
  };
}

function of(actividades: ActividadData[], config: ConfigDocument = {}): Progress {
  return progressOf(project({ poi: { '2019-S1': { actividades } }, config }), S1);
}

describe('the physical progress of a group', () => {
  const cases: readonly [string, ActividadData[], ConfigDocument, string, number, number, string][] = [
    ['has no value without activities', [], {}, '-', 0, 0, 'gris'],
    ['has no value when nobody reported', [done('A', undefined)], {}, '-', 0, 1, 'gris'],
    ['is the plain mean', [done('A', 100), done('B', 50), done('C', 33)], {}, '61.00', 3, 3, 'rojo'],
    ['caps every member before the mean', [done('A', 200), done('B', 80)], {}, '90.00', 2, 2, 'amarillo'],
    [
      'leaves out who has no data, and counts it',
      [done('A', 80), done('B', undefined)],
      {},
      '80.00',
      1,
      2,
      'amarillo',
    ],
    [
      'takes who has no data as 0 where the project says so',
      [done('A', 80), done('B', undefined)],
      { avance: { sin_dato: 'cero' } },
      '40.00',
      1,
      2,
      'rojo',
    ],
    [
      'never takes as 0 what was not programmed',
      [done('A', 80), done('B', undefined, { indicador: { meta: 0 } })],
      { avance: { sin_dato: 'cero' } },
      '80.00',
      1,
      2,
      'amarillo',
    ],
    [
      'leaves out what is cancelled, and counts it',
      [done('A', 80), done('B', 0, { estado: 'cancelada' })],
      {},
      '80.00',
      1,
      2,
      'amarillo',
    ],
    [
      'never takes as 0 what is cancelled',
      [done('A', 80), done('B', undefined, { estado: 'cancelada' })],
      { avance: { sin_dato: 'cero' } },
      '80.00',
      1,
      2,
      'amarillo',
    ],
    [
      'leaves out what was not programmed, and counts it',
      [done('A', 80), done('B', 5, { indicador: { meta: 0, logrado: 5 } })],
      {},
      '80.00',
      1,
      2,
      'amarillo',
    ],
    [
      'weighs by PIM where the project says so',
      [done('A', 100, { presupuesto: { pim: 300 } }), done('B', 0, { presupuesto: { pim: 100 } })],
      { avance: { pesos: 'pim' } },
      '75.00',
      2,
      2,
      'amarillo',
    ],
    [
      'weighs by the PIA that stands for the PIM',
      [done('A', 100, { presupuesto: { pia: 300 } }), done('B', 0, { presupuesto: { pim: 100 } })],
      { avance: { pesos: 'pim' } },
      '75.00',
      2,
      2,
      'amarillo',
    ],
    [
      'has no value by PIM when nobody has one',
      [done('A', 100), done('B', 50)],
      { avance: { pesos: 'pim' } },
      '-',
      0,
      2,
      'gris',
    ],
    [
      'counts as without data who has no PIM, where the project weighs by it',
      [done('A', 100, { presupuesto: { pim: 300 } }), done('B', 0, { presupuesto: { pim: 0 } })],
      { avance: { pesos: 'pim' } },
      '100.00',
      1,
      2,
      'verde',
    ],
    [
      'has no colour when fewer than half have data',
      [done('A', 100), done('B', undefined), done('C', 0, { estado: 'cancelada' })],
      {},
      '100.00',
      1,
      3,
      'gris',
    ],
    [
      'asks no coverage of what was not programmed',
      [done('A', 100), done('B', undefined), done('C', undefined, { indicador: { meta: 0 } })],
      {},
      '100.00',
      1,
      3,
      'verde',
    ],
    [
      'asks the coverage that the project says',
      [done('A', 100), done('B', undefined)],
      { avance: { cobertura_minima: 51 } },
      '100.00',
      1,
      2,
      'gris',
    ],
    [
      'is covered by those it takes as 0',
      [done('A', 100), done('B', undefined), done('C', undefined)],
      { avance: { sin_dato: 'cero' } },
      '33.33',
      1,
      3,
      'rojo',
    ],
    [
      'weighs only those that have data',
      [done('A', 60, { presupuesto: { pim: 100 } }), done('B', undefined, { presupuesto: { pim: 900 } })],
      { avance: { pesos: 'pim' } },
      '60.00',
      1,
      2,
      'rojo',
    ],
    ['rounds once, at the end', [done('A', 94.99), done('B', 95)], {}, '95.00', 2, 2, 'verde'],
    ['is coloured after rounding', [done('A', 94.98), done('B', 95)], {}, '94.99', 2, 2, 'amarillo'],
  ];
  test.each(cases)('%s', (_, actividades, config, valor, conDato, total, estado) => {
    const { fisico } = of(actividades, config).avance;
    expect([shown(fisico.valor.value), fisico.conDato, fisico.total, fisico.estado]).toEqual([
      valor,
      conDato,
      total,
      estado,
    ]);
  });

  test('says its members', () => {
    const words = [[done('A', 100), done('B', 50)], [done('A', 100)]].map((actividades) =>
      of(actividades).avance.fisico.valor.trace.words(),
    );
    expect(words).toEqual(['promedio de 2 actividades: (100.00 + 50.00) ÷ 2', '1 actividad: 100.00']);
  });
});

describe('the money of a group', () => {
  const cases: readonly [string, ActividadData[], string, bigint | undefined, number, number][] = [
    [
      'is a quotient of sums, not a mean of quotients',
      [
        done('A', 0, { presupuesto: { pim: 900, devengado: 0 } }),
        done('B', 0, { presupuesto: { pim: 100, devengado: 100 } }),
      ],
      '10.00',
      100_000n,
      2,
      2,
    ],
    [
      'keeps the money of what is cancelled',
      [done('A', 0, { presupuesto: { pim: 100, devengado: 50 }, estado: 'cancelada' })],
      '50.00',
      10_000n,
      1,
      1,
    ],
    [
      'has what costs nothing outside its N',
      [
        done('A', 0, { presupuesto: { sin_costo: 'planilla' } }),
        done('B', 0, { presupuesto: { pim: 100, devengado: 25 } }),
      ],
      '25.00',
      10_000n,
      1,
      1,
    ],
    [
      'has what tells no budget inside its N',
      [done('A', 0), done('B', 0, { presupuesto: { pim: 100, devengado: 25 } })],
      '25.00',
      10_000n,
      1,
      2,
    ],
    ['has no value without PIM', [done('A', 0)], '-', undefined, 0, 1],
    [
      'takes the PIA for an absent PIM',
      [
        done('A', 0, { presupuesto: { pia: 100, devengado: 25 } }),
        done('B', 0, { presupuesto: { pia: 5, pim: 100, devengado: 0 } }),
      ],
      '12.50',
      20_000n,
      2,
      2,
    ],
    [
      'compares only what states both, and adds the PIM of all',
      [
        done('A', 0, { presupuesto: { pim: 100, devengado: 25 } }),
        done('B', 0, { presupuesto: { pim: 100 } }),
      ],
      '25.00',
      20_000n,
      1,
      2,
    ],
    [
      'has no percentage where those that state both have less than half of the PIM',
      [
        done('A', 0, { presupuesto: { pim: 99.99, devengado: 25 } }),
        done('B', 0, { presupuesto: { pim: 100 } }),
      ],
      '-',
      19_999n,
      1,
      2,
    ],
  ];
  test.each(cases)('%s', (_, actividades, valor, pim, conDato, total) => {
    const { financiero } = of(actividades).avance;
    expect([shown(financiero.valor.value), financiero.pim, financiero.conDato, financiero.total]).toEqual([
      valor,
      pim,
      conDato,
      total,
    ]);
  });
});

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

describe('the mandate', () => {
  test('is the capped way to the final targets, beside the time gone', () => {
    const indicadores: IndicadorPlanData[] = [
      { id: 'A', sentido: 'ascendente', linea_base: { valor: 0 }, metas: { 2019: 10, 2022: 40 } },
      {
        id: 'B',
        sentido: 'ascendente',
        linea_base: { valor: 20 },
        metas: { 2019: 30, 2022: 60 },
        relevancia: 2,
      },
    ];
    const resultados = [
      { indicador: 'A', valor: 60 },
      { indicador: 'B', valor: 10 },
    ];
    const { mandato } = progressOf(project({ indicadores, poi: { '2019-S2': { resultados } } }), S2);
    // A: 150 capped to 100, weight 2/3; B: −25 capped to 0, weight 1/3.
    expect([shown(mandato.valor.valor.value), shown(mandato.tiempo.value)]).toEqual(['66.67', '24.98']);
    expect(mandato.tiempo.trace.words()).toBe('365 de 1461 días');
  });

  const last: Semestre = { anio: 2022, numero: 2 };
  const days: readonly [string, Semestre, string | undefined, string][] = [
    ['2019-01-01', S1, '2019-01-01', '0.07'],
    ['2019-06-30', S1, '2019-06-30', '12.39'],
    ['2022-12-31', last, '2022-12-31', '100.00'],
    ['a day before the period', S1, '2018-12-31', '0.00'],
    ['a day after the period', last, '2023-06-30', '100.00'],
    ['a day after its semester, which ends it', S1, '2022-12-31', '12.39'],
    ['no day', S1, undefined, '-'],
    ['a day that the calendar lacks', S1, '2019-02-30', '-'],
  ];
  test.each(days)('has gone on %s as far as its days say', (_, periodo, corte, tiempo) => {
    const dated = (day: string): Record<string, PoiDocument> => ({
      [`${periodo.anio}-S${periodo.numero}`]: { fecha_corte: day },
    });
    const model = project({ poi: corte === undefined ? {} : dated(corte) });
    expect(shown(progressOf(model, periodo).mandato.tiempo.value)).toBe(tiempo);
  });
});

test('the money of the mandate adds years, and within a year no semester twice', () => {
  const spent = (devengado: number): PoiDocument => ({
    actividades: [{ id: 'A', presupuesto: { pim: 1000, devengado } }],
  });
  const model = project({
    poi: { '2019-S1': spent(100), '2019-S2': spent(900), '2020-S1': spent(50), '2020-S2': spent(800) },
  });
  const { gasto } = progressOf(model, { anio: 2020, numero: 1 }).mandato;
  expect(gasto.map(({ anio, montos }) => [anio, montos.devengado])).toEqual([
    [2019, 90_000n],
    [2020, 5_000n],
  ]);
});

describe('the groups of the plan', () => {
  const plan = {
    social: [
      {
        id: 'SOC-1',
        programas: [{ codigo: '1.0', proyectos: [{ codigo: '1.1' }], actividades: [{ codigo: '1.2' }] }],
      },
      { id: 'SOC-2' },
    ],
    economica: [{ id: 'ECO-1', programas: [{ codigo: '1.0', proyectos: [{ codigo: '1.1' }] }] }],
  };
  const actividades = [
    done('A', 100, { proyecto: '1.1', unidad: 'GIM', distritos: ['210101', '210102'] }),
    done('B', 50, { proyecto: '1.2', unidad: 'GDS', distritos: ['210102'] }),
    done('C', 0, { proyecto: '1.0', unidad: 'GIM', distritos: ['210109'] }),
    done('D', 80, { objetivo: 'ECO-1', proyecto: '1.1', unidad: 'GDE' }),
    done('E', 40, { objetivo: 'SOC-2', unidad: 'GDS' }),
    done('F', 20, { objetivo: 'nowhere', unidad: 'nobody' }),
  ];
  const progress = progressOf(
    project({
      objetivos: plan,
      unidades: [{ id: 'GIM' }, { id: 'GDS' }, { id: 'GDE' }, { id: 'OCI' }],
      distritos: [
        { ubigeo: '210102', nombre: 'Ácora' },
        { ubigeo: '210103', nombre: 'Amantaní' },
      ],
      poi: { '2019-S1': { actividades } },
    }),
    S1,
  );
  const summary = (
    groups: readonly { avance: Progress['avance']; actividades: Progress['actividades'] }[],
    names: readonly string[],
  ): string[] =>
    groups.map(
      ({ avance, actividades: members }, i) =>
        `${names[i]}: ${members.map(({ id }) => id).join('')} ${shown(avance.fisico.valor.value)}`,
    );

  test('hold by objective what names it', () => {
    expect(
      summary(
        progress.objetivos,
        progress.objetivos.map(({ objetivo }) => objetivo.id),
      ),
    ).toEqual(['SOC-1: ABC 50.00', 'SOC-2: E 40.00', 'ECO-1: D 80.00']);
  });

  test('average a dimension over its activities, not over its objectives', () => {
    expect(summary(progress.dimensiones, ['social', 'economica', 'ambiental', 'institucional'])).toEqual([
      'social: ABCE 47.50',
      'economica: D 80.00',
      'ambiental:  -',
      'institucional:  -',
    ]);
  });

  test('tell apart the codes of two dimensions, and gather projects under their programme', () => {
    expect(
      summary(
        progress.lineas,
        progress.lineas.map(({ linea }) => `${linea.dimension} ${linea.codigo}`),
      ),
    ).toEqual([
      'social 1.0: ABC 50.00',
      'social 1.1: A 100.00',
      'social 1.2: B 50.00',
      'economica 1.0: D 80.00',
      'economica 1.1: D 80.00',
    ]);
  });

  test('hold by unit what it owns, and a unit that owns nothing', () => {
    expect(
      summary(
        progress.unidades,
        progress.unidades.map(({ unidad }) => unidad.id),
      ),
    ).toEqual(['GIM: AC 50.00', 'GDS: BE 45.00', 'GDE: D 80.00', 'OCI:  -']);
  });

  test('hold by district, in the order of the plan, those that it does not list at the end', () => {
    expect(
      summary(
        progress.distritos,
        progress.distritos.map(({ distrito }) => distrito.ubigeo),
      ),
    ).toEqual(['210101: A 100.00', '210102: AB 75.00', '210103:  -', '210109: C 0.00']);
  });

  test('hold in the plan every activity, also one that is linked to nothing', () => {
    expect(progress.avance.fisico.total).toBe(6);
  });
});

describe('the works', () => {
  const work = (
    devengado: number,
    inversion: NonNullable<ActividadData['inversion']>,
    rest: ActividadData = {},
  ): ActividadData => ({
    id: 'OBRA',
    tipo: 'inversion',
    cui: '2401234',
    presupuesto: { pim: 1000, devengado },
    inversion,
    ...rest,
  });
  const worksOf = (poi: Readonly<Record<string, PoiDocument>>, periodo = S1): Progress['inversiones'] =>
    progressOf(project({ poi }), periodo).inversiones;

  test('add what was spent before to the year', () => {
    const [item] = worksOf({ '2019-S1': { actividades: [NETWORKS] } });
    expect([item?.devengadoAcumulado, shown(item?.avance.value), item?.inicio, item?.fin]).toEqual([
      82_000_000n,
      '34.17',
      '2018-09-01',
      '2020-06-30',
    ]);
    expect(item?.avance.trace.words()).toBe('S/ 310,000.00 + 510,000.00 de S/ 2,400,000.00');
  });

  test('join the years by their CUI, each year as its latest document left it', () => {
    const poi = {
      '2019-S1': { actividades: [work(100, { costo_total: 1000, devengado_anterior: 50 })] },
      '2019-S2': { actividades: [work(300, {})] },
      '2020-S1': { actividades: [work(200, { costo_total: 1250 }, { id: 'OTRO' })] },
    };
    const seen = worksOf(poi, { anio: 2020, numero: 1 });
    expect(seen.map((item) => [item.devengadoAcumulado, item.costoTotal])).toEqual([[55_000n, 125_000n]]);
  });

  test('never add twice what a later year says was spent before it', () => {
    const poi = {
      '2019-S2': { actividades: [work(300, { costo_total: 1000, devengado_anterior: 50 })] },
      '2020-S1': { actividades: [work(200, { devengado_anterior: 350 })] },
    };
    const [item] = worksOf(poi, { anio: 2020, numero: 1 });
    expect([item?.devengadoAnterior, item?.devengado, item?.devengadoAcumulado]).toEqual([
      35_000n,
      20_000n,
      55_000n,
    ]);
  });

  test('take once the amount that several activities of one work repeat', () => {
    const inversion = { costo_total: 1000, devengado_anterior: 50 };
    const poi = {
      '2019-S1': { actividades: [work(100, inversion), work(200, inversion, { id: 'OBRA-2' })] },
    };
    expect(worksOf(poi).map((item) => item.devengadoAcumulado)).toEqual([35_000n]);
  });

  test('without CUI are joined with nothing', () => {
    const bare = { id: 'OBRA', tipo: 'inversion', presupuesto: { devengado: 1 } } as const;
    const poi = { '2019-S2': { actividades: [bare] }, '2020-S2': { actividades: [bare] } };
    expect(worksOf(poi, { anio: 2020, numero: 2 })).toHaveLength(2);
  });

  test('of no cost have no percentage', () => {
    const [item] = worksOf({ '2019-S1': { actividades: [work(100, { costo_total: 0 })] } });
    expect(item?.avance.trace.words()).toBe('el costo total es 0');
  });

  test('without a known cost have no percentage', () => {
    const [item] = worksOf({ '2019-S1': { actividades: [work(100, {})] } });
    expect(item?.avance.value).toBeUndefined();
  });
});

describe('the delivery of a unit', () => {
  const unidades = [{ id: 'GIM' }, { id: 'GDS' }];
  const deliveries = (poi: Readonly<Record<string, PoiDocument>>): (string | undefined)[] =>
    progressOf(project({ unidades, poi }), S1).unidades.map(
      ({ entrega }) => entrega && `${entrega.fecha} ${entrega.dias}`,
    );

  test('is that of the document it heads', () => {
    expect(deliveries({ '2019-S1/gim': { unidad: 'GIM', fecha_entrega: '2019-07-05' } })).toEqual([
      '2019-07-05 5',
      undefined,
    ]);
  });

  test('is that of the joint document for every unit with an activity in it', () => {
    const actividades = [done('A', 1, { unidad: 'GDS' })];
    expect(deliveries({ '2019-S1': { actividades, fecha_entrega: '2019-06-28' } })).toEqual([
      undefined,
      '2019-06-28 -2',
    ]);
  });

  test('is the last of several, and never that of another semester', () => {
    expect(
      deliveries({
        '2019-S1/a': { unidad: 'GIM', fecha_entrega: '2019-07-15' },
        '2019-S1/b': { unidad: 'GIM', fecha_entrega: '2019-07-10' },
        '2019-S2': { unidad: 'GDS', fecha_entrega: '2020-01-05' },
      }),
    ).toEqual(['2019-07-15 15', undefined]);
  });
});

describe('the period of a report', () => {
  test('is the latest that is under way or closed, else the latest', () => {
    const poi: Readonly<Record<string, PoiDocument>> = {
      '2019-S1': { estado: 'cerrado' },
      '2019-S2': {},
      '2020-S1': { estado: 'formulado' },
    };
    const planned: Readonly<Record<string, PoiDocument>> = {
      '2019-S1': { estado: 'aprobado' },
      '2019-S2': { estado: 'formulado' },
    };
    expect([poi, planned, {}].map((all) => defaultPeriod(project({ poi: all })))).toEqual([
      S2,
      S2,
      undefined,
    ]);
  });

  test('is cut at the latest cut-off of its documents', () => {
    const model = project({
      poi: {
        '2019-S1/a': { fecha_corte: '2019-05-31' },
        '2019-S1/b': { fecha_corte: '2019-06-15' },
        '2019-S2': {},
      },
    });
    expect([cutOffOf(model, S1), cutOffOf(model, { anio: 2021, numero: 1 })]).toEqual([
      '2019-06-15',
      undefined,
    ]);
  });

  test('is one of those that have a POI, each once', () => {
    const model = project({
      poi: { '2020-S1': {}, '2019-S2': {}, '2019-S1/a': {}, '2019-S1/b': {}, someday: {} },
    });
    expect(semestresOf(model)).toEqual([S1, S2, { anio: 2020, numero: 1 }]);
  });
});

test('a project without a plan has the figures of its activities, and no others', () => {
  const data: PoiDocument = {
    periodo: '2019-S1',
    estado: 'cerrado',
    fecha_corte: '2019-06-30',
    actividades: [done('A', 80)],
  };
  const model = link({ documents: [{ tipo: 'poi', file: 'poi/2019-S1.yaml', data }] });
  const { avance, objetivos, mandato } = progressOf(model, S1);
  expect([
    shown(avance.fisico.valor.value),
    objetivos,
    mandato.valor.valor.value,
    mandato.tiempo.value,
  ]).toEqual(['80.00', [], undefined, undefined]);
});

describe('the semáforo', () => {
  const cases: readonly [number | undefined, string][] = [
    [undefined, 'gris'],
    [100, 'verde'],
    [95, 'verde'],
    [94.995, 'verde'],
    [94.9949, 'amarillo'],
    [75, 'amarillo'],
    [74.995, 'amarillo'],
    [74.9949, 'rojo'],
    [0, 'rojo'],
    [-5, 'rojo'],
  ];
  test.each(cases)('shows %s as %s', (value, estado) => {
    const limits = { verde: 95, amarillo: 75 };
    expect(estadoOf(value === undefined ? undefined : exact(value), limits)).toBe(estado);
  });
});
