import { describe, expect, test } from 'vitest';
import type { PoiDocument } from '../src/model/input.generated.ts';
import { link } from '../src/model/link.ts';
import type { IndicadorPlanData, Semestre } from '../src/model/model.ts';
import { cutOffOf, defaultPeriod, semestresOf } from '../src/model/progress/period.ts';
import { type Progress, progressOf } from '../src/model/progress/progress.ts';
import { done } from './support/group-of-activities.ts';
import { shown } from './support/progress-values.ts';
import { S1, S2, project } from './support/projects.ts';

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
