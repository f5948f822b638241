import { describe, expect, test } from 'vitest';
import type { PoiDocument } from '../src/model/input.generated.ts';
import type { IndicadorPlanData } from '../src/model/model.ts';
import { COVERAGE, compiled, first } from './support/compiled-indicators.ts';
import { S1, S2 } from './support/projects.ts';

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
