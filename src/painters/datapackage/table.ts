import type { DocumentKind } from '../../schema/kind.ts';
import { shapeAt } from '../../schema/shape.ts';
import { harmless, type CsvValue } from './csv.ts';

/**
 * A column as Table Schema describes it, but for `soles`: numbers with at most two decimals, which are `number` there
 * and DECIMAL(18,2) in Parquet.
 */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'soles' | 'integer' | 'boolean' | 'date' | 'year';
  readonly title: string;
  readonly description?: string;
  readonly constraints?: { readonly enum?: readonly string[]; readonly pattern?: string };
}

/** A column and how its cell is taken from an item; undefined is a value that does not exist, as null. */
export interface ColumnOf<T> extends Field {
  readonly of: (item: T) => CsvValue | undefined;
}

/** Fields whose values stand in the fields of another table, or of the same one. */
export interface Reference {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A table of the package: its description and its rows. */
export interface DataTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly rows: readonly (readonly CsvValue[])[];
}

type Headline = Pick<DataTable, 'name' | 'title' | 'description' | 'key'> & {
  readonly references?: readonly Reference[];
  /** Where in our documents the columns of the same name stand: the schema says there what they are. */
  readonly fieldsOf?: readonly [kind: DocumentKind, ...path: (string | number)[]];
};

/** A table from its items, one row each, in their order. */
export function tableOf<T>(
  { fieldsOf, ...headline }: Headline,
  columns: readonly ColumnOf<T>[],
  items: readonly T[],
): DataTable {
  return {
    references: [],
    ...headline,
    fields: columns.map((column) => fieldOf(column, fieldsOf)),
    rows: items.map((item) => columns.map(({ of }) => of(item) ?? null)),
  };
}

/** Of a column, what Table Schema says; where it says nothing of its own, what the schema of our documents does. */
function fieldOf({ name, type, title, description, constraints }: Field, at: Headline['fieldsOf']): Field {
  const said = description ?? (at && shapeAt(at[0], [...at.slice(1), name]).description);
  return {
    name,
    type,
    title,
    ...(said === undefined ? {} : { description: said }),
    ...(constraints === undefined ? {} : { constraints }),
  };
}

/** A reference to the key of another table: `id`, or the field named. */
export function refersTo(field: string, table: string, to = 'id'): Reference {
  return { fields: [field], table, to: [to] };
}

/** Whether the key of a table identifies each of its rows: no part is missing and no two rows share it. */
export function keyHolds(table: DataTable): boolean {
  const keys = tuples(table, table.key);
  return keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
}

/** Whether every row that fills the fields of a reference finds them in the table it names. */
export function referenceHolds(
  table: DataTable,
  reference: Reference,
  tables: readonly DataTable[],
): boolean {
  const target = tables.find(({ name }) => name === reference.table);
  if (!target) return false;
  const known = new Set(tuples(target, reference.to));
  return tuples(table, reference.fields).every((key) => key === undefined || known.has(key));
}

/** The values of some fields in each row, as one text; undefined where any of them is missing. */
function tuples(table: DataTable, names: readonly string[]): readonly (string | undefined)[] {
  const columns = names.map((name) => table.fields.findIndex((field) => field.name === name));
  return table.rows.map((row) => {
    const values = columns.map((column) => row[column] ?? null);
    if (values.some((value) => value === null || value === '')) return undefined;
    return JSON.stringify(values.map((value) => (typeof value === 'string' ? harmless(value) : value)));
  });
}
