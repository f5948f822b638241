import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { compiledModel } from '../src/model/compiled.ts';
import type { PoiDocument } from '../src/model/input.generated.ts';
import { progressOf } from '../src/model/progress/progress.ts';
import { strictAjv, type Schema } from './shipped-schemas.ts';
import { NETWORKS, project, S1, S2, WATER } from './support/projects.ts';

const text = readFileSync(new URL('../schemas/compilado.schema.json', import.meta.url), 'utf8');
const schema = JSON.parse(text) as Schema; // compiled below under the strict mode of ajv

function compile(poi: Readonly<Record<string, PoiDocument>>, periodo = S1): CompiledModel {
  const model = project({ indicadores: [WATER, { id: 'SOC-1.2', frecuencia: 'anual' }], poi });
  return compiledModel(model, progressOf(model, periodo), ({ path }) => 1 + path.length);
}

const measured = [{ indicador: 'SOC-1.1', valor: 73.125, preliminar: true }];

describe('the schema of the compiled plan', () => {
  const validate = strictAjv().compile(schema);
  const projects: readonly [string, Readonly<Record<string, PoiDocument>>][] = [
    ['a plan without any POI', {}],
    ['a POI where nothing is written', { '2019-S1': { actividades: [{}] } }],
    ['a POI formulated, without cut-off', { '2019-S1': { estado: 'formulado', actividades: [NETWORKS] } }],
    [
      'a year with measurements',
      { '2019-S1': { actividades: [NETWORKS] }, '2019-S2': { resultados: measured } },
    ],
    ['a cancelled activity', { '2019-S1': { actividades: [{ ...NETWORKS, estado: 'cancelada' }] } }],
  ];
  test.each(projects)('accepts %s', (_, poi) => {
    for (const periodo of [S1, S2]) {
      expect([validate(compile(poi, periodo)), validate.errors]).toEqual([true, null]);
    }
  });

  test('refuses what is not there', () => {
    const { mandato: _, ...rest } = compile({});
    expect(validate(rest)).toBe(false);
    expect(validate({ ...compile({}), extra: 1 })).toBe(false);
  });

  test('has a title and a description in Spanish for everything, and closes every object', () => {
    const bare: string[] = [];
    const visit = (place: Schema, name: string): void => {
      if (!place.$ref && (!place.title || !place.description?.endsWith('.'))) bare.push(name);
      if (place.type === 'object' && place.additionalProperties !== false) bare.push(`${name} is open`);
      for (const children of [place.properties, place.definitions]) {
        for (const [key, child] of Object.entries(children ?? {})) visit(child, `${name}/${key}`);
      }
      if (place.items) visit(place.items, `${name}/items`);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });
});

describe('the compiled plan', () => {
  test('prints a written quantity with all its decimals, and a computed one with two', () => {
    const [water] = compile({ '2019-S1': { resultados: measured } }).indicadores;
    expect([water?.obtenido, water?.tipo_i, water?.preliminar]).toEqual([73.125, 96.22, true]);
  });

  test('says where each figure comes from: each line of a file once', () => {
    const { actividades, indicadores } = compile({
      '2019-S1': { actividades: [NETWORKS], resultados: measured },
    });
    expect(indicadores[0]?.fuentes).toEqual([
      { archivo: 'poi/2019-S1.yaml', linea: 4 },
      { archivo: 'plan.yaml', linea: 9 },
    ]);
    expect(actividades[0]?.fuentes.map(({ archivo }) => archivo)).toEqual([
      'poi/2019-S1.yaml',
      'poi/2019-S1.yaml',
    ]);
    expect(actividades[0]?.trazas).toEqual({
      fisico: '48 de 60: ejecutado 0 + 8 + 10 + 12 + 10 + 8 = 48; programado 0 + 10 + 10 + 15 + 15 + 10 = 60',
      anual: '48 de 100: ejecutado 0 + 8 + 10 + 12 + 10 + 8 = 48; programado 100',
      financiero: 'S/ 510,000.00 de S/ 850,000.00',
      valor_periodo: 'S/ 510,000.00 de S/ 480,000.00',
      brecha: '106.25 % − 80.00 %',
      proyeccion_gasto: 'S/ 510,000.00 × 12 ÷ 6 meses; no más que el PIM, S/ 850,000.00',
      proyeccion: '48 + (100 − 60) × el menor entre 1 y 48 ÷ 60',
    });
  });

  test('places an indicator without measurement in the plan', () => {
    const { origen } = compile({}).indicadores[0] ?? {};
    expect(origen?.archivo).toBe('plan.yaml');
  });

  test('names the semester of the latest document of an activity', () => {
    const poi = { '2019-S1': { actividades: [NETWORKS] }, '2019-S2': { actividades: [] } };
    expect(compile(poi, S2)).toMatchObject({ periodo: '2019-S2', actividades: [{ periodo: '2019-S1' }] });
  });

  test('has null, not 0, for what does not exist', () => {
    const { avance, corte, mandato } = compile({});
    expect([
      avance.fisico.valor,
      avance.financiero.valor,
      avance.financiero.devengado,
      avance.financiero.comparado,
      avance.resultados.valor,
      corte,
      mandato.valor,
      mandato.tiempo,
    ]).toEqual(Array.from({ length: 8 }, () => null));
  });
});
