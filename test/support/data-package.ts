import { recordsOf } from './csv.ts';

/** The parts of a data package that the tests look at. */
export interface Descriptor {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licenses?: readonly { readonly name?: string; readonly path?: string; readonly title?: string }[];
  readonly contributors?: readonly { readonly title: string; readonly roles: readonly string[] }[];
  readonly sources: readonly { readonly title: string; readonly version: string }[];
  readonly resources: readonly Resource[];
}

interface Resource {
  readonly $schema: string;
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly encoding: string;
  readonly mediatype: string;
  readonly bytes: number;
  readonly schema: {
    readonly $schema: string;
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
    readonly missingValues: readonly string[];
  };
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

export type DataRow = Readonly<Record<string, string>>;

/** A package in a folder: its description and the rows of each of its tables, by name. */
export interface DataPackage {
  readonly descriptor: Descriptor;
  readonly tables: ReadonlyMap<string, readonly DataRow[]>;
  /** The breaches of the rules of Data Package 2.0, in words. */
  readonly faults: readonly string[];
}

const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  year: /^\d{4}$/,
};

/**
 * Reads a package and holds it to the standard (datapackage.org/standard: data-package, data-resource, table-schema,
 * version 2.0): the properties and their forms, each value against the type and the constraints of its field, the
 * primary keys and the foreign keys.
 */
export function readPackage(files: ReadonlyMap<string, Uint8Array>, folder: string): DataPackage {
  const text = (name: string): string => Buffer.from(files.get(`${folder}/${name}`) ?? '').toString('utf8');
  const descriptor = JSON.parse(text('datapackage.json')) as Descriptor; // held to its form below
  const faults = [...descriptorFaults(descriptor)];
  const tables = new Map<string, readonly DataRow[]>();
  for (const resource of descriptor.resources) {
    const [header = [], ...records] = recordsOf(text(resource.path));
    const names = resource.schema.fields.map(({ name }) => name);
    if (header.join() !== names.join()) faults.push(`${resource.path}: header ${header.join()}`);
    const long = records.findIndex((record) => record.length !== names.length);
    if (long !== -1) faults.push(`${resource.path}: record ${long + 1} has another length`);
    if (Buffer.byteLength(text(resource.path)) !== resource.bytes) faults.push(`${resource.path}: bytes`);
    const rows = records.map((record) => Object.fromEntries(names.map((name, i) => [name, record[i] ?? ''])));
    tables.set(resource.name, rows);
    faults.push(...valueFaults(resource, rows), ...keyFaults(resource, rows));
  }
  for (const resource of descriptor.resources) faults.push(...referenceFaults(resource, tables));
  return { descriptor, tables, faults };
}

function* descriptorFaults(descriptor: Descriptor): Iterable<string> {
  const profiles = 'https://datapackage.org/profiles/2.0';
  if (descriptor.$schema !== `${profiles}/datapackage.json`) yield `profile ${descriptor.$schema}`;
  if (!/^[-a-z0-9._]+$/.test(descriptor.name)) yield `name ${descriptor.name}`;
  for (const { name = 'x', path = 'https://x' } of descriptor.licenses ?? []) {
    if (!/^[-a-zA-Z0-9._]+$/.test(name) || !/^https?:\/\//.test(path)) yield `licence ${name} ${path}`;
  }
  const names = descriptor.resources.map(({ name }) => name);
  if (new Set(names).size !== names.length) yield 'two resources of one name';
  for (const resource of descriptor.resources) {
    const { $schema, name, path, type, encoding, mediatype, schema } = resource;
    if ($schema !== `${profiles}/dataresource.json`) yield `${name}: profile ${$schema}`;
    if (schema.$schema !== `${profiles}/tableschema.json`) yield `${name}: profile ${schema.$schema}`;
    if (!/^[a-z_]+$/.test(name) || !/^[a-z_]+\.csv$/.test(path)) yield `${name}: ${path}`;
    if (`${type} ${encoding} ${mediatype}` !== 'table utf-8 text/csv') yield `${name}: kind`;
    const fields = schema.fields.map((field) => field.name);
    if (new Set(fields).size !== fields.length) yield `${name}: two fields of one name`;
    const keyed = [schema.primaryKey ?? [], ...(schema.foreignKeys ?? []).map((key) => key.fields)].flat();
    if (keyed.some((field) => !fields.includes(field))) yield `${name}: a key of no field`;
  }
}

function* valueFaults({ name, schema }: Resource, rows: readonly DataRow[]): Iterable<string> {
  for (const { name: field, type, title, constraints = {} } of schema.fields) {
    const lexical = LEXICAL[type];
    if (!lexical || title === '') yield `${name}.${field}: type ${type}, title ${title}`;
    const pattern =
      constraints.pattern === undefined ? undefined : new RegExp(`^(?:${constraints.pattern})$`);
    for (const row of rows) {
      const value = row[field] ?? '';
      if (value === '') {
        if (constraints.required === true) yield `${name}.${field}: missing`;
        continue;
      }
      if (lexical?.test(value) !== true) yield `${name}.${field}: «${value}» is no ${type}`;
      if (constraints.enum?.includes(value) === false) yield `${name}.${field}: «${value}» is not listed`;
      if (pattern?.test(value) === false) yield `${name}.${field}: «${value}» breaks its pattern`;
    }
  }
}

function* keyFaults({ name, schema }: Resource, rows: readonly DataRow[]): Iterable<string> {
  const keys = rows.map((row) => tuple(row, schema.primaryKey ?? []));
  if (schema.primaryKey && new Set(keys).size !== keys.length) yield `${name}: a repeated key`;
}

function* referenceFaults(
  { name, schema }: Resource,
  tables: ReadonlyMap<string, readonly DataRow[]>,
): Iterable<string> {
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target = tables.get(reference.resource ?? name);
    if (!target || reference.resource === name) yield `${name}: refers to ${reference.resource}`;
    const known = new Set((target ?? []).map((row) => tuple(row, reference.fields)));
    for (const row of tables.get(name) ?? []) {
      if (fields.some((field) => row[field] === '')) continue;
      if (!known.has(tuple(row, fields))) yield `${name}: ${tuple(row, fields)} leads nowhere`;
    }
  }
}

function tuple(row: DataRow, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => row[field]));
}
