import { describe, expect, test } from 'vitest';
import { toFixed, type Fraction } from '../src/model/fraction.ts';
import type { ConfigDocument, PoiDocument } from '../src/model/input.generated.ts';
import type { ActividadData, IndicadorPoiData, Mes, Semestre } from '../src/model/model.ts';
import type { ActivityProgress } from '../src/model/progress/activity.ts';
import { activityProgresses, progressOf } from '../src/model/progress/progress.ts';
import { project, S1, S2 } from './support/projects.ts';

const FIRST = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'] as const;
const SECOND = ['jul', 'ago', 'set', 'oct', 'nov', 'dic'] as const;

type Months = Readonly<Partial<Record<Mes, number>>>;

/** Months of a semester from a list; a hole is a month that is not there. */
function months(names: readonly Mes[], values: readonly (number | undefined)[]): Months {
  return Object.fromEntries(
    values.flatMap((value, i) => (value === undefined ? [] : [[names[i] ?? '', value]])),
  );
}

function six(names: readonly Mes[], value: number): Months {
  return Object.fromEntries(names.map((mes) => [mes, value]));
}

interface Halves {
  readonly s1?: IndicadorPoiData;
  readonly s2?: IndicadorPoiData;
}

interface Setting {
  readonly s1?: PoiDocument;
  readonly s2?: PoiDocument;
  readonly config?: ConfigDocument;
  readonly data?: ActividadData;
}

/** The activity as the report of its last semester sees it. */
function compute({ s1, s2 }: Halves, setting: Setting = {}): ActivityProgress {
  const document = (indicador: IndicadorPoiData, header: PoiDocument = {}): PoiDocument => ({
    ...header,
    actividades: [{ id: 'A', ...setting.data, indicador }],
  });
  const poi = {
    ...(s1 ? { '2019-S1': document(s1, setting.s1) } : {}),
    ...(s2 ? { '2019-S2': document(s2, setting.s2) } : {}),
  };
  const model = project({ poi, ...(setting.config ? { config: setting.config } : {}) });
  return only(model, s2 ? S2 : S1);
}

function only(model: ReturnType<typeof project>, periodo: Semestre): ActivityProgress {
  const [progress] = activityProgresses(model, periodo);
  if (!progress) throw new Error('the project has one activity');
  return progress;
}

function shown(value: Fraction | undefined): string {
  return value ? toFixed(value, 2) : '-';
}

/** programado, ejecutado, bruto, anual and why it has no colour, or its colour. */
function figures({ fisico }: ActivityProgress): string {
  const { programado, ejecutado, bruto, anual } = fisico;
  return [
    ...[programado, ejecutado, bruto, anual].map(({ value }) => shown(value)),
    fisico.gris ?? fisico.estado,
  ].join(' ');
}

const TEN = six(FIRST, 10);

describe('hiding months', () => {
  const rows: readonly [string, Halves, Setting, string][] = [
    [
      'half of the months reported keeps the colour',
      { s1: { programado: TEN, ejecutado: months(FIRST, [10, 10, 10]) } },
      {},
      '30.00 30.00 100.00 - verde',
    ],
    [
      'one month of six keeps the percentage and loses the colour',
      { s1: { programado: TEN, ejecutado: { ene: 10 } } },
      {},
      '10.00 10.00 100.00 - informado_en_parte',
    ],
    [
      'the project says how many months are enough',
      { s1: { programado: TEN, ejecutado: { ene: 10 } } },
      { config: { avance: { cobertura_minima: 16 } } },
      '10.00 10.00 100.00 - verde',
    ],
    [
      'a project that takes what is missing as 0 takes the months as 0',
      { s1: { programado: TEN, ejecutado: months(FIRST, [10, 10, 10]) } },
      { config: { avance: { sin_dato: 'cero' } } },
      '60.00 30.00 50.00 - rojo',
    ],
    [
      'and a level that nobody reports at the end as fallen to 0',
      { s1: { acumulacion: 'ultimo', meta: 90, programado: six(FIRST, 90), ejecutado: { ene: 90 } } },
      { config: { avance: { sin_dato: 'cero' } } },
      '90.00 0.00 0.00 - rojo',
    ],
    [
      'a mean of which only the first months are reported is held against those',
      {
        s1: {
          acumulacion: 'promedio',
          programado: months(FIRST, [100, 100, 100, 10, 10, 10]),
          ejecutado: months(FIRST, [60, 60, 60]),
        },
      },
      {},
      '100.00 60.00 60.00 - rojo',
    ],
    [
      'a semester of which only the meta is known is six months not reported',
      { s1: { programado: TEN, ejecutado: TEN }, s2: { meta: 60 } },
      {},
      '60.00 60.00 100.00 50.00 verde',
    ],
    [
      'and with one month less that is too few',
      { s1: { programado: TEN, ejecutado: months(FIRST, [10, 10, 10, 10, 10]) }, s2: { meta: 60 } },
      {},
      '50.00 50.00 100.00 41.67 informado_en_parte',
    ],
    [
      'a month with nothing to do need not be reported',
      { s1: { programado: months(FIRST, [0, 0, 0, 10, 10, 10]), ejecutado: { abr: 10, may: 10 } } },
      {},
      '20.00 20.00 100.00 - verde',
    ],
    [
      'of a maximum of 0 every month must be',
      { s1: { sentido: 'descendente', programado: six(FIRST, 0), ejecutado: { ene: 0, feb: 0 } } },
      {},
      '0.00 0.00 100.00 - informado_en_parte',
    ],
    [
      'months in which nothing was to be done say nothing of the others',
      { s1: { programado: months(FIRST, [0, 0, 0, 10, 10, 10]), ejecutado: { ene: 0, feb: 0, mar: 0 } } },
      {},
      '0.00 0.00 - - sin_dato',
    ],
  ];
  test.each(rows)('%s', (_, halves, setting, expected) => {
    expect(figures(compute(halves, setting))).toBe(expected);
  });

  test('is told with the last month reported and how many are missing', () => {
    const { fisico } = compute({
      s1: { programado: TEN, ejecutado: months(FIRST, [10, 10, undefined, 10]) },
    });
    expect(fisico.sinInformar).toEqual({
      meses: ['mar', 'may', 'jun'],
      hasta: 'abr',
      informados: 3,
      exigibles: 6,
    });
    expect(fisico.bruto.trace.words()).toBe(
      '30 de 30: ejecutado 10 + 10 + 10 = 30; programado 10 + 10 + 10 = 30; sin informar marzo, mayo y junio',
    );
  });

  test('takes an activity out of the mean of its group, as one without data', () => {
    const actividades: ActividadData[] = [
      { id: 'A', indicador: { meta: 10, logrado: 8 } },
      { id: 'B', indicador: { programado: TEN, ejecutado: { ene: 10 } } },
    ];
    const { fisico } = progressOf(project({ poi: { '2019-S1': { actividades } } }), S1).avance;
    expect([shown(fisico.valor.value), fisico.conDato, fisico.total]).toEqual(['80.00', 1, 2]);
  });
});

describe('months that are due', () => {
  const late = { programado: TEN, ejecutado: months(FIRST, [10, 10, 10, 10, 4]) };
  const rows: readonly [string, string, string][] = [
    ['a month counts when it is over', '2019-05-31', '50.00 44.00 88.00 - amarillo'],
    ['and not a day before', '2019-05-30', '40.00 40.00 100.00 - verde'],
    ['nor in its first days', '2019-05-02', '40.00 40.00 100.00 - verde'],
    ['before any has ended nothing is due', '2019-01-20', '0.00 - - - no_programado'],
  ];
  test.each(rows)('%s', (_, fecha_corte, expected) => {
    expect(figures(compute({ s1: late }, { s1: { fecha_corte } }))).toBe(expected);
  });

  test('a total before the end of the semester is held against the part of the meta that is due', () => {
    const progress = compute({ s1: { meta: 60, logrado: 20 } }, { s1: { fecha_corte: '2019-04-15' } });
    expect([figures(progress), progress.fisico.estimado]).toEqual(['30.00 20.00 66.67 - rojo', true]);
    expect(progress.fisico.bruto.trace.words()).toBe(
      '20 de 30: ejecutado 20; programado 60 × 3 ÷ 6 meses = 30 (estimado)',
    );
  });

  test('of a level the whole meta is due from the first month', () => {
    const level = { acumulacion: 'ultimo', meta: 60, logrado: 45 } as const;
    const progress = compute({ s1: level }, { s1: { fecha_corte: '2019-04-15' } });
    expect([figures(progress), progress.fisico.estimado]).toEqual([
      '60.00 45.00 75.00 75.00 amarillo',
      false,
    ]);
  });

  test('none of a document that only plans: what it states as executed does not count', () => {
    const halves = { s1: { programado: TEN, ejecutado: TEN }, s2: { meta: 60, logrado: 60 } };
    const planned = compute(halves, { s2: { estado: 'aprobado' } });
    expect(figures(planned)).toBe('60.00 60.00 100.00 50.00 verde');
    expect([planned.corteActividad, planned.corte]).toEqual(['2019-06-30', '2019-06-30']);
    expect(figures(compute({ s1: halves.s1 }, { s1: { estado: 'formulado' } }))).toBe('- - - - sin_dato');
  });

  test('are those of the unit, which may have closed before the others', () => {
    const poi: Record<string, PoiDocument> = {
      '2019-S1/u1': { fecha_corte: '2019-03-31', actividades: [{ id: 'A', indicador: late }] },
      '2019-S1/u2': { actividades: [{ id: 'B', indicador: { programado: TEN, ejecutado: TEN } }] },
    };
    const seen = activityProgresses(project({ poi }), S1);
    expect(seen.map((progress) => [progress.corteActividad, figures(progress)])).toEqual([
      ['2019-03-31', '30.00 30.00 100.00 - verde'],
      ['2019-06-30', '60.00 60.00 100.00 - verde'],
    ]);
  });
});

describe('a programme with holes', () => {
  const rows: readonly [string, IndicadorPoiData, string][] = [
    [
      'a level holds until another is programmed',
      { acumulacion: 'ultimo', programado: { feb: 50, may: 80 }, ejecutado: { feb: 50, abr: 45 } },
      '50.00 45.00 90.00 - amarillo',
    ],
    [
      'a peak of a month that is not there is 0',
      { acumulacion: 'maximo', programado: { feb: 50 }, ejecutado: { feb: 40, mar: 45 } },
      '50.00 45.00 90.00 90.00 amarillo',
    ],
    [
      'in a mean it is on neither side',
      { acumulacion: 'promedio', programado: { feb: 50, may: 70 }, ejecutado: { feb: 40, mar: 0, may: 68 } },
      '60.00 54.00 90.00 90.00 amarillo',
    ],
    [
      'what a sum did in it counts',
      { programado: { feb: 50 }, ejecutado: { feb: 40, mar: 5 } },
      '50.00 45.00 90.00 - amarillo',
    ],
  ];
  test.each(rows)('%s', (_, s1, expected) => {
    expect(figures(compute({ s1 }))).toBe(expected);
  });
});

describe('an idle semester', () => {
  const none = { meta: 0, programado: six(FIRST, 0), ejecutado: six(FIRST, 0) };
  const ninety = { programado: six(SECOND, 90), ejecutado: six(SECOND, 90) };
  const rows: readonly [string, Halves, string][] = [
    [
      'before the months of a mean leaves both sides',
      { s1: { ...none, acumulacion: 'promedio' }, s2: { ...ninety, acumulacion: 'promedio' } },
      '90.00 90.00 100.00 100.00 verde',
    ],
    [
      'that reports nothing leaves them too',
      {
        s1: { meta: 0, programado: six(FIRST, 0), acumulacion: 'promedio' },
        s2: { ...ninety, acumulacion: 'promedio' },
      },
      '90.00 90.00 100.00 100.00 verde',
    ],
    [
      'after a level leaves both sides, also of the year',
      {
        s1: { acumulacion: 'ultimo', programado: six(FIRST, 100), ejecutado: six(FIRST, 100) },
        s2: { acumulacion: 'ultimo', meta: 0, programado: six(SECOND, 0), ejecutado: six(SECOND, 0) },
      },
      '100.00 100.00 100.00 100.00 verde',
    ],
    [
      'counts what was done in it where amounts are added',
      { s1: { meta: 0, logrado: 5 }, s2: { meta: 40, logrado: 35 } },
      '40.00 40.00 100.00 100.00 verde',
    ],
    [
      'is a maximum of 0 where less is better',
      {
        s1: { acumulacion: 'ultimo', sentido: 'descendente', meta: 4, logrado: 4 },
        s2: { acumulacion: 'ultimo', sentido: 'descendente', meta: 0, logrado: 1 },
      },
      '0.00 1.00 0.00 0.00 rojo',
    ],
    [
      'beside another is nothing programmed',
      { s1: { ...none, acumulacion: 'maximo' }, s2: { meta: 0, acumulacion: 'maximo' } },
      '0.00 0.00 - - no_programado',
    ],
  ];
  test.each(rows)('%s', (_, halves, expected) => {
    expect(figures(compute(halves))).toBe(expected);
  });
});

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

describe('the projection', () => {
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
