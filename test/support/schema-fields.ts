import { MESES } from '../../src/model/model.ts';
import type { Schema } from '../shipped-schemas.ts';

/** A field of a document as its schema has it: `/actividades/-/indicador/meta`, months and dimensions as one. */
export interface SchemaField {
  readonly pointer: string;
  readonly schema: Schema;
}

const DIMENSIONES: ReadonlySet<string> = new Set(['social', 'economica', 'ambiental', 'institucional']);

/** Every field of a schema that holds a value of its own and not only others: each once, in its order. */
export function fieldsOf(root: Schema): readonly SchemaField[] {
  const found = new Map<string, Schema>();
  const visit = (schema: Schema, pointer: string): void => {
    const target = resolved(root, schema);
    const parts = [
      target,
      ...[...(target.oneOf ?? []), ...(target.anyOf ?? [])].map((part) => resolved(root, part)),
    ];
    if (pointer !== '' && parts.some(isScalar) && !found.has(pointer)) found.set(pointer, target);
    for (const part of parts) {
      for (const [name, child] of Object.entries(part.properties ?? {}))
        visit(child, `${pointer}/${stepOf(name)}`);
      for (const child of Object.values(part.patternProperties ?? {})) visit(child, `${pointer}/*`);
      if (part.items !== undefined) visit(part.items, `${pointer}/-`);
    }
  };
  visit(root, '');
  return [...found].map(([pointer, schema]) => ({ pointer, schema }));
}

/** A value of a document that stands at a field of its schema, with its own path. */
export interface Occurrence {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Where a field stands in a document. */
export function occurrencesOf(pointer: string, document: unknown): readonly Occurrence[] {
  return pointer
    .split('/')
    .slice(1)
    .reduce<readonly Occurrence[]>(
      (found, step) => found.flatMap(({ path, value }) => below(path, value, step)),
      [{ path: [], value: document }],
    )
    .filter(({ value }) => typeof value !== 'object' || value === null);
}

function below(path: Occurrence['path'], value: unknown, step: string): readonly Occurrence[] {
  if (Array.isArray(value))
    return step === '-' ? value.map((item, i) => ({ path: [...path, i], value: item })) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    step === '*' || stepOf(name) === step ? [{ path: [...path, name], value: item }] : [],
  );
}

function stepOf(name: string): string {
  if (MESES.some((mes) => mes === name)) return '<mes>';
  return DIMENSIONES.has(name) ? '<dimension>' : name;
}

function resolved(root: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/definitions/', '');
  const target = root.definitions?.[name];
  if (target === undefined) throw new Error(`${schema.$ref} leads nowhere`);
  return target;
}

function isScalar({ type, enum: values }: Schema): boolean {
  const types = type === undefined ? [] : Array.isArray(type) ? type : [type];
  return values !== undefined || types.some((name) => name !== 'object' && name !== 'array');
}
