import { groupThousands } from '../../model/money.ts';
import { canonicalJson } from '../canonical-json.ts';
import { PARTITION, type DatasetTable } from './dataset.ts';
import { PROFILES, resourceOf, type KnownRows } from './resource.ts';
import type { Field, Reference } from './table.ts';

const NULLS =
  'Los montos van en soles y los avances en porcentaje; lo que falta es un dato que no existe, que no es lo mismo que 0. La municipalidad que calcula con reglas propias las dice en la columna calculo de entidades. Las filas con borrador salen de documentos con errores.';

/** The name of the package of many municipalities. */
export const DATASET_NAME = 'planes-municipales';

/** Of the rows of many municipalities in CSV, the description that the standard asks for. */
export function datasetDescriptor(
  tables: readonly DatasetTable[],
  known: (table: DatasetTable) => KnownRows,
  municipalities: number,
): string {
  return canonicalJson({
    $schema: `${PROFILES}/datapackage.json`,
    name: DATASET_NAME,
    title: `Planes de gobierno municipal y sus planes operativos: ${groupThousands(String(municipalities))} municipalidades`,
    description: `${NULLS} Un texto que empieza como fórmula lleva un apóstrofo delante.`,
    resources: tables.map((table) => resourceOf(withPartition(table), known(table))),
  });
}

/** The table as CSV has it: what Parquet says by its folders stands in columns, and in its key and its references. */
function withPartition(table: DatasetTable): Omit<DatasetTable, 'rows'> {
  return { ...table, fields: csvFields(table), key: [...KEYS, ...table.key] };
}

const KEYS: readonly string[] = PARTITION.map(({ name }) => name);

/** The columns of a table in CSV, in their order. */
export function csvFields({ fields }: Pick<DatasetTable, 'fields'>): readonly Field[] {
  return [...PARTITION, ...fields];
}

/** A reference among the rows of one municipality, as one among those of many. */
export function referenceOfMany({ fields, table, to }: Reference): Reference {
  return { fields: [...KEYS, ...fields], table, to: [...KEYS, ...to] };
}

/** How each type of column is kept in Parquet. */
const IN_PARQUET: Readonly<Record<Field['type'], string>> = {
  string: 'STRING',
  number: 'DOUBLE',
  soles: 'DECIMAL(18,2)',
  integer: 'INT64',
  boolean: 'BOOLEAN',
  date: 'DATE',
  year: 'INT32',
};

/** What each column of the tables in Parquet is, for whoever asks them. */
export function parquetDescription(tables: readonly DatasetTable[]): string {
  return canonicalJson({
    version: 1,
    descripcion: NULLS,
    particion: PARTITION.map(({ name, title }) => ({ nombre: name, titulo: title })),
    tablas: tables.map(({ name, title, description, key, fields }) => ({
      nombre: name,
      titulo: title,
      descripcion: description,
      archivos: `${name}/**/*.parquet`,
      clave: [...KEYS, ...key],
      columnas: fields.map((field) => ({
        nombre: field.name,
        tipo: IN_PARQUET[field.type],
        titulo: field.title,
        ...(field.description === undefined ? {} : { descripcion: field.description }),
        ...(field.constraints?.enum === undefined ? {} : { valores: field.constraints.enum }),
      })),
    })),
  });
}
