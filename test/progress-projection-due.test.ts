import { describe, expect, test } from 'vitest';
import { type Halves, type Setting, compute, six } from './support/months-of-activity.ts';
import { FIRST, SECOND, shown } from './support/progress-values.ts';

const TEN = six(FIRST, 10);

describe('the projection of the months due', () => {
  const rows: readonly [string, Halves, Setting, string, string][] = [
    [
      'does not go past a target that is reached',
      { s1: { meta: 50, meta_anual: 100, logrado: 100 } },
      {},
      '100.00',
      '100.00',
    ],
    [
      'where less is better goes on as fast as it went',
      { s1: { sentido: 'descendente', meta: 60, meta_anual: 120, logrado: 120 } },
      {},
      '240.00',
      '50.00',
    ],
    [
      'has no base before a quarter of the target was due',
      { s1: { programado: TEN, ejecutado: { ene: 10, feb: 5 }, meta_anual: 120 } },
      { s1: { fecha_corte: '2019-02-28' } },
      '-',
      '-',
    ],
    [
      // 24 + (120 − 30) × 24 ÷ 30
      'has one at a quarter',
      { s1: { programado: TEN, ejecutado: { ene: 10, feb: 10, mar: 4 }, meta_anual: 120 } },
      { s1: { fecha_corte: '2019-03-31' } },
      '96.00',
      '80.00',
    ],
    [
      'of one that is concluded is what it did',
      { s1: { meta: 50, meta_anual: 100, logrado: 40 } },
      { data: { estado: 'concluida' } },
      '40.00',
      '40.00',
    ],
    [
      'of a level is what it was once the year is over',
      {
        s1: { acumulacion: 'ultimo', meta: 50, logrado: 50 },
        s2: { acumulacion: 'ultimo', meta: 80, logrado: 60 },
      },
      {},
      '60.00',
      '75.00',
    ],
    [
      // 100 + (120 − 110) × 100 ÷ 110: December is not over on its tenth day.
      'at the beginning of December is still one',
      {
        s1: { meta: 60, logrado: 60 },
        s2: { programado: six(SECOND, 10), ejecutado: six(SECOND, 8), meta_anual: 120 },
      },
      { s2: { fecha_corte: '2019-12-10' } },
      '109.09',
      '90.91',
    ],
    [
      'does not exist where nobody says what comes after June',
      { s1: { programado: TEN, ejecutado: TEN } },
      {},
      '-',
      '-',
    ],
  ];
  test.each(rows)('%s', (_, halves, setting, cantidad, valor) => {
    const { proyeccion } = compute(halves, setting);
    expect([shown(proyeccion.cantidad.value), shown(proyeccion.valor.value)]).toEqual([cantidad, valor]);
  });
});
