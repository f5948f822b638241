import { describe, expect, test } from 'vitest';
import type { ActividadData } from '../src/model/model.ts';
import { activityProgresses } from '../src/model/progress/progress.ts';
import { type PhysicalRow, compute, expectFigures, months } from './support/activity-halves.ts';
import { FIRST, shown } from './support/progress-values.ts';
import { S1, S2, project } from './support/projects.ts';

const P = months(FIRST, [0, 10, 10, 15, 15, 10]);
const sums = { programado: P, meta: 60 };

const ROWS: readonly PhysicalRow[] = [
  [
    'S2 seen from S1',
    { s1: { meta: 60, logrado: 48 }, s2: { meta: 40, logrado: 40 } },
    '60.00',
    '48.00',
    '80.00',
    '48.00',
    'amarillo',
  ],
  [
    'the halves of a year not joined',
    { s1: { meta: 60, logrado: 48 }, s2: { meta: 40, logrado: 40 }, in: S2 },
    '100.00',
    '88.00',
    '88.00',
    '88.00',
    'amarillo',
  ],
  [
    'months beside a total not joined',
    { s1: { ...sums, ejecutado: P }, s2: { meta: 40, logrado: 20 }, in: S2 },
    '100.00',
    '80.00',
    '80.00',
    '80.00',
    'amarillo',
  ],
  [
    'a half without report left in the programme',
    { s1: { meta: 60, logrado: 60 }, s2: { meta: 40 }, in: S2 },
    '60.00',
    '60.00',
    '100.00',
    '60.00',
    'gris',
  ],
  [
    'what stands only in S1 lost in S2',
    { s1: { ...sums, meta_anual: 60, ejecutado: P }, in: S2 },
    '60.00',
    '60.00',
    '100.00',
    '100.00',
    'verde',
  ],
  [
    'what starts in S2 with a meta of 0 before',
    { s1: { meta: 0 }, s2: { meta: 40, logrado: 38 }, in: S2 },
    '40.00',
    '38.00',
    '95.00',
    '95.00',
    'verde',
  ],
  [
    'a level halved by a first half of 0',
    {
      s1: { acumulacion: 'promedio', meta: 0 },
      s2: { acumulacion: 'promedio', meta: 40, logrado: 38 },
      in: S2,
    },
    '40.00',
    '38.00',
    '95.00',
    '95.00',
    'verde',
  ],
  [
    'a level of the year lost to a second half of 0',
    { s1: { acumulacion: 'ultimo', meta: 40, logrado: 38 }, s2: { acumulacion: 'ultimo', meta: 0 }, in: S2 },
    '40.00',
    '38.00',
    '95.00',
    '95.00',
    'verde',
  ],
  [
    'means of halves without months',
    {
      s1: { acumulacion: 'promedio', meta: 10, logrado: 8 },
      s2: { acumulacion: 'promedio', meta: 20, logrado: 19 },
      in: S2,
    },
    '15.00',
    '13.50',
    '90.00',
    '67.50',
    'amarillo',
  ],
  [
    'a year of levels closed by S1',
    {
      s1: { acumulacion: 'ultimo', meta: 50, logrado: 50 },
      s2: { acumulacion: 'ultimo', meta: 80, logrado: 76 },
      in: S2,
    },
    '80.00',
    '76.00',
    '95.00',
    '95.00',
    'verde',
  ],
  [
    'peaks joined as sums',
    {
      s1: { acumulacion: 'maximo', meta: 50, logrado: 60 },
      s2: { acumulacion: 'maximo', meta: 40, logrado: 30 },
      in: S2,
    },
    '50.00',
    '60.00',
    '120.00',
    '150.00',
    'verde',
  ],
  [
    'months of the other semester counted twice',
    { s1: { meta: 10, programado: { jun: 10, jul: 99 }, ejecutado: { jun: 5, jul: 99 } } },
    '10.00',
    '5.00',
    '50.00',
    '-',
    'rojo',
  ],
  [
    'an annual target of 0 divided by',
    { s1: { meta: 10, meta_anual: 0, logrado: 9 } },
    '10.00',
    '9.00',
    '90.00',
    '-',
    'amarillo',
  ],
];

test.each(ROWS)('would catch: %s', expectFigures);

describe('the physical progress', () => {
  test('of S2 asks the June of an S1 that was cut in May, and counts it in neither side', () => {
    const half = { indicador: { ...sums, ejecutado: months(FIRST, [0, 10, 10, 15, 15]) } };
    const poi = {
      '2019-S1': { fecha_corte: '2019-05-31', actividades: [{ id: 'A', ...half }] },
      '2019-S2': { actividades: [{ id: 'A', indicador: { meta: 40, logrado: 40 } }] },
    };
    const [, s2] = [S1, S2].map((periodo) => activityProgresses(project({ poi }), periodo)[0]?.fisico);
    const seen = [S1, S2].map((periodo) =>
      shown(activityProgresses(project({ poi }), periodo)[0]?.fisico.bruto.value),
    );
    expect(s2?.sinInformar).toEqual({ meses: ['jun'], hasta: 'dic', informados: 10, exigibles: 11 });
    expect(seen).toEqual(['100.00', '100.00']);
  });

  test('keeps the percentage of a cancelled activity, without colour', () => {
    const { fisico, estado } = compute(
      { '2019-S1': { estado: 'cancelada', indicador: { meta: 10, logrado: 4 } } },
      S1,
    );
    expect([shown(fisico.valor), fisico.estado, fisico.gris, estado]).toEqual([
      '40.00',
      'gris',
      'cancelada',
      'cancelada',
    ]);
  });

  test('says why it is grey: not programmed comes before not reported', () => {
    const reasons = [{ meta: 0 }, { meta: 5 }, { meta: 0, logrado: 4 }].map(
      (indicador) => compute({ '2019-S1': { indicador } }, S1).fisico.gris,
    );
    expect(reasons).toEqual(['no_programado', 'sin_dato', 'no_programado']);
  });

  test('is flagged ▲ over 120 raw, and not at 120', () => {
    const flags = [120, 120.004, 120.005].map(
      (logrado) => compute({ '2019-S1': { indicador: { meta: 100, logrado } } }, S1).fisico.sobrecumplimiento,
    );
    expect(flags).toEqual([false, false, true]);
  });

  test('is held within 0 and 100 for colours, and kept as it comes out', () => {
    const { fisico } = compute({ '2019-S1': { indicador: { meta: 50, logrado: 65 } } }, S1);
    expect([shown(fisico.valor), shown(fisico.bruto.value)]).toEqual(['100.00', '130.00']);
  });

  test('is computed against the programme before the reschedule too', () => {
    const indicador = { meta: 60, meta_original: 80, logrado: 48 };
    const { original, bruto } = compute({ '2019-S1': { indicador } }, S1).fisico;
    expect([shown(original?.programado.value), shown(original?.bruto.value), shown(bruto.value)]).toEqual([
      '80.00',
      '60.00',
      '80.00',
    ]);
    expect(compute({ '2019-S1': { indicador: { meta: 60 } } }, S1).fisico.original).toBeUndefined();
  });

  test('takes a schedule of before the reschedule month by month', () => {
    const indicador = {
      ...sums,
      programado_original: months(FIRST, [20, 20, 20]),
      ejecutado: months(FIRST, [15, 15]),
    };
    const { original } = compute({ '2019-S1': { indicador } }, S1, { fecha_corte: '2019-02-28' }).fisico;
    expect(shown(original?.bruto.value)).toBe('75.00');
  });

  test('names its months, the gaps among them, and the places of what it adds', () => {
    const { bruto } = compute(
      { '2019-S1': { indicador: { ...sums, ejecutado: months(FIRST, [0, 8, null, 12, 10, 8]) } } },
      S1,
    ).fisico;
    expect(bruto.trace.words()).toBe(
      '38 de 50: ejecutado 0 + 8 + 12 + 10 + 8 = 38; programado 0 + 10 + 15 + 15 + 10 = 50; sin informar marzo',
    );
    expect(bruto.trace.origins()[0]).toEqual({
      file: 'poi/2019-S1.yaml',
      path: ['actividades', 0, 'indicador', 'ejecutado', 'ene'],
    });
    expect(bruto.trace.origins()).toHaveLength(10);
  });
});

describe('an activity of the year', () => {
  test('takes every attribute from its latest document in scope', () => {
    const halves = {
      '2019-S1': { nombre: 'Antes', objetivo: 'SOC-1', unidad: 'GIM', indicador: { meta: 1 } },
      '2019-S2': { nombre: 'Después', objetivo: 'SOC-2', unidad: 'GDS', indicador: { meta: 1 } },
    };
    const names = [S1, S2].map((periodo) => compute(halves, periodo).latest.data.nombre);
    expect(names).toEqual(['Antes', 'Después']);
  });

  test('is one entry although its id is repeated in a semester: the first counts', () => {
    const poi = {
      '2019-S1': {
        actividades: [
          { id: 'A', presupuesto: { pim: 10 } },
          { id: 'A', presupuesto: { pim: 99 } },
        ],
      },
    };
    expect(activityProgresses(project({ poi }), S1).map(({ financiero }) => financiero.pim)).toEqual([1000n]);
  });

  test('without id is joined with nothing', () => {
    const poi = {
      '2019-S1': { actividades: [{ nombre: 'a' }, { nombre: 'b' }] },
      '2019-S2': { actividades: [{ nombre: 'c' }] },
    };
    expect(activityProgresses(project({ poi }), S2)).toHaveLength(3);
  });

  const states: readonly [string, ActividadData, string | undefined][] = [
    [
      'is concluida at 100 % of the year',
      { indicador: { meta: 50, meta_anual: 50, logrado: 50 } },
      'concluida',
    ],
    [
      'is not concluida at 100 % of the semester only',
      { indicador: { meta: 50, meta_anual: 80, logrado: 50 } },
      'en_ejecucion',
    ],
    ['is en_ejecucion with any execution', { indicador: { meta: 50, logrado: 0.5 } }, 'en_ejecucion'],
    ['is no_iniciada with 0 executed', { indicador: { meta: 50, logrado: 0 } }, 'no_iniciada'],
    ['is not known without report', { indicador: { meta: 50 } }, undefined],
    [
      'is no_iniciada where all that is told is that nothing was spent',
      { presupuesto: { devengado: 0 } },
      'no_iniciada',
    ],
    [
      'is not known where nothing was spent and a month is missing',
      { indicador: { programado: { ene: 5 } }, presupuesto: { devengado: 0 } },
      undefined,
    ],
    [
      'is not known where a month is told and a later one is missing',
      { indicador: { programado: { ene: 5, feb: 5 }, ejecutado: { ene: 0 } } },
      undefined,
    ],
    ['is en_ejecucion with a task begun', { cronograma: [{ tarea: 'a', avance: 30 }] }, 'en_ejecucion'],
    [
      'is not known of a complaint that nobody made',
      { indicador: { meta: 50, logrado: 0, sentido: 'descendente' } },
      undefined,
    ],
    [
      'is not known of a work of earlier years without progress',
      { inversion: { inicio: '2018-03-01' }, indicador: { meta: 50, logrado: 0 } },
      undefined,
    ],
    [
      'is not known of a work paid for in earlier years',
      { inversion: { devengado_anterior: 5 }, indicador: { meta: 50, logrado: 0 } },
      undefined,
    ],
    [
      'is no_iniciada of a work of this year without progress',
      { inversion: { inicio: '2019-03-01', devengado_anterior: 0 }, indicador: { meta: 50, logrado: 0 } },
      'no_iniciada',
    ],
    [
      'is what its author wrote',
      { estado: 'suspendida', indicador: { meta: 50, meta_anual: 50, logrado: 50 } },
      'suspendida',
    ],
  ];
  test.each(states)('%s', (__, data, estado) => {
    expect(compute({ '2019-S1': data }, S1).estado).toBe(estado);
  });
});
