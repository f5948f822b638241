import { describe, expect, test } from 'vitest';
import { type Name, names, type Schema, schemaOf, strictAjv } from './shipped-schemas.ts';

interface Place {
  /** JSON Pointer of the schema inside its file. */
  readonly pointer: string;
  readonly schema: Schema;
}

/** Every schema of a file with its JSON Pointer: the root, properties, items and definitions at any depth. */
function* placesOf(schema: Schema, pointer = ''): Generator<Place> {
  yield { pointer, schema };
  for (const keyword of ['properties', 'patternProperties', 'definitions'] as const) {
    for (const [key, child] of Object.entries(schema[keyword] ?? {})) {
      yield* placesOf(child, `${pointer}/${keyword}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
  if (schema.items) yield* placesOf(schema.items, `${pointer}/items`);
}

/** The text an editor shows: that of the place itself, or else that of the definition it points to. */
function labelOf(root: Schema, { schema }: Place, key: 'title' | 'description'): string {
  const definition = schema.$ref?.replace('#/definitions/', '') ?? '';
  return schema[key] ?? root.definitions?.[definition]?.[key] ?? '';
}

/** A number is not held against a pattern: ajv looks at texts only. */
function isNumber(example: unknown): boolean {
  return typeof example === 'number';
}

function isObject(schema: Schema): boolean {
  return schema.type === 'object' || (Array.isArray(schema.type) && schema.type.includes('object'));
}

describe.each(names)('%s.schema.json', (name) => {
  const root = schemaOf(name);
  const places = [...placesOf(root)];

  test('is draft-07 and is named by a plain urn', () => {
    expect(root).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: `urn:plan:esquema:${name}:1`,
    });
  });

  test('compiles under the strict mode of ajv', () => {
    expect(() => strictAjv().compile(root)).not.toThrow();
  });

  test('has a title and a description on every property, item and definition', () => {
    const bare = places.filter(
      (place) => !labelOf(root, place, 'title') || !labelOf(root, place, 'description'),
    );
    expect(bare.map((place) => place.pointer)).toEqual([]);
  });

  test('speaks Spanish in full sentences, in the register usted', () => {
    const english = /\b(the|of|and|is|are|must|should|with|name|value|date)\b/i;
    const familiar = /\b(tú|tu|tus|debes|puedes|escribe|usa|indica tu)\b|[¡!]/i;
    const odd = places.filter((place) => {
      const title = labelOf(root, place, 'title');
      const description = labelOf(root, place, 'description');
      const text = `${title} ${description}`;
      return english.test(text) || familiar.test(text) || !/[.…]$/.test(description) || title.endsWith('.');
    });
    expect(odd.map((place) => place.pointer)).toEqual([]);
  });

  test('closes every object', () => {
    const open = places.filter(({ schema }) => isObject(schema) && schema.additionalProperties !== false);
    expect(open.map((place) => place.pointer)).toEqual([]);
  });

  test('has no alternative whose failure would report several errors for one fault', () => {
    const alternatives = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'then', 'else', 'dependencies'];
    const found = places.filter(({ schema }) => alternatives.some((keyword) => keyword in schema));
    expect(found.map((place) => place.pointer)).toEqual([]);
  });

  test('stands alone: it refers only to its own definitions, and to each of them', () => {
    const referred = new Set(places.flatMap(({ schema }) => schema.$ref ?? []));
    const defined = Object.keys(root.definitions ?? {}).map((key) => `#/definitions/${key}`);
    expect([...referred].toSorted()).toEqual(defined.toSorted());
  });

  test('shows an example that matches beside every pattern', () => {
    const unmatched = places.flatMap(({ pointer, schema: { pattern, examples = [] } }) => {
      if (pattern === undefined) return [];
      if (examples.length === 0) return [`${pointer} has no example`];
      return examples
        .filter((example) => !isNumber(example) && !new RegExp(pattern, 'u').test(String(example)))
        .map((example) => `${pointer} does not match ${String(example)}`);
    });
    const unkeyed = places.flatMap(({ pointer, schema: { patternProperties, examples = [] } }) =>
      patternProperties && examples.length === 0 ? [`${pointer} has no example`] : [],
    );
    expect([...unmatched, ...unkeyed]).toEqual([]);
  });

  test('gives only examples that its own schema accepts', () => {
    const ajv = strictAjv();
    ajv.addSchema(root);
    const refused = places.flatMap(({ pointer, schema: { examples = [] } }) => {
      const validate = ajv.compile({ $ref: `${root.$id}#${encodeURI(pointer)}` });
      return examples
        .filter((example) => !validate(example))
        .map((example) => `${pointer} ${String(example)}`);
    });
    expect(refused).toEqual([]);
  });

  test('requires exactly the fields that a document cannot do without', () => {
    const required = places
      .filter(({ schema }) => schema.required)
      .map(({ pointer, schema }) => `${pointer.replace(/.*\//, '') || name}: ${schema.required?.join(' ')}`);
    expect(required).toEqual(requiredFields[name]);
  });
});

const requiredFields: Readonly<Record<Name, readonly string[]>> = {
  plan: [
    'plan: tipo version id titulo entidad periodo estado dimensiones',
    'periodo: inicio fin',
    'dimensiones: social economica ambiental institucional',
    'entidad: nombre',
    'distrito: ubigeo',
    'lugar: id nombre',
    'eje: id nombre',
    'objetivo_pdc: id nombre',
    'objetivo_pei: id nombre',
    'objetivo: id nombre',
    'indicador: id nombre',
    'linea_base: valor',
    'programa: nombre',
    'proyecto: nombre',
    'actividad: nombre',
  ],
  unidades: ['unidades: tipo version unidades', 'unidad: id nombre'],
  poi: [
    'poi: tipo version plan periodo estado',
    'actividad: id nombre',
    'cancelacion: fecha',
    'items: mes',
    'indicador: nombre unidad_medida',
    'producto: nombre',
    'tarea: tarea inicio fin',
    'medida: texto',
    'resultado: indicador',
    'logro: texto',
    'dificultad: texto',
    'amenaza: texto',
    'ventaja: texto',
  ],
  audiencia: ['audiencia: tipo version id fecha', 'demanda: id texto', 'compromiso: id texto'],
  presupuesto: [
    'presupuesto: tipo version anio gasto',
    'items: anio',
    'fila_generica: generica',
    'fila_rubro: rubro',
  ],
  base: ['base: version hallazgos', 'items: regla documento'],
  config: [],
};
