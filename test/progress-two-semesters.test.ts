import { describe, expect, test } from 'vitest';
import type { ActividadData, IndicadorPoiData } from '../src/model/model.ts';
import { progressOf } from '../src/model/progress/progress.ts';
import { type Halves, type Setting, compute, figures, only, six } from './support/months-of-activity.ts';
import { FIRST, SECOND, shown } from './support/progress-values.ts';
import { S1, S2, project } from './support/projects.ts';

const TEN = six(FIRST, 10);

describe('two semesters', () => {
  const s1 = { unidad_medida: 'conexión', programado: TEN, ejecutado: TEN };
  const s2 = { unidad_medida: 'conexión', programado: six(SECOND, 10), ejecutado: six(SECOND, 8) };
  const rows: readonly [string, Halves, string][] = [
    ['alike are joined', { s1, s2 }, '120.00 108.00 90.00 90.00 amarillo'],
    [
      'in the same unit written otherwise are joined',
      { s1, s2: { ...s2, unidad_medida: 'Conexion' } },
      '120.00 108.00 90.00 90.00 amarillo',
    ],
    ['in other units are not', { s1, s2: { ...s2, unidad_medida: 'metro' } }, '60.00 48.00 80.00 - amarillo'],
    [
      'that accumulate otherwise are not',
      { s1: { ...s1, acumulacion: 'ultimo' }, s2: { ...s2, acumulacion: 'suma' } },
      '60.00 48.00 80.00 - amarillo',
    ],
    [
      'of which one must grow and the other shrink are not',
      { s1, s2: { ...s2, sentido: 'descendente' } },
      '60.00 48.00 125.00 - verde',
    ],
    [
      'of which the second does not say again how it accumulates are joined',
      {
        s1: { ...s1, acumulacion: 'ultimo' },
        s2: { unidad_medida: 'conexión', meta: 40, programado: { dic: 40 }, ejecutado: { dic: 30 } },
      },
      '40.00 30.00 75.00 75.00 amarillo',
    ],
    [
      'whose second meta only its added months make are not',
      { s1: { ...s1, acumulacion: 'ultimo' }, s2: { ...s2, meta: 60 } },
      '60.00 48.00 80.00 - amarillo',
    ],
  ];
  test.each(rows)('%s', (_, halves, expected) => {
    expect(figures(compute(halves))).toBe(expected);
  });
});

describe('an activity that stands only in S1', () => {
  const rows: readonly [string, IndicadorPoiData, string][] = [
    [
      'counts in S2 with what it did',
      { meta: 60, meta_anual: 60, logrado: 54 },
      '60.00 54.00 90.00 90.00 amarillo',
    ],
    [
      'has no colour in S2 where its year asks for more',
      { meta: 60, meta_anual: 100, logrado: 60 },
      '60.00 60.00 100.00 60.00 no_figura',
    ],
    [
      'keeps it where the year is done already',
      { meta: 60, meta_anual: 100, logrado: 100 },
      '60.00 100.00 166.67 100.00 verde',
    ],
    [
      'has its programme for the year where it says no other',
      { meta: 60, logrado: 45 },
      '60.00 45.00 75.00 75.00 amarillo',
    ],
  ];
  test.each(rows)('%s', (_, indicador, expected) => {
    const poi = { '2019-S1': { actividades: [{ id: 'A', indicador }] }, '2019-S2': { actividades: [] } };
    const progress = only(project({ poi }), S2);
    expect([figures(progress), progress.corteActividad]).toEqual([expected, '2019-06-30']);
  });
});

test('an activity that was left out is in no figure, and is counted apart', () => {
  const actividades: ActividadData[] = [
    { id: 'A', indicador: { meta: 10, logrado: 8 } },
    { id: 'B', activa: false, presupuesto: { pim: 100 }, indicador: { meta: 10, logrado: 0 } },
  ];
  const { avance, inactivas } = progressOf(project({ poi: { '2019-S1': { actividades } } }), S1);
  expect([shown(avance.fisico.valor.value), avance.fisico.total, avance.financiero.pim]).toEqual([
    '80.00',
    1,
    undefined,
  ]);
  expect(inactivas.map(({ id }) => id)).toEqual(['B']);
});

test('of two targets for the year that of the last document counts', () => {
  const half = (meta_anual: number): IndicadorPoiData => ({ meta: 40, meta_anual, logrado: 40 });
  expect(figures(compute({ s1: half(200), s2: half(100) }))).toBe('80.00 80.00 100.00 80.00 verde');
});

test.each([
  ['that S2 does not say again is that of S1', 'SOC-1', undefined, 'SOC-1'],
  ['that S2 says is that of S2', 'SOC-1', 'ECO-1', 'ECO-1'],
])('an objective %s', (_, first, second, expected) => {
  const activity = (objetivo: string | undefined): ActividadData => ({
    id: 'A',
    ...(objetivo === undefined ? {} : { objetivo }),
    indicador: { meta: 10, logrado: 8 },
  });
  const poi = {
    '2019-S1': { actividades: [activity(first)] },
    '2019-S2': { actividades: [activity(second)] },
  };
  const objetivos = { social: [{ id: 'SOC-1' }], economica: [{ id: 'ECO-1' }] };
  const { objetivos: groups } = progressOf(project({ objetivos, poi }), S2);
  expect(
    groups.filter(({ actividades }) => actividades.length > 0).map(({ objetivo }) => objetivo.id),
  ).toEqual([expected]);
});

describe('a state that nobody wrote', () => {
  const level = { acumulacion: 'ultimo', meta: 60, meta_anual: 60, logrado: 60 } as const;
  const finished: ActividadData = {
    cronograma: [
      { id: 'T1', avance: 100 },
      { id: 'T2', fin_real: '2019-06-20' },
    ],
  };
  const rows: readonly [string, Halves, Setting, string][] = [
    ['a level reached in June is no end of the year', { s1: level }, {}, 'en_ejecucion'],
    ['in December it is', { s1: level, s2: level }, { s2: { fecha_corte: '2019-12-15' } }, 'concluida'],
    [
      'in December so is one whose tasks are all finished',
      { s1: { meta: 10, logrado: 4 }, s2: { meta: 10, logrado: 4 } },
      { data: finished },
      'concluida',
    ],
    [
      'in June it is not',
      { s1: { meta: 10, meta_anual: 20, logrado: 4 } },
      { data: finished },
      'en_ejecucion',
    ],
    [
      'an amount that reaches the target of the year is done whenever it is',
      { s1: { meta: 10, meta_anual: 10, logrado: 10 } },
      {},
      'concluida',
    ],
    [
      'a maximum that is kept is not done',
      { s1: { sentido: 'descendente', meta: 10, meta_anual: 20, logrado: 10 } },
      {},
      'en_ejecucion',
    ],
    [
      'money spent is a beginning',
      { s1: { meta: 10, logrado: 0 } },
      { data: { presupuesto: { pim: 100, devengado: 1 } } },
      'en_ejecucion',
    ],
  ];
  test.each(rows)('%s', (_, halves, setting, expected) => {
    expect(compute(halves, setting).estado).toBe(expected);
  });

  test('is cancelada in S2 where S1 cancelled it, and otherwise not that of S1', () => {
    const states = (['cancelada', 'suspendida'] as const).map((estado) => {
      const poi = {
        '2019-S1': { actividades: [{ id: 'A', estado, indicador: { meta: 10, logrado: 1 } }] },
        '2019-S2': { actividades: [{ id: 'A', indicador: { meta: 10, logrado: 1 } }] },
      };
      return only(project({ poi }), S2).estado;
    });
    expect(states).toEqual(['cancelada', 'en_ejecucion']);
  });
});
