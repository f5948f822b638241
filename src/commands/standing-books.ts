import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import { isSealed } from '../sheets/seal.ts';
import { absolute } from '../text/path.ts';
import { count, enumerate } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { readAll } from './import-reading.ts';
import { ownCells } from './own-cells.ts';
import { placeEach } from './import-steps.ts';

/** What would be lost if a book took the place of one that stands. */
export interface Loss {
  /** «trae 12 datos que los documentos no dicen» */
  readonly why: string;
  /** Whether importing it would keep what it holds. */
  readonly isOurs: boolean;
}

/**
 * What the book at a path holds that the documents do not: somebody may have filled it in. Undefined for nothing: where
 * none stands, where it is as the program wrote it, and where importing it would change nothing.
 */
export async function lossAt(
  path: string,
  content: Uint8Array,
  project: CheckedProject,
  host: Host,
): Promise<Loss | undefined> {
  const full = absolute(host.cwd, path);
  if (host.kindOf(full) !== 'file') return undefined;
  try {
    const standing = host.readFile(full);
    if (Buffer.compare(standing, content) === 0 || isSealed(standing)) return undefined;
    const { loss, isCertain } = await unsaid(path, project, host);
    if (isCertain) return loss;
    // Much of a table of CEPLAN is not for us to read, and somebody may have filled it in; and as we write it some totals
    // stand without their months, of which an import speaks.
    const own = await ownCells(standing, content);
    if (own.length === 0) return undefined;
    const named = enumerate(own.slice(0, MOST_CELLS));
    return {
      why: `trae ${count(own.length, 'celda', 'celdas')} que alguien escribió y no ${own.length === 1 ? 'está' : 'están'} en los documentos: ${named}${own.length > MOST_CELLS ? '…' : ''}`,
      isOurs: loss !== undefined,
    };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { why: `no se puede leer: ${error.message}`, isOurs: false };
  }
}

/** As many cells of a book are named. */
const MOST_CELLS = 3;

/** What importing a file would change or find; not certain where only its cells tell whether somebody filled it in. */
async function unsaid(
  path: string,
  project: CheckedProject,
  host: Host,
): Promise<{ readonly loss: Loss | undefined; readonly isCertain: boolean }> {
  const { model } = project.result;
  const entidad = model.plan?.data.entidad;
  const files = await readAll(
    [path],
    {
      model,
      entity: { ubigeo: entidad?.ubigeo, secEjec: entidad?.sec_ejec },
      nombre: entidad?.nombre,
      anio: undefined,
      years: undefined,
      registro: undefined,
      pimIsFn: false,
      withMotives: true,
      cumulative: undefined,
    },
    host,
  );
  const isOurs = files.some(({ proposal }) => proposal.book !== undefined || proposal.activities.length > 0);
  const isBook = files.some(({ proposal }) => proposal.book !== undefined);
  const lost = (why: string, isCertain = true): { loss: Loss; isCertain: boolean } => ({
    loss: { why, isOurs },
    isCertain,
  });
  if (!isOurs) return lost('no es un libro que haya escrito plan export');
  const placed = placeEach(files, project, model, {
    replace: false,
    unidad: undefined,
    semestre: undefined,
  });
  const values = placed.documents.reduce((sum, { changes }) => sum + changes.length, 0);
  if (values > 0) return lost(`trae ${count(values, 'dato', 'datos')} que los documentos no dicen`);
  const found = files.reduce((sum, file) => sum + file.found.length, placed.found.length);
  if (found > 0)
    return lost(`tiene ${count(found, 'cosa', 'cosas')} por revisar antes de importarlo`, isBook);
  const { withdrawn } = placed;
  if (withdrawn > 0)
    return lost(`alguien quitó de él ${count(withdrawn, 'dato', 'datos')} que los documentos tienen`);
  return { loss: undefined, isCertain: isBook };
}

/** As many books are named one by one. */
const MOST_NAMED = 5;

/** A book that is to be written, by its path as the person names it. */
export interface NamedBook {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Refuses to write over books that somebody filled in and nobody imported, all of them or none. Throws UsageFault. */
export async function refuseLosses(
  books: readonly NamedBook[],
  project: CheckedProject,
  host: Host,
): Promise<void> {
  const lost: { readonly path: string; readonly loss: Loss }[] = [];
  for (const { path, content } of books) {
    const loss = await lossAt(path, content, project, host);
    if (loss !== undefined) lost.push({ path, loss });
  }
  if (lost.length === 0) return;
  const shown = lost.slice(0, MOST_NAMED);
  const isOne = lost.length === 1;
  const toImport = shown.filter(({ loss }) => loss.isOurs).map(({ path }) => typed(path));
  const lines = [
    `No se escribió nada: ${count(lost.length, 'libro ya está y se perdería', 'libros ya están y se perdería')} lo que ${isOne ? 'trae' : 'traen'}.`,
    ...shown.map(({ path, loss }) => `  ${visible(path)}: ${visible(loss.why)}`),
    ...(lost.length > shown.length ? [`  y ${lost.length - shown.length} más`] : []),
    ...(toImport.length === 0
      ? []
      : [`Vea primero qué ${isOne ? 'trae' : 'traen'}: plan import ${toImport.join(' ')}`]),
    `Si ya no ${isOne ? 'hace' : 'hacen'} falta, repita la orden con --replace; o escriba en otra carpeta, con --output.`,
  ];
  throw new UsageFault(lines.join('\n'));
}

/** A path as it is typed at a terminal. */
function typed(path: string): string {
  return visible(/[\s'()&;]/.test(path) ? `"${path}"` : path);
}
