import { describe, expect, test } from 'vitest';
import { compiledModel } from '../src/model/compiled.ts';
import type { IndicadorPlanData } from '../src/model/model.ts';
import { progressOf } from '../src/model/progress/progress.ts';
import { compiled, COVERAGE, first } from './support/compiled-indicators.ts';
import { S1, S2, project } from './support/projects.ts';

describe('an indicator without any target', () => {
  const without: IndicadorPlanData = {
    id: 'I',
    nombre: 'Vecinos satisfechos',
    meta_registrada: 'Al 100 % al 2022',
  };

  test('is listed with its results, and counted apart', () => {
    const model = compiled(
      [without, { ...COVERAGE, id: 'I1' }],
      {
        '2019-S2': {
          resultados: [
            { indicador: 'I', valor: 31 },
            { indicador: 'I1', valor: 72 },
          ],
        },
      },
      S2,
    );
    expect(first(model)).toMatchObject({
      obtenido: 31,
      estado: 'gris',
      gris: 'sin_meta',
      meta: null,
      peso: null,
    });
    expect(model.avance.resultados).toMatchObject({ valor: 100, con_dato: 1, total: 1, sin_meta: 1 });
    expect(model.objetivos[0]?.avance.resultados.sin_meta).toBe(1);
  });

  test('is no target of the year without a target for it: the others give its part', () => {
    const model = compiled(
      [{ ...COVERAGE, metas: {}, metas_semestrales: { '2019-S1': 70 } }],
      {
        '2019-S1': { resultados: [{ indicador: 'I', valor: 70 }] },
      },
      S1,
    );
    expect(first(model)).toMatchObject({ esperado: 70, tipo_i: 100, gris: null });
  });
});

describe('the figures of a group', () => {
  const poi = {
    '2019-S2': {
      resultados: [
        { indicador: 'A', valor: 66 },
        { indicador: 'B', valor: 72 },
      ],
    },
  };
  const indicadores = ['A', 'B', 'C', 'D'].map((id) => ({ ...COVERAGE, id }));

  test('give both types beside the value', () => {
    // A: 66/72 = 91.67 and 6/12 = 50; B: 100 and 100.
    const { resultados } = compiled(indicadores.slice(0, 2), poi, S2).avance;
    expect(resultados).toMatchObject({
      valor: 95.83,
      tipo_i: 95.83,
      tipo_i_con_dato: 2,
      tipo_ii: 75,
      tipo_ii_con_dato: 2,
    });
    expect(
      compiled(indicadores.slice(0, 2), poi, S2, { avance: { tipo: 'II' } }).avance.resultados,
    ).toMatchObject({
      valor: 75,
      tipo_i: 95.83,
      tipo_ii: 75,
    });
  });

  test('have no colour over less than the coverage that the project asks', () => {
    const half = compiled(indicadores, poi, S2).avance.resultados;
    const less = compiled(indicadores, poi, S2, { avance: { cobertura_minima: 51 } }).avance.resultados;
    expect([half, less].map(({ valor, estado, cobertura }) => [valor, estado, cobertura])).toEqual([
      [95.83, 'verde', 'suficiente'],
      [95.83, 'gris', 'insuficiente'],
    ]);
  });

  test('are covered by what counts as 0', () => {
    const { resultados } = compiled(indicadores, poi, S2, {
      avance: { cobertura_minima: 100, sin_dato: 'cero' },
    }).avance;
    // (91.67 + 100 + 0 + 0) ÷ 4
    expect([resultados.valor, resultados.cobertura, resultados.con_dato]).toEqual([47.92, 'suficiente', 2]);
  });

  test('have no value where those with data weigh 0', () => {
    const model = project({
      objetivos: {
        social: [
          { id: 'S', peso: 0, indicadores: [{ ...COVERAGE, id: 'A' }] },
          { id: 'T', peso: 100, indicadores: [{ ...COVERAGE, id: 'C' }] },
        ],
      },
      poi,
    });
    const [social] = compiledModel(model, progressOf(model, S2), () => 1).dimensiones;
    expect(social?.avance.resultados).toMatchObject({ valor: null, estado: 'gris', con_dato: 1, total: 2 });
  });
});

describe('a quantity prints with the decimals of its inputs', () => {
  const cases: readonly [string, IndicadorPlanData, string, number, string][] = [
    // 0.125 + 0.125 × 5/12 = 0.177083…: three written decimals and one more.
    [
      'one more than the most precise',
      { linea_base: { valor: 0.125 }, metas: { 2019: 0.25 } },
      '2019-05-31',
      0.1771,
      '0.1771',
    ],
    // 60 + 12 × 1/12
    [
      'and none that are not needed',
      { linea_base: { valor: 60 }, metas: { 2019: 72 } },
      '2019-01-31',
      61,
      '61',
    ],
    // 1 + 1 × 1/12 = 1.08333…
    ['at least two', { linea_base: { valor: 1 }, metas: { 2019: 2 } }, '2019-01-31', 1.08, '1.08'],
    // 12.345 × 0.67 = 8.27115, at 30 June half way down: 10.308075
    [
      'also from a relative target',
      { sentido: 'descendente', linea_base: { valor: 12.345 }, metas: { 2019: '-33%' } },
      '2019-06-30',
      10.3081,
      '10.3081',
    ],
  ];
  test.each(cases)('%s', (_, data, fecha_corte, esperado, text) => {
    const indicator = first(
      compiled(
        [{ ...COVERAGE, unidad_medida: 'hogar', ...data }],
        { '2019-S1': { fecha_corte, resultados: [{ indicador: 'I', valor: 1 }] } },
        S1,
      ),
    );
    expect(indicator.esperado).toBe(esperado);
    expect(indicator.trazas.esperado).toContain(` = ${text} (`);
  });

  test('and where digits are lost the sums that use it show the exact quotient', () => {
    const indicator = first(
      compiled(
        [{ ...COVERAGE, linea_base: { valor: 1 }, metas: { 2019: 2 } }],
        { '2019-S1': { fecha_corte: '2019-01-31', resultados: [{ indicador: 'I', valor: 1.07 }] } },
        S1,
      ),
    );
    // 1.07 ÷ 1.08 would be 99.07; 1.07 ÷ 13/12 is 98.77.
    expect([indicator.tipo_i, indicator.trazas.tipo_i]).toEqual([98.77, '1.07 ÷ (13/12 ≈ 1.08)']);
  });
});

test('a mean says its percentages with the decimals that give it again', () => {
  // 500/9 and 100/9: rounded to 55.56 and 11.11 their mean would print 33.34.
  const indicadores = ['A', 'B'].map((id): IndicadorPlanData => ({ ...COVERAGE, id, metas: { 2019: 900 } }));
  const poi = {
    '2019-S2': {
      resultados: [
        { indicador: 'A', valor: 500 },
        { indicador: 'B', valor: 100 },
      ],
    },
  };
  const { valor, traza } = compiled(indicadores, poi, S2).avance.resultados;
  expect([valor, traza]).toEqual([33.33, '33.33']);
  const [social] = compiled(indicadores, poi, S2).objetivos;
  expect(social?.avance.resultados.traza).toBe('(55.556 + 11.111) ÷ 2');
});
