import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CsvValue } from '../datapackage/csv.ts';
import type { DataTable, Field } from '../datapackage/table.ts';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;
type Element = Schema[number];

/**
 * A table as the bytes of a Parquet file: soles are DECIMAL(18,2), dates DATE, texts UTF-8, whole numbers INT64, other
 * numbers DOUBLE; every column may be null, which is where there is no datum. The same rows give the same bytes.
 */
export function paintParquet({ fields, rows }: Pick<DataTable, 'fields' | 'rows'>): Uint8Array {
  const columnData = fields.map((field, i) => ({
    name: field.name,
    data: rows.map((row) => stored(field, row[i] ?? null)),
  }));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      schema: [{ name: 'root', num_children: fields.length }, ...fields.map(elementOf)],
      createdBy: 'plan',
      codec: 'UNCOMPRESSED',
    }),
  );
}

/** How a column is declared in the file. */
function elementOf(field: Field): Element {
  return { name: field.name, repetition_type: 'OPTIONAL', ...PHYSICAL[field.type] };
}

const PHYSICAL: Readonly<Record<Field['type'], Omit<Element, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  number: { type: 'DOUBLE' },
  soles: {
    type: 'INT64',
    converted_type: 'DECIMAL',
    logical_type: { type: 'DECIMAL', precision: 18, scale: 2 },
    precision: 18,
    scale: 2,
  },
  integer: { type: 'INT64' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  year: { type: 'INT32' },
};

/** A value as the file holds it. Soles come as numbers of whole céntimos over a hundred: rounding gives those back. */
function stored({ type }: Field, value: CsvValue): string | number | bigint | boolean | null {
  if (value === null) return null;
  switch (type) {
    case 'soles':
      return BigInt(Math.round(Number(value) * 100));
    case 'integer':
      return BigInt(Math.trunc(Number(value)));
    case 'date':
      return daysSince1970(String(value));
    default:
      return value;
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** `AAAA-MM-DD` as the days from 1970-01-01; null for what is no day. */
function daysSince1970(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}
