import { activityTables } from './activity-tables.ts';
import { code, flag, text, ubigeo, year } from './columns.ts';
import type { Contents, Situacion } from './contents.ts';
import { followUpTables } from './follow-up-tables.ts';
import { moneyTables } from './money-tables.ts';
import { planTables } from './plan-tables.ts';
import { publicTables } from './public-tables.ts';
import { standingTables } from './standing-tables.ts';
import type { CsvValue } from './csv.ts';
import type { DataTable, Field } from './table.ts';

/** The tables that hold many municipalities, in their order; those of one municipality are more. */
export const DATASET_TABLES = [
  'entidades',
  'objetivos',
  'indicadores',
  'actividades',
  'meses',
  'presupuesto',
  'productos',
  'tareas',
  'desvios',
  'medidas',
  'compromisos',
  'demandas',
  'hallazgos',
] as const;

/** What tells the rows of one municipality and semester from those of all others. */
export interface Partition {
  /** `U210101`, by the ubigeo: with a letter, so that no engine takes it for a number and drops a zero. */
  readonly entidad: string;
  /** undefined for a plan without any POI. */
  readonly anio: number | undefined;
  readonly semestre: 'S1' | 'S2' | undefined;
}

/** One project as a part of the tables of many. */
export interface Share extends Contents {
  readonly partition: Partition;
  /** The last commit that changed its files, when they are as they are there. */
  readonly commit: string | undefined;
}

/** A table of many municipalities: its columns in the order of the files, and the rows of one of them. */
export interface DatasetTable extends DataTable {
  readonly name: (typeof DATASET_TABLES)[number];
}

/** The columns that say to which municipality and semester a row belongs: in CSV the first, in Parquet the folders. */
export const PARTITION: readonly Field[] = [
  text(
    'entidad',
    'Municipalidad: U y su ubigeo; P y el id del plan que no tiene; C y la carpeta si no hay plan',
    () => null,
  ),
  year('anio', 'Año del semestre', () => null),
  code('semestre', 'Semestre', ['S1', 'S2'], () => null),
].map(plain);

const FRONT: readonly Field[] = [
  ubigeo('ubigeo', 'Ubigeo de la municipalidad', () => null),
  text('plan', 'Plan', () => null),
  flag('borrador', 'Sale de documentos con errores: sus cifras no están verificadas', () => null),
].map(plain);

const BACK: readonly Field[] = [
  text(
    'commit',
    'Commit de git en el que el archivo está así: el último que cambió la carpeta del plan; vacío si no lo hay',
    () => null,
  ),
].map(plain);

function plain({ name, type, title, constraints }: Field): Field {
  return { name, type, title, ...(constraints === undefined ? {} : { constraints }) };
}

/**
 * The rows that one municipality adds to each of the tables of many. Those of documents with errors, where no draft was
 * asked for, are its name and its findings alone: the other tables have no row of it.
 */
export function datasetTables(share: Share): readonly DatasetTable[] {
  const { plan } = share.model;
  const front: readonly CsvValue[] = [
    plan?.data.entidad?.ubigeo ?? null,
    plan?.id || null,
    share.situacion === 'borrador',
  ];
  const back: readonly CsvValue[] = [share.commit ?? null];
  const isTaken = hasFigures(share.situacion);
  const all = new Map(tablesOf(share).map((table) => [table.name, table]));
  return DATASET_TABLES.map((name) => {
    const whole = all.get(name);
    if (whole === undefined) throw new Error(`there is no table ${name}`);
    const table = withoutPartition(whole);
    const rows = isTaken || name === 'entidades' || name === 'hallazgos' ? table.rows : [];
    return {
      ...table,
      name,
      fields: [...FRONT, ...table.fields, ...BACK],
      rows: rows.map((row) => [...front, ...row, ...back]),
    };
  });
}

/** The table without columns that say what the partition says already. */
function withoutPartition(table: DataTable): DataTable {
  const stays = table.fields.map(({ name }) => PARTITION.every((field) => field.name !== name));
  if (!stays.includes(false)) return table;
  return {
    ...table,
    fields: table.fields.filter((_, i) => stays[i]),
    rows: table.rows.map((row) => row.filter((_, i) => stays[i])),
  };
}

/** Whether the figures of a project are in the tables. */
export function hasFigures(situacion: Situacion): boolean {
  return situacion === 'tomada' || situacion === 'borrador';
}

function tablesOf(share: Share): readonly DataTable[] {
  return [
    ...standingTables(share),
    ...planTables(share),
    ...activityTables(share),
    ...moneyTables(share),
    ...followUpTables(share),
    ...publicTables(share),
  ];
}

/** The values of the columns of `PARTITION`. */
export function partitionValues({ entidad, anio, semestre }: Partition): readonly CsvValue[] {
  return [entidad, anio ?? null, semestre ?? null];
}
