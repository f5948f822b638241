import { readFile } from '../exchange/read-file.ts';
import type { ImportRequest } from '../exchange/request.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { compareText } from '../diagnostics/order.ts';
import { absolute, lastStep, plainPath, relative } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { progressOn } from './import-progress.ts';

/**
 * Reads each file once, also where it is named twice or there is a copy of it; and not the marks that Excel leaves beside
 * books that are open, which `*.xlsx` names too. Throws UsageFault and FileFault.
 */
export async function readAll(
  named: readonly string[],
  request: ImportRequest,
  host: Host,
): Promise<readonly ImportedFile[]> {
  for (const path of named) refuseNoFile(path, host);
  const paths = named.filter((path) => !isOpenMark(path));
  const marks = named.filter(isOpenMark);
  if (paths.length === 0 && marks.length > 0)
    throw new UsageFault(
      `${quote(marks[0] ?? '')} es la marca que Excel deja mientras un libro está abierto, y no tiene datos. Diga el libro: su nombre es el mismo, sin «${OPEN_MARK}».`,
    );
  const copies = copiesAmong(paths, host);
  const files: ImportedFile[] = [];
  for (const path of paths) {
    if (copies.has(path) && copies.get(path) !== path) continue;
    if (files.some(({ file }) => file === relative(host.cwd, absolute(host.cwd, path)))) continue;
    const file = await readOne(path, request, host);
    const same = [...copies].filter(([copy, original]) => original === path && copy !== path);
    files.push({
      ...file,
      notes: [...file.notes, ...same.map(([copy]) => `${quote(copy)} es el mismo archivo, y se lee una vez`)],
    });
  }
  const [first, ...others] = files;
  if (first === undefined || marks.length === 0) return files;
  return [{ ...first, notes: [...first.notes, ...marks.map(openNote)] }, ...others];
}

/** How Excel calls the small file that it leaves beside a book while somebody has it open. */
const OPEN_MARK = '~$';

function isOpenMark(path: string): boolean {
  return lastStep(plainPath(path)).startsWith(OPEN_MARK);
}

function openNote(mark: string): string {
  return `${quote(mark)} no se lee: es la marca de que ese libro está abierto en Excel. Lo que no se guardó todavía no está en el archivo`;
}

async function readOne(path: string, request: ImportRequest, host: Host): Promise<ImportedFile> {
  const full = absolute(host.cwd, path);
  const progress = progressOn(host, path, host.sizeOf(full));
  const [head = new Uint8Array()] = host.readPieces(full);
  const file = await readFile(
    {
      name: relative(host.cwd, full),
      head: head.slice(0, 64 * 1024),
      bytes: () => host.readFile(full),
      pieces: () => progress.counted(host.readPieces(full)),
      onPiece: progress.rows,
    },
    request,
  );
  progress.done();
  return file;
}

function refuseNoFile(path: string, host: Host): void {
  const full = absolute(host.cwd, path);
  const kind = host.kindOf(full);
  if (kind === undefined) throw new UsageFault(`No existe ${quote(path)}. ${namesMeant(path, host)}`);
  if (kind !== 'folder') {
    if (!/\.ya?ml$/i.test(path)) return;
    throw new UsageFault(
      `${quote(path)} es YAML, como los documentos del proyecto, y no se importa. Póngalo en la carpeta del proyecto: plan validate lo lee.`,
    );
  }
  const names = tablesIn(full, host);
  throw new UsageFault(
    `${quote(path)} es una carpeta, y se importan archivos. ${
      names.length === 0
        ? 'No tiene hojas de cálculo ni archivos CSV o JSON.'
        : `Diga cuáles: ${enumerate(names.slice(0, 5).map((name) => quote(`${path.replace(/(?<!\/)\/+$/, '')}/${name}`)))}${names.length > 5 ? '…' : ''}.`
    }`,
  );
}

/** The files of a folder that may be imported, in the order of their names. */
function tablesIn(folder: string, host: Host): readonly string[] {
  return host
    .listFolder(folder)
    .flatMap(({ name, kind }) =>
      kind === 'file' && !isOpenMark(name) && /\.(?:xls[xmb]?|ods|csv|json|txt)$/i.test(name) ? [name] : [],
    )
    .toSorted(compareText);
}

/** What to do about a path that is not there: of one with a star, which not every console expands, the files that it may mean. */
function namesMeant(path: string, host: Host): string {
  const name = lastStep(plainPath(path));
  const folder = path.slice(0, path.length - name.length);
  const full = absolute(host.cwd, folder);
  if (!name.includes('*') || host.kindOf(full) !== 'folder') return 'Revise la ruta.';
  const end = name.slice(name.lastIndexOf('*') + 1).toLowerCase();
  const names = tablesIn(full, host).filter((one) => one.toLowerCase().endsWith(end));
  return names.length === 0
    ? 'Revise la ruta.'
    : `Diga cada archivo por su nombre: ${enumerate(names.slice(0, 5).map((one) => quote(`${folder}${one}`)))}${names.length > 5 ? '…' : ''}.`;
}

/** Files larger than this are not compared with others. In bytes. */
const COMPARED: number = 16 * 1024 * 1024;

/** Of each file that has the bytes of one named before it, that one. */
function copiesAmong(paths: readonly string[], host: Host): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const distinct: { readonly path: string; readonly full: string; readonly size: number }[] = [];
  for (const path of paths) {
    const full = absolute(host.cwd, path);
    const size = host.sizeOf(full);
    const same = distinct.find((one) => one.size === size && isSame(one.full, full, size, host));
    if (same === undefined) distinct.push({ path, full, size });
    else copies.set(path, same.path);
  }
  return copies;
}

function isSame(a: string, b: string, size: number, host: Host): boolean {
  if (host.identityOf(a) === host.identityOf(b)) return true;
  return size <= COMPARED && Buffer.compare(host.readFile(a), host.readFile(b)) === 0;
}
