import type { DataTable, Field, Reference } from './table.ts';

/** Where the standard keeps its schemas (Data Package 2.0, datapackage.org). */
export const PROFILES = 'https://datapackage.org/profiles/2.0';

/** What is known of the rows of a table: its file is so long, its key and these references hold. */
export interface KnownRows {
  readonly bytes: number;
  readonly hasKey: boolean;
  readonly references: readonly Reference[];
}

/** A table of CSV as the standard describes it. */
export function resourceOf(
  { name, title, description, fields, key }: Omit<DataTable, 'rows'>,
  { bytes, hasKey, references }: KnownRows,
): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    path: `${name}.csv`,
    type: 'table',
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: fields.map((field) => described(field, hasKey && key.includes(field.name))),
      missingValues: [''],
      ...(hasKey ? { primaryKey: key } : {}),
      ...(references.length === 0
        ? {}
        : { foreignKeys: references.map((reference) => foreignKey(name, reference)) }),
    },
  };
}

function described(field: Field, required: boolean): object {
  return {
    ...field,
    type: field.type === 'soles' ? 'number' : field.type,
    ...(required ? { constraints: { ...field.constraints, required: true } } : {}),
  };
}

/** Within its own table a key names no resource (Table Schema 2.0). */
function foreignKey(own: string, { fields, table: target, to }: Reference): object {
  return {
    fields,
    reference: { ...(target === own ? {} : { resource: target }), fields: to },
  };
}
