import { describe, expect, test } from 'vitest';
import { toFixed } from '../src/model/fraction.ts';
import type { ActividadData, IndicadorPoiData, PresupuestoData, Semestre } from '../src/model/model.ts';
import { compute, months } from './support/activity-halves.ts';
import { FIRST, SECOND, shown } from './support/progress-values.ts';
import { NETWORKS, S1, S2 } from './support/projects.ts';

const _ = undefined;

describe('the money', () => {
  const budget = { pia: 100, pim: 200, devengado: 50 };
  const cases: readonly [
    string,
    PresupuestoData | undefined,
    PresupuestoData | undefined,
    Semestre,
    string,
    string,
    string,
  ][] = [
    ['PIM absent is the PIA', { pia: 100, devengado: 50 }, _, S1, '50.00', '-', '100.00'],
    ['PIM of 0 is not absent', { pia: 100, pim: 0, devengado: 0 }, _, S1, '-', '-', '0.00'],
    ['no budget at all has no PIM', _, _, S1, '-', '-', '-'],
    ['an absent stage has no datum', { pim: 200 }, _, S1, '-', '-', '200.00'],
    ['S1 and S2 are never added', budget, { pim: 300, devengado: 240 }, S2, '80.00', '-', '300.00'],
    ['S1 sees its own amounts', budget, { pim: 300, devengado: 240 }, S1, '25.00', '-', '200.00'],
    ['the amounts of S1 hold while S2 says nothing', budget, _, S2, '25.00', '-', '200.00'],
    [
      'a schedule of both halves is joined',
      { ...budget, programado: months(FIRST, [10, 20]) },
      { pim: 300, devengado: 60, programado: months(SECOND, [30]) },
      S2,
      '20.00',
      '100.00',
      '300.00',
    ],
    [
      'a schedule that only S1 had says nothing of S2',
      { ...budget, programado: months(FIRST, [10, 20]) },
      { pim: 300, devengado: 60 },
      S2,
      '20.00',
      '-',
      '300.00',
    ],
    [
      'nothing scheduled yet divides by 0',
      { ...budget, programado: months(FIRST, [0, 0]) },
      _,
      S1,
      '25.00',
      '-',
      '200.00',
    ],
    ['céntimos are not lost', { pim: 0.03, devengado: 0.01 }, _, S1, '33.33', '-', '0.03'],
  ];
  test.each(cases)('%s', (__, s1, s2, periodo, valor, delPeriodo, pim) => {
    const withMoney = (presupuesto: PresupuestoData | undefined): ActividadData =>
      presupuesto ? { presupuesto } : {};
    const { financiero } = compute(
      { '2019-S1': withMoney(s1), ...(s2 ? { '2019-S2': withMoney(s2) } : {}) },
      periodo,
    );
    expect([
      shown(financiero.valor.value),
      shown(financiero.valorPeriodo.value),
      financiero.pim === undefined ? '-' : toFixed({ n: financiero.pim, d: 100n }, 2),
    ]).toEqual([valor, delPeriodo, pim]);
  });

  test('of a schedule stops at the month of the cut-off', () => {
    const { financiero } = compute({ '2019-S1': NETWORKS }, S1, { fecha_corte: '2019-03-31' });
    expect(financiero.programado).toBe(16_000_000n);
  });
});

describe('the brecha', () => {
  const work = { meta: 60, meta_anual: 100, logrado: 48 };
  const cases: readonly [string, PresupuestoData, IndicadorPoiData, string][] = [
    [
      'with a schedule compares both to date',
      { pim: 100, devengado: 60, programado: { jun: 48 } },
      work,
      '45.00',
    ],
    ['without one compares both with the year', { pim: 100, devengado: 60 }, work, '12.00'],
    ['is negative when the work goes ahead', { pim: 100, devengado: 20 }, work, '-28.00'],
    [
      'takes the work as it comes out, but not over 120',
      { pim: 100, devengado: 100, programado: { jun: 100 } },
      { meta: 10, logrado: 13 },
      '-20.00',
    ],
    [
      'takes the work over 100 as it comes out',
      { pim: 100, devengado: 100, programado: { jun: 100 } },
      { meta: 10, logrado: 11 },
      '-10.00',
    ],
    [
      'is that of the two percentages as they are printed',
      { pim: 300, devengado: 100, programado: { jun: 300 } },
      { meta: 300, logrado: 200 },
      '-33.34',
    ],
    ['does not exist for a level', { pim: 100, devengado: 60 }, { ...work, acumulacion: 'ultimo' }, '-'],
    [
      'does not exist where less is better',
      { pim: 100, devengado: 60 },
      { ...work, sentido: 'descendente' },
      '-',
    ],
    [
      'does not exist without the year of the work',
      { pim: 100, devengado: 60 },
      { meta: 60, logrado: 48 },
      '-',
    ],
    ['does not exist without PIM', {}, work, '-'],
    [
      'does not exist while nothing is scheduled',
      { pim: 100, devengado: 60, programado: { jun: 0 } },
      work,
      '-',
    ],
    ['does not exist without report', { pim: 100, devengado: 60 }, { meta: 60, meta_anual: 100 }, '-'],
  ];
  test.each(cases)('%s', (__, presupuesto, indicador, brecha) => {
    expect(shown(compute({ '2019-S1': { presupuesto, indicador } }, S1).brecha.value)).toBe(brecha);
  });
});
