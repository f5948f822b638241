import { describe, expect, test } from 'vitest';
import { exact } from '../src/model/fraction.ts';
import type { PoiDocument } from '../src/model/input.generated.ts';
import type { ActividadData } from '../src/model/model.ts';
import { type Progress, progressOf } from '../src/model/progress/progress.ts';
import { estadoOf } from '../src/model/progress/semaforo.ts';
import { done } from './support/group-of-activities.ts';
import { shown } from './support/progress-values.ts';
import { NETWORKS, S1, project } from './support/projects.ts';

describe('the works', () => {
  const work = (
    devengado: number,
    inversion: NonNullable<ActividadData['inversion']>,
    rest: ActividadData = {},
  ): ActividadData => ({
    id: 'OBRA',
    tipo: 'inversion',
    cui: '2401234',
    presupuesto: { pim: 1000, devengado },
    inversion,
    ...rest,
  });
  const worksOf = (poi: Readonly<Record<string, PoiDocument>>, periodo = S1): Progress['inversiones'] =>
    progressOf(project({ poi }), periodo).inversiones;

  test('add what was spent before to the year', () => {
    const [item] = worksOf({ '2019-S1': { actividades: [NETWORKS] } });
    expect([item?.devengadoAcumulado, shown(item?.avance.value), item?.inicio, item?.fin]).toEqual([
      82_000_000n,
      '34.17',
      '2018-09-01',
      '2020-06-30',
    ]);
    expect(item?.avance.trace.words()).toBe('S/ 310,000.00 + 510,000.00 de S/ 2,400,000.00');
  });

  test('join the years by their CUI, each year as its latest document left it', () => {
    const poi = {
      '2019-S1': { actividades: [work(100, { costo_total: 1000, devengado_anterior: 50 })] },
      '2019-S2': { actividades: [work(300, {})] },
      '2020-S1': { actividades: [work(200, { costo_total: 1250 }, { id: 'OTRO' })] },
    };
    const seen = worksOf(poi, { anio: 2020, numero: 1 });
    expect(seen.map((item) => [item.devengadoAcumulado, item.costoTotal])).toEqual([[55_000n, 125_000n]]);
  });

  test.each<[string, Readonly<Record<string, PoiDocument>>, string]>([
    [
      'before the first that is told, where the work began in it and nobody says what was spent',
      { '2019-S1': { actividades: [work(100, { costo_total: 1000, inicio: '2017-03-01' })] } },
      'sin dato de 2017 y 2018',
    ],
    [
      'between two, in which it stands in no document',
      {
        '2019-S2': { actividades: [work(100, { costo_total: 1000 })] },
        '2021-S1': { actividades: [work(100, {})] },
      },
      'sin dato de 2020',
    ],
    [
      'before that of the report, told until June alone',
      {
        '2019-S1': { actividades: [work(100, { costo_total: 1000 })] },
        '2020-S1': { actividades: [work(100, {})] },
      },
      'sin dato de 2019 después del 30-6',
    ],
    [
      'after the last that is told, while it was to go on',
      {
        '2019-S2': { actividades: [work(100, { costo_total: 1000, fin: '2021-12-31' })] },
        '2020-S1': { actividades: [done('OTRA', 50)] },
      },
      'sin dato de 2020',
    ],
  ])('have no part of their cost while a year is not told: %s', (_, poi, why) => {
    const last = Object.keys(poi).at(-1) ?? '';
    const periodo = { anio: Number(last.slice(0, 4)), numero: 1 } as const;
    const item = worksOf(poi, periodo).find(({ cui }) => cui === '2401234');
    expect([item?.avance.value, item?.avance.trace.words()]).toEqual([undefined, why]);
  });

  test.each<[string, Readonly<Record<string, PoiDocument>>, string]>([
    [
      'a document says what was spent before it',
      {
        '2019-S1': { actividades: [work(100, { costo_total: 1000, inicio: '2017-03-01' })] },
        '2021-S1': { actividades: [work(100, { devengado_anterior: 350 })] },
      },
      '45.00',
    ],
    [
      'it was finished in the first half of an earlier year',
      {
        '2019-S1': { actividades: [work(100, { costo_total: 1000 }, { estado: 'concluida' })] },
        '2020-S1': { actividades: [work(0, {}, { id: 'OTRA' })] },
      },
      '10.00',
    ],
    [
      'it ended before the day up to which it is told',
      {
        '2019-S1': { actividades: [work(100, { costo_total: 1000, fin: '2019-05-31' })] },
        '2020-S1': { actividades: [work(0, {})] },
      },
      '10.00',
    ],
  ])('have their part where nothing is missing: %s', (_, poi, expected) => {
    const last = Object.keys(poi).at(-1) ?? '';
    const [item] = worksOf(poi, { anio: Number(last.slice(0, 4)), numero: 1 });
    expect(shown(item?.avance.value)).toBe(expected);
  });

  test('never add twice what a later year says was spent before it', () => {
    const poi = {
      '2019-S2': { actividades: [work(300, { costo_total: 1000, devengado_anterior: 50 })] },
      '2020-S1': { actividades: [work(200, { devengado_anterior: 350 })] },
    };
    const [item] = worksOf(poi, { anio: 2020, numero: 1 });
    expect([item?.devengadoAnterior, item?.devengado, item?.devengadoAcumulado]).toEqual([
      35_000n,
      20_000n,
      55_000n,
    ]);
  });

  test.each<[string, Readonly<Record<string, PoiDocument>>, string, bigint]>([
    [
      'more than it says',
      {
        '2019-S2': { actividades: [work(880, { costo_total: 2000, devengado_anterior: 100 })] },
        '2020-S1': { actividades: [work(10, { devengado_anterior: 700 })] },
      },
      '49.50',
      99_000n,
    ],
    [
      'as much, but not to the end of their year',
      {
        '2019-S2': {
          fecha_corte: '2019-11-30',
          actividades: [work(600, { costo_total: 2000, devengado_anterior: 100 })],
        },
        '2020-S1': { actividades: [work(10, { devengado_anterior: 700 })] },
      },
      'sin dato de 2019 después del 30-11',
      71_000n,
    ],
    [
      'less than it says',
      {
        '2019-S2': { actividades: [work(600, { costo_total: 2000, devengado_anterior: 100 })] },
        '2020-S1': { actividades: [work(10, { devengado_anterior: 880 })] },
      },
      '44.50',
      89_000n,
    ],
  ])('take what a later year says of before it where the years before say %s', (_, poi, part, total) => {
    const [item] = worksOf(poi, { anio: 2020, numero: 1 });
    expect(item?.devengadoAcumulado).toBe(total);
    expect(item?.avance.value ? shown(item.avance.value) : item?.avance.trace.words()).toBe(part);
  });

  test('take once the amount that several activities of one work repeat', () => {
    const inversion = { costo_total: 1000, devengado_anterior: 50 };
    const poi = {
      '2019-S1': { actividades: [work(100, inversion), work(200, inversion, { id: 'OBRA-2' })] },
    };
    expect(worksOf(poi).map((item) => item.devengadoAcumulado)).toEqual([35_000n]);
  });

  const START = { inicio: '2019-02-01' };
  test.each<[string, ActividadData, ActividadData, number]>([
    ['that say no start', {}, {}, 2],
    ['of one name and start', { inversion: START }, { inversion: START }, 1],
    ['of another name', { inversion: START }, { inversion: START, nombre: 'Mercado' }, 2],
    ['of another start', { inversion: START }, { inversion: { inicio: '2020-02-01' } }, 2],
    ['of which the later continues the earlier', { id: 'OBRA-1' }, { id: 'OBRA-2', sucede_a: 'OBRA-1' }, 1],
    ['of which only the later says its CUI', { inversion: START }, { inversion: START, cui: '2401234' }, 1],
    ['of which only the earlier says its CUI', { sucede_a: 'OBRA', cui: '2401234' }, { sucede_a: 'OBRA' }, 1],
    ['of another CUI each', { cui: '2401233' }, { sucede_a: 'OBRA', cui: '2401234' }, 2],
  ])('of two years %s are as many as they are known to be', (_, earlier, later, works) => {
    const bare = {
      id: 'OBRA',
      nombre: 'Puente',
      tipo: 'inversion',
      presupuesto: { devengado: 1 },
    } as const;
    const poi = {
      '2019-S2': { actividades: [{ ...bare, ...earlier }] },
      '2020-S2': { actividades: [{ ...bare, ...later }] },
    };
    expect(worksOf(poi, { anio: 2020, numero: 2 })).toHaveLength(works);
  });

  test.each<[string, ActividadData, ActividadData, string]>([
    [
      'of the larger cost',
      { inversion: { costo_total: 1000 } },
      { inversion: { costo_total: 90 } },
      'Puente',
    ],
    ['that alone states a cost', { inversion: {} }, { inversion: { costo_total: 90 } }, 'Supervisión'],
    [
      'of the larger PIM where none states a cost',
      { presupuesto: { pim: 9 } },
      { presupuesto: { pim: 8 } },
      'Puente',
    ],
  ])('are named as their activity %s', (_, one, other, name) => {
    const poi = {
      '2019-S1': {
        actividades: [
          work(1, {}, { nombre: 'Puente', ...one }),
          work(1, {}, { id: 'SUP', nombre: 'Supervisión', ...other }),
        ],
      },
    };
    expect(worksOf(poi).map(({ nombre }) => nombre)).toEqual([name]);
  });

  test('of no cost have no percentage', () => {
    const [item] = worksOf({ '2019-S1': { actividades: [work(100, { costo_total: 0 })] } });
    expect(item?.avance.trace.words()).toBe('el costo total es 0');
  });

  test('without a known cost have no percentage', () => {
    const [item] = worksOf({ '2019-S1': { actividades: [work(100, {})] } });
    expect(item?.avance.value).toBeUndefined();
  });
});

describe('the delivery of a unit', () => {
  const unidades = [{ id: 'GIM' }, { id: 'GDS' }];
  const deliveries = (poi: Readonly<Record<string, PoiDocument>>): (string | undefined)[] =>
    progressOf(project({ unidades, poi }), S1).unidades.map(
      ({ entrega }) => entrega && `${entrega.fecha} ${entrega.dias}`,
    );

  test('is that of the document it heads', () => {
    expect(deliveries({ '2019-S1/gim': { unidad: 'GIM', fecha_entrega: '2019-07-05' } })).toEqual([
      '2019-07-05 5',
      undefined,
    ]);
  });

  test.each([
    ['2019-07-20', '2019-07-25', '2019-07-25 25'],
    ['2019-07-15', '2019-07-10', '2019-07-10 10'],
  ])('counts from the end of the semester where the cut-off, %s, is after it', (corte, entrega, expected) => {
    const gim = { unidad: 'GIM', fecha_corte: corte, fecha_entrega: entrega };
    expect(deliveries({ '2019-S1/gim': gim })).toEqual([expected, undefined]);
  });

  test('is that of the joint document for every unit with an activity in it', () => {
    const actividades = [done('A', 1, { unidad: 'GDS' })];
    expect(deliveries({ '2019-S1': { actividades, fecha_entrega: '2019-06-28' } })).toEqual([
      undefined,
      '2019-06-28 -2',
    ]);
  });

  test('is the last of several, and never that of another semester', () => {
    expect(
      deliveries({
        '2019-S1/a': { unidad: 'GIM', fecha_entrega: '2019-07-15' },
        '2019-S1/b': { unidad: 'GIM', fecha_entrega: '2019-07-10' },
        '2019-S2': { unidad: 'GDS', fecha_entrega: '2020-01-05' },
      }),
    ).toEqual(['2019-07-15 15', undefined]);
  });

  test.each<[string, Readonly<Record<string, PoiDocument>>, string | undefined]>([
    [
      'one that ended all it did in the first semester',
      {
        '2019-S1/gim': { unidad: 'GIM', actividades: [done('A', 1, { unidad: 'GIM', estado: 'concluida' })] },
      },
      '2019-07-12 true',
    ],
    [
      'one of which an activity may be in the second',
      {
        '2019-S1/gim': { unidad: 'GIM', actividades: [done('A', 1, { unidad: 'GIM' })] },
        '2019-S2': { actividades: [done('B', 1, { unidad: 'GDS' }), done('C', 1)] },
      },
      '2019-07-12 true',
    ],
    [
      'one that is in the POI of all units of the first, and not in that of the second',
      {
        '2019-S1/gim': { actividades: [done('A', 1, { unidad: 'GIM' }), done('B', 1, { unidad: 'GDS' })] },
        '2019-S2': { actividades: [done('B', 1, { unidad: 'GDS' })] },
      },
      '2019-07-12 true',
    ],
    [
      'none whose own file has nothing after it but one of another that does not say whose it is',
      {
        '2019-S1/gim': { unidad: 'GIM', actividades: [done('A', 1, { unidad: 'GIM' })] },
        '2019-S2': { actividades: [done('B', 1, { unidad: 'GDS' })] },
      },
      undefined,
    ],
    [
      'none whose file of the second may still come',
      {
        '2019-S1/gim': { unidad: 'GIM', actividades: [done('A', 1, { unidad: 'GIM' })] },
        '2019-S2/gds': { unidad: 'GDS', actividades: [done('B', 1, { unidad: 'GDS' })] },
      },
      undefined,
    ],
  ])('in the first semester holds in the year for %s', (_, { '2019-S1/gim': first, ...others }, expected) => {
    const poi = { '2019-S1/gim': { ...first, fecha_entrega: '2019-07-12' }, ...others };
    const [gim] = progressOf(project({ unidades, poi }), { anio: 2019, numero: 2 }).unidades;
    expect(gim?.entrega && `${gim.entrega.fecha} ${gim.entrega.isEarlier}`).toBe(expected);
  });

  test('is not told of a first half of which only the later data of its year were delivered', () => {
    const yearly = { unidad: 'GIM', estado: 'en_ejecucion', fecha_entrega: '2019-11-04' } as const;
    expect(deliveries({ '2019': { ...yearly, periodo: '2019', fecha_corte: '2019-10-31' } })).toEqual([
      undefined,
      undefined,
    ]);
    expect(deliveries({ '2019': { ...yearly, periodo: '2019', fecha_corte: '2019-06-30' } })).toEqual([
      '2019-11-04 127',
      undefined,
    ]);
  });
});

describe('the semáforo', () => {
  const cases: readonly [number | undefined, string][] = [
    [undefined, 'gris'],
    [100, 'verde'],
    [95, 'verde'],
    [94.995, 'verde'],
    [94.9949, 'amarillo'],
    [75, 'amarillo'],
    [74.995, 'amarillo'],
    [74.9949, 'rojo'],
    [0, 'rojo'],
    [-5, 'rojo'],
  ];
  test.each(cases)('shows %s as %s', (value, estado) => {
    const limits = { verde: 95, amarillo: 75 };
    expect(estadoOf(value === undefined ? undefined : exact(value), limits)).toBe(estado);
  });
});
