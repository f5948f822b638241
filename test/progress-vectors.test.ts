import { expect, test } from 'vitest';
import { compiledModel } from '../src/model/compiled.ts';
import { progressOf } from '../src/model/progress/progress.ts';
import { NETWORKS, project, S1, WATER } from './support/projects.ts';

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
