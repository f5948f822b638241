import { compareText } from '../diagnostics/order.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { DATASET_TABLES } from '../painters/datapackage/dataset.ts';
import { parquetDescription } from '../painters/datapackage/dataset-description.ts';
import { shownPath } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import type { Sink } from './sink.ts';
import { refuseOutwardLinks } from './outward-links.ts';
import { refuseForeignDescription } from './foreign-tables.ts';
import { apartFrom, filesOf, isWhole, notesIn, partFolders, partPath, type Note } from './parquet-folder.ts';
import { emptyTables, type Share } from './share-task.ts';

/**
 * A file of Parquet for each table, semester and project, in folders that engines understand, and a note of each project
 * by which the next run knows that it has not changed. Semesters of earlier runs stay; projects that are no longer there
 * do not, but for those that may be there unseen: `mayHide` tells of which folder that is so. Throws UsageFault where the
 * folder has the tables of other projects.
 */
export async function parquetSink(
  output: string,
  {
    from,
    folders,
    mayHide,
  }: {
    /** What the folders are named from, absolute. */
    readonly from: string;
    readonly folders: readonly string[];
    readonly mayHide: (folder: string) => boolean;
  },
  host: Host,
): Promise<Sink> {
  const { paintParquet } = await import('../painters/parquet/paint-parquet.ts');
  refuseForeignDescription(`${output}/tablas.json`, host);
  const notes = notesIn(output, host);
  refuseOutwardLinks(partFolders(notes), { output, isTyped: true }, [from], host);
  const present = new Set(folders);
  const absent = notes.filter(({ carpeta }) => !present.has(carpeta));
  const hidden = absent.filter(({ carpeta }) => mayHide(carpeta));
  const gone = absent.filter(({ carpeta }) => !mayHide(carpeta));
  if (gone.length > 0 && absent.length === notes.length) throw otherProjects(output, gone, host);
  const byFolder = new Map<string, Note[]>();
  for (const note of notes) byFolder.set(note.carpeta, [...(byFolder.get(note.carpeta) ?? []), note]);
  const here = byFolder.get(HERE) ?? [];
  /** From the folder of the tables: what this run has written or left as it was. */
  const claimed = new Set<string>();
  /** What this run has written or left as it was, by folder. */
  const now = new Map<string, Note>();
  const claim = (note: Note): void => {
    now.set(note.carpeta, note);
    note.archivos.forEach(({ ruta }) => claimed.add(ruta));
  };
  const unclaimed = (paths: readonly string[]): readonly string[] =>
    paths.filter((path) => !claimed.has(path)).map((path) => `${output}/${path}`);
  const remove = (note: Note): void =>
    host.writeSet([], [`${output}/${note.path}`, ...unclaimed(note.archivos.map(({ ruta }) => ruta))]);
  const before = (folder: string, periodo: string | null): Note | undefined =>
    byFolder.get(folder)?.find((note) => note.periodo === periodo);
  return {
    known: (folder) =>
      (byFolder.get(folder) ?? []).filter((note) => isWhole(note, output, host)).map(({ huella }) => huella),
    recall: (folder, digest) => {
      const note = byFolder.get(folder)?.find(({ huella }) => huella === digest);
      if (note === undefined) return undefined;
      claim(note);
      return {
        situacion: note.situacion,
        errors: note.errores,
        periodo: note.periodo,
        entidad: note.entidad,
        hasPlan: note.hayPlan,
        configurationAtFault: note.configuracionConFaltas,
        unreadDocuments: note.documentosSinLeer,
      };
    },
    take: (share, folder) => {
      if (folder === HERE && absent.length + here.length === notes.length && isOfAnother(share, here))
        throw otherProjects(output, notes, host);
      const { note, files } = filesOf(share, folder, output);
      claim(note);
      const old = before(folder, share.periodo)?.archivos.map(({ ruta }) => ruta) ?? [];
      // What a run that was stopped may have left of a table that now has no rows.
      const all = DATASET_TABLES.map((table) => partPath(table, share.partition));
      host.writeSet(files, [...new Set(unclaimed([...old, ...all]))]);
    },
    drop: (folder, { periodo }) => {
      const note = before(folder, periodo);
      if (note !== undefined) remove(note);
    },
    finish: () => {
      // The municipality may have come back in another folder, and its rows are in these files now.
      const isBack = ({ archivos }: Note): boolean => archivos.some(({ ruta }) => claimed.has(ruta));
      for (const note of [...gone, ...hidden.filter(isBack)]) remove(note);
      const tables = emptyTables();
      const nowhere = { entidad: '', anio: undefined, semestre: undefined };
      host.writeSet([
        // Without any row of a table there would be no file of it, and an engine would not know its columns.
        ...tables.map((table) => ({
          path: `${output}/${partPath(table.name, nowhere)}`,
          content: paintParquet(table),
          head: false,
          isRemade: true as const,
        })),
        { path: `${output}/tablas.json`, content: parquetDescription(tables), head: true },
      ]);
      const foldersOf = (some: readonly Note[]): readonly string[] => [
        ...new Set(some.map(({ carpeta }) => carpeta)),
      ];
      return { gone: foldersOf(gone).length, kept: foldersOf(hidden.filter((note) => !isBack(note))) };
    },
    apart: () => apartFrom(notes, [...now.values()]),
    abandon: () => {},
  };
}

/** What a project is called that is compiled by itself, whichever it is. */
const HERE = '.';

/** Whether what was written of a project compiled by itself is all of another entity than what is to be written now. */
function isOfAnother({ partition: { entidad }, planId }: Share, here: readonly Note[]): boolean {
  const isAnother = (note: Note): boolean => {
    if (note.entidad === entidad) return false;
    // What is known by its ubigeo today may have been known by its id while that was not stated, or nothing was read.
    if (note.entidad[0] === entidad[0]) return true;
    return note.plan !== undefined && planId !== undefined && note.plan !== planId;
  };
  return here.length > 0 && here.every(isAnother);
}

function nameOf({ carpeta, entidad }: Note): string {
  if (carpeta !== HERE) return quote(carpeta);
  return entidad.startsWith('U') ? `ubigeo ${entidad.slice(1)}` : quote(entidad.slice(2));
}

function otherProjects(output: string, gone: readonly Note[], host: Host): UsageFault {
  const named = [...new Set(gone.map(nameOf))].toSorted(compareText).slice(0, 3);
  return new UsageFault(
    `${quote(shownPath(host.cwd, output) || '.')} tiene las tablas de otros planes (${enumerate(named)}), que se perderían. Dé otra carpeta con --output, o bórrela si ya no la necesita.`,
  );
}
