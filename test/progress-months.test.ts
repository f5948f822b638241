import { describe, expect, test } from 'vitest';
import type { PoiDocument } from '../src/model/input.generated.ts';
import type { ActividadData, IndicadorPoiData } from '../src/model/model.ts';
import { mesesDue } from '../src/model/progress/activity-of-year.ts';
import { activityProgresses, progressOf } from '../src/model/progress/progress.ts';
import { type Halves, type Setting, compute, figures, months, six } from './support/months-of-activity.ts';
import { FIRST, SECOND, shown } from './support/progress-values.ts';
import { S1, project } from './support/projects.ts';

const TEN = six(FIRST, 10);

describe('a month is due from its last day on', () => {
  const NAMES = [...FIRST, ...SECOND];
  const short = new Set<string>(['abr', 'jun', 'set', 'nov']);
  const lastOf = (mes: string, anio: number): number =>
    mes === 'feb' ? (anio === 2024 ? 29 : 28) : short.has(mes) ? 30 : 31;
  const rows = [2023, 2024, 2100].flatMap((anio) =>
    NAMES.map((mes, i) => [i, mes, anio, lastOf(mes, anio)] as const),
  );
  test.each(rows)('month %i, %s, of %i is on the %i', (i, mes, anio, day) => {
    const due = (on: number): string | undefined => {
      const periodo = { anio, numero: i < 6 ? (1 as const) : (2 as const) };
      const fecha_corte = `${anio}-${String(i + 1).padStart(2, '0')}-${on}`;
      const actividades = [{ id: 'A', indicador: { programado: six(NAMES, 10) } }];
      const poi = { [`${anio}-S${periodo.numero}`]: { fecha_corte, actividades } };
      const [entry] = activityProgresses(project({ poi }), periodo);
      return entry && mesesDue(entry, entry.latest).at(-1);
    };
    expect(due(day)).toBe(mes);
    expect(due(day - 1)).toBe(i % 6 === 0 ? undefined : NAMES[i - 1]);
  });
});

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
      'and none of what should be small, whose best is 0: they stand on neither side, and the year is not known',
      {
        s1: {
          sentido: 'descendente',
          programado: TEN,
          ejecutado: months(FIRST, [15, 15, 15, 15]),
          meta_anual: 120,
        },
      },
      { config: { avance: { sin_dato: 'cero' } } },
      '40.00 60.00 66.67 - rojo',
    ],
    [
      'of which too few months have no colour then either',
      { s1: { sentido: 'descendente', programado: TEN, ejecutado: months(FIRST, [15, 1]) } },
      { config: { avance: { sin_dato: 'cero' } } },
      '20.00 16.00 125.00 - informado_en_parte',
    ],
    [
      'and is told whole where it is measured each quarter, as it was programmed',
      {
        s1: {
          sentido: 'descendente',
          acumulacion: 'ultimo',
          programado: { mar: 25, jun: 20 },
          ejecutado: { mar: 30, jun: 40 },
        },
      },
      {},
      '20.00 40.00 50.00 50.00 rojo',
    ],
    [
      'so is a sum',
      { s1: { sentido: 'descendente', programado: { mar: 20, jun: 15 }, ejecutado: { mar: 30, jun: 40 } } },
      {},
      '35.00 70.00 50.00 - rojo',
    ],
    [
      'and nothing told is no datum',
      { s1: { sentido: 'descendente', programado: TEN } },
      { config: { avance: { sin_dato: 'cero' } } },
      '60.00 - - - sin_dato',
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
      'a semester of which only the meta is known is six months not reported: half a year is no year',
      { s1: { programado: TEN, ejecutado: TEN }, s2: { meta: 60 } },
      {},
      '60.00 60.00 100.00 50.00 informado_en_parte',
    ],
    [
      'which has met the target of the year all the same',
      { s1: { programado: TEN, ejecutado: TEN }, s2: { meta: 60, meta_anual: 60 } },
      {},
      '60.00 60.00 100.00 100.00 verde',
    ],
    [
      'which says nothing of a second half in which nothing was to be done',
      { s1: { programado: TEN, ejecutado: TEN }, s2: { meta: 0 } },
      {},
      '60.00 60.00 100.00 100.00 verde',
    ],
    [
      'which is all of it where what is missing is taken as 0',
      { s1: { programado: TEN, ejecutado: TEN }, s2: { meta: 60 } },
      { config: { avance: { sin_dato: 'cero' } } },
      '120.00 60.00 50.00 50.00 rojo',
    ],
    [
      'and with one month less and one of the second half it is told, in too few months',
      {
        s1: { programado: TEN, ejecutado: months(FIRST, [10, 10, 10, 10]) },
        s2: { programado: months(SECOND, [10, 10, 10, 10, 10, 10]), ejecutado: { jul: 10 } },
      },
      {},
      '50.00 50.00 100.00 41.67 informado_en_parte',
    ],
    [
      'while one month more of the second half has a colour',
      {
        s1: { programado: TEN, ejecutado: TEN },
        s2: { programado: months(SECOND, [10, 10, 10, 10, 10, 10]), ejecutado: { jul: 10 } },
      },
      {},
      '70.00 70.00 100.00 58.33 verde',
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
