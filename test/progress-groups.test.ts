import { describe, expect, test } from 'vitest';
import type { ConfigDocument } from '../src/model/input.generated.ts';
import type { ActividadData } from '../src/model/model.ts';
import { done, of } from './support/group-of-activities.ts';
import { shown } from './support/progress-values.ts';

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
      'and who tells too little of what should be small',
      [
        done('A', 80),
        done('B', undefined, {
          indicador: {
            sentido: 'descendente',
            programado: { ene: 1, feb: 1, mar: 1 },
            ejecutado: { ene: 1 },
          },
        }),
      ],
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

  test.each<readonly [pesos: 'igual' | 'pim', words: string]>([
    ['igual', 'promedio de 13 actividades: la suma de 13 porcentajes, 1,300.00, ÷ 13'],
    [
      'pim',
      'promedio de 13 actividades, según su PIM: la suma de 13 porcentajes por su peso, 1,300,000.00, ÷ 13,000.00',
    ],
  ])('says the sum over many members, with pesos %s, with its thousands apart', (pesos, words) => {
    const many = Array.from({ length: 13 }, (_, i) => done(`A${i}`, 100, { presupuesto: { pim: 1000 } }));
    expect(of(many, { avance: { pesos } }).avance.fisico.valor.trace.words()).toBe(words);
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
