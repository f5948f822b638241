import { describe, expect, test } from 'vitest';
import { compiledModel } from '../src/model/compiled.ts';
import { fractionText } from '../src/model/fraction.ts';
import type { IndicadorPlanData } from '../src/model/model.ts';
import { relevanceWeights } from '../src/model/progress/weights.ts';
import { progressOf } from '../src/model/progress/progress.ts';
import { NETWORKS, project, S1, S2, WATER } from './support/projects.ts';

test('the project of the documentation compiles to the figures of the documentation', () => {
  const model = project({
    indicadores: [WATER],
    poi: {
      '2019-S1': {
        unidad: 'GIM',
        fecha_entrega: '2019-07-05',
        actividades: [NETWORKS],
        resultados: [{ indicador: 'SOC-1.1', valor: 74, fecha: '2019-06-30' }],
      },
    },
  });
  const avance = {
    fisico: { valor: 80, estado: 'amarillo', con_dato: 1, total: 1 },
    financiero: {
      valor: 60,
      pia: 800_000,
      pim: 850_000,
      certificado: 700_000,
      comprometido: 640_000,
      devengado: 510_000,
      girado: 498_000,
    },
  };
  const resultados = { valor: 97.37, estado: 'verde', con_dato: 1, total: 1 };
  expect(compiledModel(model, progressOf(model, S1), ({ path }) => path.length)).toMatchObject({
    version: 1,
    plan: 'puno-2019-2022',
    periodo: '2019-S1',
    corte: '2019-06-30',
    avance: { ...avance, resultados },
    dimensiones: [
      { id: 'social', avance: { ...avance, resultados }, objetivos: ['SOC-1'] },
      { id: 'economica', objetivos: [] },
      { id: 'ambiental', objetivos: [] },
      { id: 'institucional', avance: { fisico: { valor: null, estado: 'gris', con_dato: 0, total: 0 } } },
    ],
    objetivos: [
      {
        id: 'SOC-1',
        dimension: 'social',
        avance: { ...avance, resultados },
        indicadores: ['SOC-1.1'],
        actividades: ['GIM-014'],
      },
    ],
    indicadores: [
      {
        id: 'SOC-1.1',
        objetivo: 'SOC-1',
        esperado: 76,
        estimado: false,
        obtenido: 74,
        tipo_i: 97.37,
        tipo_i_bruto: 97.37,
        tipo_ii: 75,
        meta_final: 18.75,
        estado: 'verde',
        retroceso: false,
        peso: 1,
        origen: { archivo: 'poi/2019-S1.yaml', linea: 2 },
      },
    ],
    unidades: [{ id: 'GIM', avance, actividades: ['GIM-014'], entrega: '2019-07-05', dias: 5 }],
    lineas: [
      { codigo: '1.0', avance, actividades: ['GIM-014'] },
      { codigo: '1.1', dimension: 'social', objetivo: 'SOC-1', avance, actividades: ['GIM-014'] },
    ],
    mandato: { valor: 18.75, tiempo: 12.39 },
    distritos: [{ ubigeo: '210101', avance, actividades: ['GIM-014'] }],
    actividades: [
      {
        id: 'GIM-014',
        periodo: '2019-S1',
        objetivo: 'SOC-1',
        unidad: 'GIM',
        fisico: { programado: 60, ejecutado: 48, valor: 80, bruto: 80, anual: 48, estado: 'amarillo' },
        financiero: {
          pim: 850_000,
          devengado: 510_000,
          valor: 60,
          programado: 480_000,
          valor_periodo: 106.25,
        },
        brecha: 26.25,
        proyeccion: { cantidad: 80, valor: 80 },
        origen: { archivo: 'poi/2019-S1.yaml', linea: 2 },
      },
    ],
  });
});

const asc = { sentido: 'ascendente' } as const;
const desc = { sentido: 'descendente' } as const;

/** DESIGN section 3. Raw tipo I, tipo II, a la meta final, value, colour and ▼ of LB, LE, VO, M on 31 December. */
const VECTORS: readonly [
  name: string,
  data: IndicadorPlanData,
  numbers: readonly [lb: number | undefined, le: number, vo: number, m: number],
  figures: readonly [number | null, number | null, number | null, number | null],
  estado: string,
  retroceso: boolean,
][] = [
  ['coverage of water', asc, [68, 76, 74, 100], [97.37, 75, 18.75, 97.37], 'verde', false],
  ['unemployment', desc, [12, 10.5, 11, 6], [95.45, 66.67, 16.67, 95.45], 'verde', false],
  ['crime', desc, [240, 210, 225, 120], [93.33, 50, 12.5, 93.33], 'amarillo', false],
  ['a bad thing that was to end', desc, [40, 0, 4, 0], [null, 90, 90, 90], 'amarillo', false],
  ['a step back', asc, [68, 76, 66, 100], [86.84, -25, -6.25, 74.99], 'rojo', true],
  ['much more than expected', asc, [100, 150, 190, 300], [126.67, 180, 45, 100], 'verde', false],
  ['a target worse than the baseline', asc, [68, 60, 70, 100], [116.67, null, 6.25, 100], 'verde', false],
  ['the baseline to be kept, and lost', asc, [95, 95, 91, 95], [95.79, null, 0, 95.79], 'verde', true],
  ['a target far below the baseline', asc, [68, 10, 40, 100], [400, null, -87.5, 100], 'verde', true],
  ['nothing expected from nothing', desc, [0, 0, 5, 0], [null, null, 0, 0], 'rojo', true],
  ['a minimum of 4', { sentido: 'minimo_permisible' }, [5, 4, -3, 4], [0, null, null, 0], 'rojo', false],
  ['a maximum of −5', { sentido: 'maximo_permisible' }, [5, -5, -2, -5], [0, null, null, 0], 'rojo', false],
  ['a rise that nobody expected yet', asc, [0, 0, 5, 10], [null, 100, 50, null], 'gris', false],
  // Rows 3 and 6 of the cases that the second edition settled: 2019 of a plan whose last year asks for more.
  [
    'the base kept by nobody, with more to come',
    asc,
    [95, 95, 91, 96],
    [95.79, null, -400, 95.79],
    'verde',
    true,
  ],
];

describe('the vectors of an indicator', () => {
  test.each(VECTORS)('%s', (_, data, [lb, le, vo, m], figures, estado, retroceso) => {
    const model = project({
      indicadores: [
        {
          id: 'I',
          ...data,
          ...(lb === undefined ? {} : { linea_base: { valor: lb } }),
          metas: { 2019: le, 2022: m },
        },
      ],
      poi: { '2019-S2': { resultados: [{ indicador: 'I', valor: vo, fecha: '2019-12-31' }] } },
    });
    const [indicator] = compiledModel(model, progressOf(model, S2), () => 1).indicadores;
    expect(indicator).toMatchObject({
      esperado: le,
      obtenido: vo,
      meta: m,
      meta_anio: 2022,
      estado,
      retroceso,
    });
    expect([indicator?.tipo_i_bruto, indicator?.tipo_ii, indicator?.meta_final, indicator?.valor]).toEqual(
      figures,
    );
  });

  test.each([
    [
      [1, 2],
      ['2/3', '1/3'],
    ],
    [
      [1, 2, 3],
      ['1/2', '1/3', '1/6'],
    ],
    [
      [1, 1, 2],
      ['2/5', '2/5', '1/5'],
    ],
    [
      [1, 3],
      ['3/4', '1/4'],
    ],
  ])('relevances %j weigh %j', (relevances, weights) => {
    expect(relevanceWeights(relevances).map(fractionText)).toEqual(weights);
  });
});
