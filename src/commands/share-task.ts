import { check } from '../check/check.ts';
import { digestList, wouldReadIn } from '../check/digest.ts';
import {
  checkProject,
  hasLookAlikes,
  projectAlone,
  readProject,
  type CheckedProject,
  type ReadProject,
} from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { revisionText, type Revision } from '../host/revision.ts';
import { BUILD } from '../host/version.ts';
import { compiledModel } from '../model/compiled.ts';
import { periodoOf } from '../model/progress/period.ts';
import { progressOfPlan } from '../model/progress/progress.ts';
import { csvText } from '../painters/datapackage/csv.ts';
import {
  datasetTables,
  partitionValues,
  type DatasetTable,
  type Partition,
} from '../painters/datapackage/dataset.ts';
import type { Situacion } from '../painters/datapackage/contents.ts';
import { referenceHolds } from '../painters/datapackage/table.ts';
import { sha256 } from '../text/sha256.ts';
import { slug } from '../text/slug.ts';
import { digestsOf } from './file-digests.ts';
import { lineLookup } from './line-lookup.ts';
import { semesterTold } from './semester-told.ts';
import { unreadIn, type Unread } from './unread.ts';
import { semesterDigests, type SemesterDigests } from './semesters-apart.ts';

/** One project of many whose rows are wanted. Plain data: it travels between threads. */
export interface ShareAsk {
  /** The folder of the project, absolute. */
  readonly root: string;
  /** The folder that was asked for, absolute. */
  readonly from: string;
  /** The same from that one, as the tables name it; `.` for that itself. */
  readonly folder: string;
  /** As typed and already known to be a semester. */
  readonly period: string | undefined;
  readonly draft: boolean;
  readonly al: string | undefined;
  readonly format: 'parquet' | 'datapackage';
  /** The digests of what was made before: nothing is made again of a project that has one of them. */
  readonly known: readonly string[];
}

/** The rows of one project in one of the tables. */
export interface SharePart {
  readonly table: DatasetTable['name'];
  /** A whole file of Parquet, or lines of CSV. */
  readonly bytes: Uint8Array | string;
  /** Of CSV, whether each reference of the table holds among its own rows. */
  readonly referencesHold: readonly boolean[];
}

/** What became of one project. Plain data. */
export interface Share {
  readonly kind: 'share';
  readonly digest: string;
  readonly situacion: Situacion;
  readonly partition: Partition;
  readonly periodo: string | null;
  readonly errors: number;
  /** The project has no POI of the semester that was asked for. */
  readonly hasNoPoi: boolean;
  readonly hasPlan: boolean;
  /** The id of its plan; undefined where none can be read. */
  readonly planId: string | undefined;
  readonly configurationAtFault: boolean;
  readonly unread: Unread;
  readonly parts: readonly SharePart[];
  /** What its documents say of each semester, told or not. */
  readonly semestres: SemesterDigests;
}

/** It is as it was when this was made of it. */
export interface SameShare {
  readonly kind: 'same';
  readonly digest: string;
  readonly unread: UnreadSame;
}

/** Which documents cannot be read is known since its rows were made: they follow from what the digest is of. */
type UnreadSame = Omit<Unread, 'documents'>;

/** Makes the rows that a project adds to the tables of many. A folder that is no project any more is an empty one. */
export async function share(ask: ShareAsk, host: Host): Promise<Share | SameShare> {
  const read = readProject(host, projectAlone(host, ask.root));
  const revision = revisionsFrom(host, ask.from)(ask.root, {
    files: read.input,
    wouldRead: wouldReadIn(read),
  });
  const commit = revision.kind === 'commit' && !revision.changed ? revision.commit : undefined;
  const digest = digestOf(read, ask, revision);
  if (ask.known.includes(digest)) return { kind: 'same', digest, unread: unreadSame(read, ask) };
  const project = checkProject(read, { al: ask.al });
  const { model, diagnostics, configurationAtFault } = project.result;
  const { period, hasNoPoi, progress } = semesterTold(model, ask.period);
  const partition: Partition = {
    entidad: entidadOf(project, ask.folder),
    anio: period?.anio,
    semestre: period && `S${period.numero}`,
  };
  const errors = countBySeverity(diagnostics).error;
  const situacion = situacionOf(project, { errors, draft: ask.draft, hasNoPoi });
  const lineOf = lineLookup(project);
  const tables = datasetTables({
    model,
    progress,
    compiled: compiledModel(model, progress, lineOf),
    place: (origin) => ({ archivo: origin.file, linea: lineOf(origin) }),
    diagnostics,
    folder: ask.folder,
    situacion,
    partition,
    commit,
  });
  const inTable = ask.format === 'parquet' ? await inParquet() : inCsv(partition, tables);
  return {
    kind: 'share',
    digest,
    situacion,
    partition,
    periodo: period === undefined ? null : periodoOf(period),
    errors,
    hasNoPoi,
    hasPlan: model.plan !== undefined,
    planId: model.plan?.id || undefined,
    configurationAtFault,
    unread: unreadIn(project),
    parts: tables.flatMap((table) => (table.rows.length === 0 ? [] : [inTable(table)])),
    semestres: semesterDigests(model),
  };
}

/** What was not read of a project that is as it was: it is checked again only where there may be something. */
function unreadSame(read: ReadProject, { al }: ShareAsk): UnreadSame {
  if (read.faults.length > 0 || hasLookAlikes(read)) return unreadIn(checkProject(read, { al }));
  return { root: read.root, faults: [], excluded: read.beside.excluded, lookAlikes: [] };
}

/** The tables of a project in which nothing stands: what their columns are. */
export function emptyTables(): readonly DatasetTable[] {
  const { model } = check([]);
  const progress = progressOfPlan(model);
  return datasetTables({
    model,
    progress,
    compiled: compiledModel(model, progress, () => 1),
    place: ({ file }) => ({ archivo: file, linea: 1 }),
    diagnostics: [],
    folder: '.',
    situacion: 'tomada',
    partition: { entidad: '', anio: undefined, semestre: undefined },
    commit: undefined,
  }).map((table) => ({ ...table, rows: [] }));
}

async function inParquet(): Promise<(table: DatasetTable) => SharePart> {
  const { paintParquet } = await import('../painters/parquet/paint-parquet.ts');
  return (table) => ({ table: table.name, bytes: paintParquet(table), referencesHold: [] });
}

function inCsv(partition: Partition, tables: readonly DatasetTable[]): (table: DatasetTable) => SharePart {
  const values = partitionValues(partition);
  return (table) => ({
    table: table.name,
    bytes: csvText(table.rows.map((row) => [...values, ...row])),
    referencesHold: table.references.map((reference) => referenceHolds(table, reference, tables)),
  });
}

/** Repositories are asked once for all projects of a run. */
const histories = new WeakMap<Host, { readonly from: string; readonly revisions: Revisions }>();

type Revisions = ReturnType<Host['revisionsBelow']>;

function revisionsFrom(host: Host, from: string): Revisions {
  const before = histories.get(host);
  if (before?.from === from) return before.revisions;
  const revisions = host.revisionsBelow(from);
  histories.set(host, { from, revisions });
  return revisions;
}

/** What the rows of a project depend on: its files, how they are judged, and this version of the program. */
function digestOf(
  read: ReadProject,
  { period, draft, al, format, folder }: ShareAsk,
  revision: Revision,
): string {
  const judged = JSON.stringify([
    BUILD,
    period ?? null,
    draft,
    al ?? null,
    format,
    folder,
    revisionText(revision, true),
    read.beside,
    read.faults.map(({ path }) => path),
  ]);
  return sha256(judged, digestList(digestsOf(read.input)));
}

function entidadOf({ result: { model } }: CheckedProject, folder: string): string {
  const { id = '', data } = model.plan ?? {};
  const ubigeo = data?.entidad?.ubigeo;
  if (ubigeo !== undefined) return `U${ubigeo}`;
  return id === '' ? `C-${slug(folder) || 'plan'}` : `P-${id}`;
}

function situacionOf(
  { faults, result: { model } }: CheckedProject,
  {
    errors,
    draft,
    hasNoPoi,
  }: { readonly errors: number; readonly draft: boolean; readonly hasNoPoi: boolean },
): Situacion {
  if (faults.length > 0) return 'sin_leer';
  if (model.plan === undefined || (errors > 0 && !draft)) return 'con_errores';
  if (hasNoPoi) return 'sin_poi';
  return errors > 0 ? 'borrador' : 'tomada';
}
