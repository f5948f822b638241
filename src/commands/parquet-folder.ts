import { FileFault, type Host, type SetFile } from '../host/host.ts';
import { compareText } from '../diagnostics/order.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { sha256 } from '../text/sha256.ts';
import { canonicalJson } from '../painters/canonical-json.ts';
import {
  DATASET_TABLES,
  PARTITION,
  partitionValues,
  type Partition,
} from '../painters/datapackage/dataset.ts';
import type { Apart, SemesterDigests } from './semesters-apart.ts';
import type { Share } from './share-task.ts';
import type { Unread } from './unread.ts';

/** The folder of what is known of the parts. Engines pass over a name that begins like this. */
const NOTES = '_plan';

/**
 * What was written of one project in one semester. It is the head of its parts: while they are being replaced it is not
 * there, so that a run that is stopped is known to have been.
 */
export interface Note {
  /** Its own, from the folder of the tables. */
  readonly path: string;
  readonly carpeta: string;
  readonly entidad: string;
  readonly periodo: string | null;
  readonly situacion: Share['situacion'];
  readonly errores: number;
  readonly hayPlan: boolean;
  /** Its id; undefined where none could be read, or an earlier version wrote the note. */
  readonly plan?: string | undefined;
  /** Whether its configuration has a fault. */
  readonly configuracionConFaltas: boolean;
  /** Those that enter some figure and cannot be read, or not whole. */
  readonly documentosSinLeer: Unread['documents'];
  readonly huella: string;
  /** What the documents said then of each semester; undefined where an earlier version wrote it. */
  readonly semestres?: SemesterDigests;
  /** From the folder of the tables, with the SHA-256 of each in hex; an earlier version did not say that. */
  readonly archivos: readonly { readonly ruta: string; readonly sha256?: string }[];
  /** Whether it says what was written in it: it carries a digest of itself. */
  readonly isIntact: boolean;
}

/** The notes in a folder of tables whose parts are all there as they were written; none in one that is not there yet. */
export function notesIn(output: string, host: Host): readonly Note[] {
  const folder = `${output}/${NOTES}`;
  if (host.kindOf(folder) !== 'folder') return [];
  return host
    .listFolder(folder)
    .flatMap(({ name, kind }) => {
      if (kind !== 'folder') return [];
      return host.listFolder(`${folder}/${name}`).map((file) => `${NOTES}/${name}/${file.name}`);
    })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .flatMap((path) => {
      const note = noteAt(output, path, host);
      return note === undefined ? [] : [note];
    });
}

/** The folders in which parts stand or are to stand, and their notes, each with `/` at its end. */
export function partFolders(notes: readonly Note[]): readonly string[] {
  const noted = notes.flatMap(({ archivos }) => archivos.map(({ ruta }) => ruta.split('/')[0] ?? ''));
  return [...new Set([NOTES, ...DATASET_TABLES, ...noted])].map((name) => `${name}/`);
}

/**
 * Whether a note and the parts that it names are there as they were written: a corrected figure leaves a part as long as
 * it was, so that one of an older copy is known by its content alone.
 */
export function isWhole({ isIntact, archivos }: Note, output: string, host: Host): boolean {
  if (!isIntact) return false;
  return archivos.every(({ ruta, sha256: written }) => {
    try {
      return sha256(host.readFile(`${output}/${ruta}`)) === written;
    } catch (error) {
      if (error instanceof FileFault) return false;
      throw error;
    }
  });
}

function noteAt(output: string, path: string, host: Host): Note | undefined {
  try {
    const note: unknown = JSON.parse(new TextDecoder().decode(host.readFile(`${output}/${path}`)));
    if (!isNote(note) || !note.archivos.every(({ ruta }) => isPart(ruta))) return undefined;
    const { sello, ...said } = note;
    return { ...said, path, isIntact: sello === sealOf(said) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof FileFault) return undefined;
    throw error;
  }
}

/** The digest of what a note says, which stands in it. */
function sealOf(said: object): string {
  return sha256(canonicalJson(said));
}

function isNote(value: unknown): value is Omit<Note, 'path' | 'isIntact'> & { readonly sello?: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'carpeta' in value &&
    'huella' in value &&
    'entidad' in value &&
    'archivos' in value &&
    Array.isArray(value.archivos) &&
    value.archivos.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'ruta' in one &&
        typeof one.ruta === 'string' &&
        (!('sha256' in one) || typeof one.sha256 === 'string'),
    )
  );
}

/** Only parts are ever taken away for what a note says. */
function isPart(path: string): boolean {
  return path.endsWith(`/${PART}`) && !path.split('/').includes('..');
}

const PART = 'parte.parquet';

/** What stands for a semester that there is not; engines read it as null. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__';

/** `actividades/anio=2019/semestre=S2/entidad=U210101/parte.parquet` */
export function partPath(table: string, partition: Partition): string {
  const [entidad, ...period] = partitionValues(partition).map((value) =>
    value === null || value === '' ? NO_VALUE : String(value),
  );
  const [first, ...names] = PARTITION.map(({ name }) => name);
  const steps = [
    ...names.map((name, i) => `${name}=${period[i] ?? NO_VALUE}`),
    `${first ?? ''}=${entidad ?? NO_VALUE}`,
  ];
  return [table, ...steps, PART].join('/');
}

/** The files of one project, its note first to be opened. */
export function filesOf(
  share: Share,
  folder: string,
  output: string,
): { readonly note: Note; readonly files: readonly SetFile[] } {
  const parts = share.parts.map(({ table, bytes }) => ({ ruta: partPath(table, share.partition), bytes }));
  const path = `${NOTES}/${share.periodo ?? 'plan'}/${sha256(folder).slice(0, 24)}.json`;
  const said = {
    version: 1,
    carpeta: folder,
    entidad: share.partition.entidad,
    periodo: share.periodo,
    situacion: share.situacion,
    errores: share.errors,
    hayPlan: share.hasPlan,
    ...(share.planId === undefined ? {} : { plan: share.planId }),
    configuracionConFaltas: share.configurationAtFault,
    documentosSinLeer: share.unread.documents,
    huella: share.digest,
    semestres: share.semestres,
    archivos: parts.map(({ ruta, bytes }) => ({ ruta, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return {
    note: { ...said, path, isIntact: true },
    files: [
      ...parts.map(({ ruta, bytes }) => ({
        path: `${output}/${ruta}`,
        content: bytes,
        head: false,
        isRemade: true as const,
      })),
      {
        path: `${output}/${path}`,
        content: canonicalJson({ ...said, sello: sealOf(said) }),
        head: true,
        isRemade: true as const,
      },
    ],
  };
}

/**
 * The semesters of which notes were written before the documents said what they say in `now`, the notes of a later run
 * about the same projects: those of one that has errors, or could not be read, are no answer.
 */
export function apartFrom(notes: readonly Note[], now: readonly Note[]): readonly Apart[] {
  const told = new Map(
    now
      .filter(({ situacion }) => situacion !== 'con_errores' && situacion !== 'sin_leer')
      .map((note) => [note.carpeta, note] as const),
  );
  const apart = notes.filter(({ carpeta, periodo, semestres }) => {
    const last = told.get(carpeta);
    if (last === undefined || periodo === null || last.periodo === periodo) return false;
    const [before, after] = [semestres?.[periodo], last.semestres?.[periodo]];
    return before !== undefined && after !== undefined && before !== after;
  });
  return [...groupedBy(apart, ({ periodo }) => periodo ?? '')]
    .map(([periodo, some]) => ({ periodo, folders: some.map(({ carpeta }) => carpeta) }))
    .toSorted((one, other) => compareText(one.periodo, other.periodo));
}
