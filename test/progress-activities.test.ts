import { describe, expect, test } from 'vitest';
import { toFixed, type Fraction } from '../src/model/fraction.ts';
import type { PoiDocument } from '../src/model/input.generated.ts';
import type { ActividadData, IndicadorPoiData, PresupuestoData, Semestre } from '../src/model/model.ts';
import type { ActivityProgress } from '../src/model/progress/activity.ts';
import { activityProgresses } from '../src/model/progress/progress.ts';
import { NETWORKS, project, S1, S2 } from './support/projects.ts';

/** The activity as a report of `periodo` sees it, from what each semester's document says of it. */
function compute(
  halves: Readonly<Record<string, ActividadData>>,
  periodo: Semestre,
  header: PoiDocument = {},
): ActivityProgress {
  const poi = Object.fromEntries(
    Object.entries(halves).map(([name, data]) => [name, { ...header, actividades: [{ id: 'A', ...data }] }]),
  );
  const [progress] = activityProgresses(project({ poi }), periodo);
  if (!progress) throw new Error('the project has one activity');
  return progress;
}

function shown(value: Fraction | undefined): string {
  return value ? toFixed(value, 2) : '-';
}

const first = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];
const second = ['jul', 'ago', 'set', 'oct', 'nov', 'dic'];

/** Months of a semester from a list; a hole is a month that is not there. */
function months(
  names: readonly string[],
  values: readonly (number | null | undefined)[],
): Record<string, number> {
  const given = values.flatMap((value, i) => (value === undefined ? [] : [[names[i] ?? '', value]]));
  return Object.fromEntries(given) as Record<string, number>; // null is a month not reported
}

type Row = readonly [
  string,
  {
    readonly s1?: IndicadorPoiData;
    readonly s2?: IndicadorPoiData;
    readonly in?: Semestre;
    readonly corte?: string;
  },
  string, // programado
  string, // ejecutado
  string, // bruto
  string, // anual
  string, // estado
];

const P = months(first, [0, 10, 10, 15, 15, 10]);
const sums = { programado: P, meta: 60 };
const _ = undefined;

const PHYSICAL: readonly Row[] = [
  [
    'the activity of the documentation',
    { s1: { ...sums, meta_anual: 100, ejecutado: months(first, [0, 8, 10, 12, 10, 8]) } },
    '60.00',
    '48.00',
    '80.00',
    '48.00',
    'amarillo',
  ],
  [
    'a month not reported left in the programme',
    { s1: { ...sums, ejecutado: months(first, [0, 10, null, 15, 15, 10]) } },
    '50.00',
    '50.00',
    '100.00',
    '-',
    'verde',
  ],
  [
    'an absent month unlike a null one',
    { s1: { ...sums, ejecutado: months(first, [0, 10, _, 15, 15, 10]) } },
    '50.00',
    '50.00',
    '100.00',
    '-',
    'verde',
  ],
  [
    'nothing reported taken as 0',
    { s1: { ...sums, ejecutado: months(first, [null, null, null, null, null, null]) } },
    '60.00',
    '-',
    '-',
    '-',
    'gris',
  ],
  [
    'zeros reported taken as no data',
    { s1: { ...sums, ejecutado: months(first, [0, 0, 0, 0, 0, 0]) } },
    '60.00',
    '0.00',
    '0.00',
    '-',
    'rojo',
  ],
  [
    'months after the cut-off counted',
    { s1: { ...sums, ejecutado: months(first, [0, 10, 10, 15]) }, corte: '2019-04-30' },
    '35.00',
    '35.00',
    '100.00',
    '-',
    'verde',
  ],
  [
    'the month of the cut-off counted before it has ended',
    { s1: { ...sums, ejecutado: months(first, [0, 10, 10, 15]) }, corte: '2019-04-29' },
    '20.00',
    '20.00',
    '100.00',
    '-',
    'verde',
  ],
  [
    'a report ahead of the cut-off counted',
    { s1: { ...sums, ejecutado: months(first, [0, 10, 10, 15, 15, 10]) }, corte: '2019-03-31' },
    '20.00',
    '20.00',
    '100.00',
    '-',
    'verde',
  ],
  [
    'nothing programmed yet judged',
    {
      s1: { meta: 10, programado: months(first, [_, _, _, _, 5, 5]), ejecutado: months(first, [_, 1]) },
      corte: '2019-02-28',
    },
    '0.00',
    '1.00',
    '-',
    '-',
    'gris',
  ],
  ['a meta of 0 judged', { s1: { meta: 0 } }, '0.00', '-', '-', '-', 'gris'],
  [
    'a total without months',
    { s1: { meta: 80, logrado: 60, meta_anual: 120 } },
    '80.00',
    '60.00',
    '75.00',
    '50.00',
    'amarillo',
  ],
  ['a total not reported taken as 0', { s1: { meta: 80 } }, '80.00', '-', '-', '-', 'gris'],
  [
    'a total of 0 taken as not reported',
    { s1: { meta: 80, logrado: 0 } },
    '80.00',
    '0.00',
    '0.00',
    '-',
    'rojo',
  ],
  [
    'a total beside a monthly programme ignored',
    { s1: { ...sums, logrado: 30 } },
    '60.00',
    '30.00',
    '50.00',
    '-',
    'rojo',
  ],
  [
    'months executed beside a plain meta ignored',
    { s1: { meta: 40, ejecutado: months(first, [10, 10, 10]) } },
    '40.00',
    '30.00',
    '75.00',
    '-',
    'amarillo',
  ],
  ['the cap on what is kept', { s1: { meta: 50, logrado: 65 } }, '50.00', '65.00', '130.00', '-', 'verde'],
  ['no meta at all', { s1: { logrado: 5 } }, '-', '5.00', '-', '-', 'gris'],
  [
    'decimals added in binary',
    { s1: { meta: 0.3, programado: months(first, [0.1, 0.2]), ejecutado: months(first, [0.1, 0.2]) } },
    '0.30',
    '0.30',
    '100.00',
    '-',
    'verde',
  ],
  [
    'less is better: the wrong way round',
    { s1: { sentido: 'descendente', meta: 10, logrado: 12.5 } },
    '10.00',
    '12.50',
    '80.00',
    '-',
    'amarillo',
  ],
  [
    'less is better: none at all',
    { s1: { sentido: 'descendente', meta: 10, logrado: 0 } },
    '10.00',
    '0.00',
    '100.00',
    '-',
    'verde',
  ],
  [
    'less is better: none expected',
    { s1: { sentido: 'descendente', meta: 0, logrado: 3 } },
    '0.00',
    '3.00',
    '0.00',
    '-',
    'rojo',
  ],
  [
    'less is better: none expected and none done',
    { s1: { sentido: 'descendente', meta: 0, meta_anual: 0, logrado: 0 } },
    '0.00',
    '0.00',
    '100.00',
    '100.00',
    'verde',
  ],
  [
    'a level summed',
    {
      s1: {
        acumulacion: 'ultimo',
        meta: 90,
        programado: months(first, [40, 50, 60, 70, 80, 90]),
        ejecutado: months(first, [40, 45, 60, 63]),
      },
    },
    '70.00',
    '63.00',
    '90.00',
    '-',
    'amarillo',
  ],
  [
    'a level of 0 at the end taken as a gap',
    {
      s1: {
        acumulacion: 'ultimo',
        meta: 90,
        programado: months(first, [90, 90]),
        ejecutado: months(first, [90, 0]),
      },
    },
    '90.00',
    '0.00',
    '0.00',
    '0.00',
    'rojo',
  ],
  [
    'a mean over months not reported',
    {
      s1: {
        acumulacion: 'promedio',
        meta: 20,
        programado: months(first, [20, 20, 20, 20, 20, 20]),
        ejecutado: months(first, [15, null, 17, 16, _, 16]),
      },
    },
    '20.00',
    '16.00',
    '80.00',
    '-',
    'amarillo',
  ],
  [
    'a mean over months not programmed',
    {
      s1: {
        acumulacion: 'promedio',
        meta: 20,
        programado: months(first, [_, _, 10, 30]),
        ejecutado: months(first, [_, _, 8, 24]),
      },
    },
    '20.00',
    '16.00',
    '80.00',
    '80.00',
    'amarillo',
  ],
  [
    'a peak summed',
    {
      s1: {
        acumulacion: 'maximo',
        meta: 50,
        programado: months(first, [10, 50, 20]),
        ejecutado: months(first, [40, 30, 35]),
      },
    },
    '50.00',
    '40.00',
    '80.00',
    '80.00',
    'amarillo',
  ],
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
    'verde',
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

test.each(PHYSICAL)('would catch: %s', (...row) => {
  const [, { s1, s2, in: periodo = S1, corte }, programado, ejecutado, bruto, anual, estado] = row;
  const { fisico } = compute(
    {
      ...(s1 ? { '2019-S1': { indicador: s1 } } : {}),
      ...(s2 ? { '2019-S2': { indicador: s2 } } : {}),
    },
    periodo,
    corte === undefined ? {} : { fecha_corte: corte },
  );
  expect(
    [fisico.programado, fisico.ejecutado, fisico.bruto, fisico.anual].map(({ value }) => shown(value)),
  ).toEqual([programado, ejecutado, bruto, anual]);
  expect(fisico.estado).toBe(estado);
});

describe('the physical progress', () => {
  test('of S2 asks the June of an S1 that was cut in May, and counts it in neither side', () => {
    const half = { indicador: { ...sums, ejecutado: months(first, [0, 10, 10, 15, 15]) } };
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
      programado_original: months(first, [20, 20, 20]),
      ejecutado: months(first, [15, 15]),
    };
    const { original } = compute({ '2019-S1': { indicador } }, S1, { fecha_corte: '2019-02-28' }).fisico;
    expect(shown(original?.bruto.value)).toBe('75.00');
  });

  test('names its months, the gaps among them, and the places of what it adds', () => {
    const { bruto } = compute(
      { '2019-S1': { indicador: { ...sums, ejecutado: months(first, [0, 8, null, 12, 10, 8]) } } },
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

  const states: readonly [string, ActividadData, string][] = [
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
    ['is no_iniciada without report', { indicador: { meta: 50 } }, 'no_iniciada'],
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
      { ...budget, programado: months(first, [10, 20]) },
      { pim: 300, devengado: 60, programado: months(second, [30]) },
      S2,
      '20.00',
      '100.00',
      '300.00',
    ],
    [
      'a schedule that only S1 had says nothing of S2',
      { ...budget, programado: months(first, [10, 20]) },
      { pim: 300, devengado: 60 },
      S2,
      '20.00',
      '-',
      '300.00',
    ],
    [
      'nothing scheduled yet divides by 0',
      { ...budget, programado: months(first, [0, 0]) },
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

describe('the projection', () => {
  const done = { ...sums, ejecutado: months(first, [0, 8, 10, 12, 10, 8]) };
  const S3 = months(second, [10, 10, 10, 5, 5, 0]);
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
      { ...sums, ejecutado: months(first, [0, 8, 10, 10]) },
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
