import type { ErrorObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { type Name, names, schemaOf, strictAjv } from './shipped-schemas.ts';

const validators = new Map(names.map((name) => [name, strictAjv().compile(schemaOf(name))]));

/** What is wrong with a document: one `path keyword` for each error, in ajv's order. */
function errorsOf(name: Name, document: unknown): readonly string[] {
  const validate = validators.get(name);
  validate?.(document);
  return (validate?.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.keyword}`);
}

const dimension = { objetivos: [{ id: 'SOC-1', nombre: 'Vida digna', problema: 'Déficit de agua' }] };
const plan = {
  tipo: 'plan',
  version: 1,
  id: 'puno-2019-2022',
  titulo: 'Plan de Gobierno Municipal 2019-2022',
  entidad: { nombre: 'Municipalidad Provincial de Puno' },
  periodo: { inicio: 2019, fin: 2022 },
  estado: 'vigente',
  vision: 'Una ciudad digna',
  dimensiones: { social: dimension, economica: dimension, ambiental: dimension, institucional: dimension },
};
const unidades = {
  tipo: 'unidades',
  version: 1,
  unidades: [{ id: 'GIM', nombre: 'Ingeniería', organo: 'linea' }],
};
const poi = { tipo: 'poi', version: 1, plan: 'puno-2019-2022', periodo: '2019-S1', estado: 'formulado' };
const audiencia = { tipo: 'audiencia', version: 1, id: 'AP-2019-09', fecha: '2019-09-20' };

function planWith(indicador: object): object {
  const base = { id: 'SOC-1.1', nombre: 'Viviendas', unidad_medida: 'porcentaje', tipo: 'resultado' };
  const indicadores = [{ ...base, sentido: 'ascendente', metas: { '2022': 100 }, ...indicador }];
  const social = { objetivos: [{ ...dimension.objetivos[0], indicadores }] };
  return { ...plan, dimensiones: { ...plan.dimensiones, social } };
}

function poiWith(actividad: object): object {
  return { ...poi, actividades: [{ id: 'GIM-014', nombre: 'Ampliación de redes de agua', ...actividad }] };
}

function measured(indicador: object): object {
  return poiWith({ indicador: { nombre: 'Conexiones', unidad_medida: 'conexión', meta: 60, ...indicador } });
}

function taskWith(tarea: object): object {
  return poiWith({
    cronograma: [{ id: 'T1', tarea: 'Zanjas', inicio: '2019-02-01', fin: '2019-05-31', ...tarea }],
  });
}

const indicator = '/dimensiones/social/objetivos/0/indicadores/0';
const metas = `${indicator}/metas`;
const measure = '/actividades/0/indicador';

describe('the schemas', () => {
  test.each<[string, Name, unknown]>([
    ['a plan with only what is required', 'plan', plan],
    ['metas relative to the baseline', 'plan', planWith({ metas: { '2021': '+12.5%', '2022': '-50%' } })],
    ['a negative baseline', 'plan', planWith({ linea_base: { valor: -1.5 } })],
    ['a list of units with one unit', 'unidades', unidades],
    ['a POI without cut-off date, activities or results', 'poi', poi],
    ['a POI with an empty list of activities', 'poi', { ...poi, actividades: [] }],
    ['an id with accents, dots, hyphens and underscores', 'poi', poiWith({ id: 'Ñuñoa_2.b-Á' })],
    ['a month without a report', 'poi', measured({ ejecutado: { ene: 0, mar: null } })],
    ['a month named set', 'poi', measured({ programado: { set: 4 } })],
    ['a task that has not ended', 'poi', taskWith({ fin_real: null })],
    ['an achievement as a plain phrase', 'poi', { ...poi, evaluacion: { logros: ['Se entregó la obra'] } }],
    [
      'an achievement with its text',
      'poi',
      { ...poi, evaluacion: { logros: [{ texto: 'Se entregó la obra' }] } },
    ],
    ['an advantage as a plain phrase', 'poi', { ...poi, evaluacion: { ventajas: ['Hay convenio'] } }],
    ['amounts with two decimals', 'poi', poiWith({ presupuesto: { pia: 0, pim: 850000.15 } })],
    ['a hearing with only what is required', 'audiencia', audiencia],
    ['an empty configuration', 'config', {}],
    ['a rule that is switched off', 'config', { reglas: { 'avance/sin-evidencia': 'off' } }],
    ['a whole group at a level', 'config', { reglas: { presupuesto: 'nota' } }],
    ['levels of some files', 'config', { reglas_por_archivo: { 'poi/2018-*/**': { avance: 'off' } } }],
  ])('accept %s', (_title, name, document) => {
    expect(errorsOf(name, document)).toEqual([]);
  });

  test.each<[string, Name, unknown, string]>([
    ['a misspelt key', 'plan', { ...plan, vicion: 'x' }, ' additionalProperties'],
    ['another version', 'plan', { ...plan, version: 2 }, '/version enum'],
    ['a version written as text', 'plan', { ...plan, version: '1' }, '/version enum'],
    ['an id with capitals', 'plan', { ...plan, id: 'Puno 2019' }, '/id pattern'],
    [
      'a meta without sign before its %',
      'plan',
      planWith({ metas: { '2022': '50%' } }),
      `${metas}/2022 pattern`,
    ],
    [
      'a meta for a year of two digits',
      'plan',
      planWith({ metas: { '22': 50 } }),
      `${metas} additionalProperties`,
    ],
    [
      'a scale with a single level',
      'plan',
      planWith({ escala: ['Logrado'] }),
      `${indicator}/escala minItems`,
    ],
    ['a relevance of 4', 'plan', planWith({ relevancia: 4 }), `${indicator}/relevancia maximum`],
    ['a list of units without units', 'unidades', { ...unidades, unidades: [] }, '/unidades minItems'],
    ['a third semester', 'poi', { ...poi, periodo: '2019-S3' }, '/periodo pattern'],
    ['a day that does not exist', 'poi', { ...poi, fecha_corte: '2019-06-31' }, '/fecha_corte format'],
    ['an id with a slash', 'poi', poiWith({ id: 'GIM/014' }), '/actividades/0/id pattern'],
    ['an id of 41 characters', 'poi', poiWith({ id: 'G'.repeat(41) }), '/actividades/0/id pattern'],
    ['an unquoted ubigeo', 'poi', poiWith({ distritos: [210101] }), '/actividades/0/distritos/0 type'],
    [
      'half a céntimo',
      'poi',
      poiWith({ presupuesto: { pim: 10.005 } }),
      '/actividades/0/presupuesto/pim format',
    ],
    [
      'a negative amount',
      'poi',
      poiWith({ presupuesto: { pim: -5 } }),
      '/actividades/0/presupuesto/pim minimum',
    ],
    [
      'a month named sep',
      'poi',
      measured({ programado: { sep: 4 } }),
      `${measure}/programado additionalProperties`,
    ],
    ['a negative quantity', 'poi', measured({ ejecutado: { ene: -1 } }), `${measure}/ejecutado/ene minimum`],
    ['a task over 100 %', 'poi', taskWith({ avance: 101 }), '/actividades/0/cronograma/0/avance maximum'],
    ['an unknown cause', 'poi', poiWith({ desvio: { causa: 'clima' } }), '/actividades/0/desvio/causa enum'],
    [
      'half a person',
      'audiencia',
      { ...audiencia, participantes: { oradores: 1.5 } },
      '/participantes/oradores type',
    ],
    ['an unknown level of a rule', 'config', { reglas: { 'poi/x': 'apagada' } }, '/reglas/poi~1x enum'],
    ['a rule that is no code', 'config', { reglas: { 'La brecha': 'off' } }, '/reglas additionalProperties'],
  ])('refuse %s with exactly one error', (_title, name, document, error) => {
    expect(errorsOf(name, document)).toEqual([error]);
  });
});
