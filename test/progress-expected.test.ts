import { describe, expect, test } from 'vitest';
import type { ConfigDocument, PoiDocument } from '../src/model/input.generated.ts';
import type { CompiledIndicador, CompiledModel } from '../src/model/compiled-shape.ts';
import { compiledModel } from '../src/model/compiled.ts';
import type { IndicadorPlanData, Semestre } from '../src/model/model.ts';
import { progressOf } from '../src/model/progress/progress.ts';
import { project, S1, S2 } from './support/projects.ts';

/** What `plan compile` says of a plan with these indicators and POI documents. */
function compiled(
  indicadores: readonly IndicadorPlanData[],
  poi: Readonly<Record<string, PoiDocument>>,
  periodo: Semestre,
  config: ConfigDocument = {},
): CompiledModel {
  const model = project({ indicadores, poi, config });
  return compiledModel(model, progressOf(model, periodo), () => 1);
}

function first(model: CompiledModel): CompiledIndicador {
  const [indicator] = model.indicadores;
  if (!indicator) throw new Error('the plan has an indicator');
  return indicator;
}

const COVERAGE: IndicadorPlanData = {
  id: 'I',
  sentido: 'ascendente',
  unidad_medida: 'porcentaje',
  linea_base: { anio: 2017, valor: 60 },
  metas: { 2019: 72, 2020: 80, 2021: 90, 2022: 100 },
};

describe('what is expected goes by the months ended at a cut-off', () => {
  const cases: readonly [name: string, fecha_corte: string, esperado: number | null, estimado: boolean][] = [
    ['half of the year', '2019-06-30', 66, true],
    ['five twelfths', '2019-05-31', 65, true],
    ['the day before a month ends it has not', '2019-05-30', 64, true],
    ['one month', '2019-02-27', 61, true],
    ['before a month has ended there is nothing to expect', '2019-01-30', null, false],
  ];
  test.each(cases)('%s', (_, fecha_corte, esperado, estimado) => {
    const model = compiled(
      [COVERAGE],
      { '2019-S1': { fecha_corte, resultados: [{ indicador: 'I', valor: 64 }] } },
      S1,
    );
    expect(first(model)).toMatchObject({ esperado, estimado });
  });

  test('of the document that holds the result, not of the last one of the semester', () => {
    const model = compiled(
      [COVERAGE],
      {
        '2019-S1/a': { fecha_corte: '2019-03-31', resultados: [{ indicador: 'I', valor: 63 }] },
        '2019-S1/b': { fecha_corte: '2019-06-30' },
      },
      S1,
    );
    expect([model.corte, first(model).esperado, first(model).tipo_i]).toEqual(['2019-06-30', 63, 100]);
  });

  test('of the last one, where nothing was measured', () => {
    const model = compiled([COVERAGE], { '2019-S1': { fecha_corte: '2019-03-31' } }, S1);
    expect([first(model).esperado, first(model).gris]).toEqual([63, 'sin_dato']);
  });

  test('never after the semester', () => {
    const year = {
      '2019': {
        periodo: '2019',
        fecha_corte: '2019-12-31',
        resultados: [
          { indicador: 'I', valor: 65, fecha: '2019-06-15' },
          { indicador: 'I', valor: 70, fecha: '2019-12-20' },
        ],
      },
    };
    expect(
      [S1, S2].map((periodo) => {
        const { esperado, obtenido } = first(compiled([COVERAGE], year, periodo));
        return [esperado, obtenido];
      }),
    ).toEqual([
      [66, 65],
      [72, 70],
    ]);
  });
});

describe('a result belongs to the semester of its date', () => {
  const cases: readonly [
    name: string,
    periodo: string,
    fecha: string | undefined,
    s1: number | null,
    s2: number | null,
  ][] = [
    ['without one, to that of its document', '2019-S1', undefined, 64, null],
    ['without one, of a yearly document, to the last', '2019', undefined, null, 64],
    ['of June in a yearly document, to the first', '2019', '2019-06-30', 64, null],
    ['of March in a document of the second, to the first', '2019-S2', '2019-03-31', 64, null],
  ];
  test.each(cases)('%s', (_, periodo, fecha, s1, s2) => {
    const resultado = { indicador: 'I', valor: 64, ...(fecha === undefined ? {} : { fecha }) };
    const poi = {
      '2019-S1/base': {},
      '2019-S2/base': {},
      [periodo === '2019' ? '2019-anio' : `${periodo}/own`]: {
        periodo,
        fecha_corte: periodo === '2019-S1' ? '2019-06-30' : '2019-12-31',
        resultados: [resultado],
      },
    };
    expect([S1, S2].map((scope) => first(compiled([COVERAGE], poi, scope)).obtenido)).toEqual([s1, s2]);
  });
});

describe('a scale of levels', () => {
  const escala = ['Inicial', 'Básico', 'Intermedio', 'Avanzado'];
  const up: IndicadorPlanData = {
    id: 'I',
    sentido: 'ascendente',
    escala,
    linea_base: { valor: 1 },
    metas: { 2019: 3, 2022: 4 },
  };
  const down: IndicadorPlanData = {
    ...up,
    sentido: 'descendente',
    linea_base: { valor: 4 },
    metas: { 2019: 2, 2022: 1 },
  };
  const cases: readonly [string, IndicadorPlanData, number, number | null, number | null][] = [
    ['counts the levels climbed: 1 of 2', up, 2, 50, 50],
    ['does not give a third for having done nothing', up, 1, 0, 0],
    ['is reached', up, 3, 100, 100],
    ['counts from the highest downwards: 1 of 2', down, 3, 50, 50],
    ['expects nothing at its first level', { ...up, metas: { 2019: 1, 2022: 4 } }, 1, 100, 100],
    ['nor at its last, downwards', { ...down, metas: { 2019: 4, 2022: 1 } }, 4, 100, 100],
    [
      'compares levels as numbers where they are a limit',
      { ...up, sentido: 'minimo_permisible' },
      2,
      66.67,
      null,
    ],
  ];
  test.each(cases)('%s', (_, data, valor, one, two) => {
    const { tipo_i: tipoI, tipo_ii: tipoII } = first(
      compiled([data], { '2019-S2': { resultados: [{ indicador: 'I', valor }] } }, S2),
    );
    expect([tipoI, tipoII]).toEqual([one, two]);
  });
});

describe('the mandate', () => {
  const measured = (...valores: readonly number[]): Record<string, PoiDocument> => ({
    '2019-S2': { resultados: valores.map((valor, i) => ({ indicador: `I${i || ''}`, valor })) },
  });

  test('ends with the mandate where the targets go beyond it, and the last target is kept beside', () => {
    const beyond = { ...COVERAGE, metas: { 2019: 65, 2030: 120 } };
    const model = compiled([beyond], measured(65), S2);
    // Expected at the end of 2022: 65 + 55 × 36/132 = 80. 5 of 20 = 25 %; to 2030, 5 of 60 = 8.33 %.
    expect([
      first(model).mandato,
      first(model).meta_final,
      first(model).meta_anio,
      model.mandato.valor,
    ]).toEqual([25, 8.33, 2030, 25]);
  });

  test('has no place for limits nor for flows of which less is better', () => {
    const model = compiled(
      [
        COVERAGE,
        { ...COVERAGE, id: 'I1', sentido: 'maximo_permisible' },
        {
          ...COVERAGE,
          id: 'I2',
          sentido: 'descendente',
          agregacion: 'agregable',
          metas: { 2019: 80, 2020: 60 },
        },
      ],
      measured(70, 70, 200),
      S2,
    );
    expect(model.mandato).toMatchObject({ valor: 25, con_dato: 1, total: 1 });
    expect(model.indicadores.map(({ meta_final: final }) => final)).toEqual([25, null, null]);
  });

  test('adds of flows the targets of its own years', () => {
    const flows = {
      ...COVERAGE,
      agregacion: 'agregable' as const,
      metas: { 2019: 100, 2022: 300, 2023: 400 },
    };
    const model = compiled([flows], measured(80), S2);
    expect([first(model).mandato, first(model).meta_final]).toEqual([20, 10]);
  });
});

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
