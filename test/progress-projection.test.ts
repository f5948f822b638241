import { describe, expect, test } from 'vitest';
import type { IndicadorPoiData, Semestre } from '../src/model/model.ts';
import { activityProgresses } from '../src/model/progress/progress.ts';
import { compute, months } from './support/activity-halves.ts';
import { FIRST, SECOND, shown } from './support/progress-values.ts';
import { S1, S2, project } from './support/projects.ts';

const sums = { programado: months(FIRST, [0, 10, 10, 15, 15, 10]), meta: 60 };
const _ = undefined;

describe('the projection', () => {
  const done = { ...sums, ejecutado: months(FIRST, [0, 8, 10, 12, 10, 8]) };
  const S3 = months(SECOND, [10, 10, 10, 5, 5, 0]);
  const rows: readonly [
    string,
    IndicadorPoiData,
    IndicadorPoiData | undefined,
    Semestre,
    string | undefined,
    string,
    string,
  ][] = [
    [
      'keeps the pace over what S2 programmes month by month',
      done,
      { meta: 40, programado: S3 },
      S1,
      _,
      '80.00',
      '80.00',
    ],
    ['keeps the pace over the meta of an S2 without months', done, { meta: 40 }, S1, _, '80.00', '80.00'],
    [
      'keeps the pace over the rest of the year without S2',
      { ...done, meta_anual: 100 },
      _,
      S1,
      _,
      '80.00',
      '80.00',
    ],
    [
      'goes to the target of the year whatever S2 programmes',
      { ...done, meta_anual: 100 },
      { meta: 50 },
      S1,
      _,
      '80.00',
      '80.00',
    ],
    [
      'takes in the months of S1 after the cut-off',
      { ...sums, ejecutado: months(FIRST, [0, 8, 10, 10]) },
      { meta: 40 },
      S1,
      '2019-04-30',
      '80.00',
      '80.00',
    ],
    ['never goes faster than programmed', { meta: 50, logrado: 60 }, { meta: 40 }, S1, _, '90.00', '100.00'],
    ['has no rest below zero', { meta: 50, logrado: 40, meta_anual: 45 }, _, S1, _, '40.00', '88.89'],
    ['does not exist when nothing says the rest', done, _, S1, _, '-', '-'],
    [
      'does not exist when nothing was programmed',
      { meta: 0, logrado: 3, meta_anual: 100 },
      _,
      S1,
      _,
      '-',
      '-',
    ],
    ['does not exist without report', { meta: 60, meta_anual: 100 }, _, S1, _, '-', '-'],
    [
      'does not exist for a level',
      { acumulacion: 'ultimo', meta: 60, logrado: 30, meta_anual: 100 },
      _,
      S1,
      _,
      '-',
      '-',
    ],
    [
      'is what was done once the year is over',
      done,
      { meta: 40, programado: S3, ejecutado: S3 },
      S2,
      _,
      '88.00',
      '88.00',
    ],
    [
      'is what was done, for what stands only in S1, once the year is over',
      { ...done, meta_anual: 100 },
      { meta: 0 },
      S2,
      _,
      '48.00',
      '48.00',
    ],
  ];
  test.each(rows)('%s', (__, s1, s2, periodo, corte, cantidad, valor) => {
    const { proyeccion } = compute(
      { '2019-S1': { indicador: s1 }, ...(s2 ? { '2019-S2': { indicador: s2 } } : {}) },
      periodo,
      corte === undefined ? {} : { fecha_corte: corte },
    );
    expect([shown(proyeccion.cantidad.value), shown(proyeccion.valor.value)]).toEqual([cantidad, valor]);
  });

  test('of what stands only in S1 leaves nothing to do once December is in', () => {
    const poi = {
      '2019-S1': { actividades: [{ id: 'A', indicador: { ...done, meta_anual: 100 } }] },
      '2019-S2': { actividades: [] },
    };
    const [seen] = activityProgresses(project({ poi }), S2);
    expect(shown(seen?.proyeccion.cantidad.value)).toBe('48.00');
  });

  test('of a cancelled activity does not exist', () => {
    const { proyeccion } = compute(
      { '2019-S1': { estado: 'cancelada', indicador: { ...done, meta_anual: 100 } } },
      S1,
    );
    expect(proyeccion.cantidad.value).toBeUndefined();
  });
});
