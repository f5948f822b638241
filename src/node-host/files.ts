import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { FileFault, type SetFile } from '../host/host.ts';
import { refuseNoName } from './windows-names.ts';

/** Files beyond this are no part of a plan: reading one would take the memory of the machine. In bytes. */
const LARGEST_FILE: number = 64 * 1024 * 1024;

/**
 * The bytes of a regular file, whose kind and size are known before anything is read: a pipe would wait for a writer
 * for ever, and a device may have no end. Throws FileFault.
 */
export function readWhole(path: string): Uint8Array {
  return guarded(path, () => {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) throw new FileFault(path, 'es una carpeta');
      if (!stat.isFile()) throw new FileFault(path, `es ${kindWords(stat)}, y no un archivo`);
      if (stat.size > LARGEST_FILE)
        throw new FileFault(
          path,
          `tiene ${megabytes(stat.size)} MB, y se leen hasta ${megabytes(LARGEST_FILE)}`,
        );
      return readRegular(file, stat.size);
    } finally {
      closeSync(file);
    }
  });
}

/** The size of a regular file in bytes. Throws FileFault. */
export function sizeOfFile(path: string): number {
  return guarded(path, () => statSync(path).size);
}

/** In bytes: large enough that reading costs little, small enough to stay in the processor's cache. */
const PIECE: number = 1024 * 1024;

/** A regular file piece by piece, in the memory of one piece. Throws FileFault. */
export function* readInPieces(path: string): Generator<Uint8Array, void, undefined> {
  const file = guarded(path, () => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  try {
    guarded(path, () => {
      const stat = fstatSync(file);
      if (stat.isDirectory()) throw new FileFault(path, 'es una carpeta');
      if (!stat.isFile()) throw new FileFault(path, `es ${kindWords(stat)}, y no un archivo`);
    });
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const size = guarded(path, () => readSync(file, piece, 0, piece.length, null));
      if (size === 0) return;
      yield piece.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

/** Files of `/proc` say that they are empty and are not; one that grows meanwhile is read up to the limit. */
function readRegular(file: number, size: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(size + 1);
  let done = 0;
  for (;;) {
    const more = readSync(file, bytes, done, bytes.length - done, null);
    if (more === 0) return bytes.subarray(0, done);
    done += more;
    if (done < bytes.length) continue;
    if (done > LARGEST_FILE) return bytes.subarray(0, done);
    bytes = Buffer.concat([bytes], bytes.length * 2);
  }
}

/**
 * Writes a file whole or not at all: beside it under a name of its own, flushed to the disk, then renamed, its mode
 * kept. A link is written at its target. What is no plain file, or has several names, is written through: a device or a
 * pipe is never replaced, and other names keep the same content. Folders on the way are made. Throws FileFault.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const bytes = bytesOf(content);
  guarded(path, () => {
    refuseNoName(path);
    makeFolder(dirname(path));
    const stat = statSync(path, { throwIfNoEntry: false });
    refuseStanding(path, stat);
    if (stat !== undefined && isWrittenThrough(stat)) writeThrough(path, bytes, stat);
    else replace(targetOf(path), bytes, stat);
  });
}

/** Adds to the end of a file, making it where it is not there. Throws FileFault. */
export function appendWhole(path: string, content: string): void {
  guarded(path, () => {
    refuseNoName(path);
    makeFolder(dirname(path));
    const file = openSync(path, 'a');
    try {
      writeAll(file, Buffer.from(content, 'utf8'));
    } finally {
      closeSync(file);
    }
  });
}

/** Throws FileFault for what no file may take the place of. */
export function refuseStanding(path: string, stat: Stats | undefined): void {
  if (stat?.isDirectory() === true) throw new FileFault(path, 'es una carpeta');
  if (stat?.isFile() === true && (stat.mode & 0o222) === 0) throw new FileFault(path, 'es de solo lectura');
}

function isWrittenThrough(stat: Stats): boolean {
  return !stat.isFile() || stat.nlink > 1;
}

function writeThrough(path: string, bytes: Uint8Array, stat: Stats): void {
  if (stat.isFile()) {
    writeInPlace(path, bytes);
    return;
  }
  if (stat.isFIFO()) awaitReader(path);
  const file = openSync(path, constants.O_WRONLY);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file that has other names too, which only keep the same content when it is written where it stands. What
 * there is no room for is undone: the old content has its room still.
 */
function writeInPlace(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  try {
    const old = readRegular(file, fstatSync(file).size);
    try {
      writeAt(file, bytes);
      fsyncSync(file);
    } catch (error) {
      writeAt(file, old);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

/** From the beginning of a file, which then ends there. */
function writeAt(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, done);
  ftruncateSync(file, bytes.length);
}

/* In milliseconds: what a shell starts beside the program opens its end of a pipe at once. */
const READER_PAUSE = 20;
const READER_WAIT = 5_000;

/** Opening a pipe waits for its reader for ever. Throws ENXIO where none comes. */
function awaitReader(path: string): void {
  for (let waited = 0; ; waited += READER_PAUSE) {
    try {
      closeSync(openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)));
      return;
    } catch (error) {
      if (codeOf(error) !== 'ENXIO' || waited >= READER_WAIT) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, READER_PAUSE);
  }
}

/**
 * Writes files that belong together; see `Host.writeSet`. `last` is asked once all is written under other names and
 * nothing is replaced yet; what it throws leaves everything as it was. Throws FileFault.
 */
export function writeSetWhole(
  files: readonly SetFile[],
  obsolete: readonly string[] = [],
  last: () => void = () => {},
): void {
  const ready: { readonly temporary: string; readonly target: string; readonly head: boolean }[] = [];
  const through: SetFile[] = [];
  try {
    for (const file of files) {
      guarded(file.path, () => {
        refuseNoName(file.path);
        makeFolder(dirname(file.path));
        const stat = statSync(file.path, { throwIfNoEntry: false });
        refuseStanding(file.path, stat);
        if (stat !== undefined && isWrittenThrough(stat)) {
          through.push(file);
          return;
        }
        const target = targetOf(file.path);
        ready.push({
          temporary: prepared(target, bytesOf(file.content), stat, file.isRemade),
          target,
          head: file.head,
        });
      });
    }
    last();
    for (const { path, content } of through) writeWhole(path, content);
    const heads = ready.filter(({ head }) => head);
    for (const path of [...heads.map(({ target }) => target), ...obsolete])
      guarded(path, () => rmSync(path, { force: true }));
    for (const { temporary, target } of [...ready.filter(({ head }) => !head), ...heads])
      guarded(target, () => renameSync(temporary, target));
  } catch (error) {
    for (const { temporary } of ready) rmSync(temporary, { force: true });
    throw error;
  }
}

function replace(target: string, bytes: Uint8Array, stat: Stats | undefined): void {
  const temporary = prepared(target, bytes, stat);
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes what a file will hold beside it, with the owner and mode of what stands, flushed to the disk unless it can be
 * remade, and gives the name it has there.
 */
function prepared(target: string, bytes: Uint8Array, stat: Stats | undefined, isRemade = false): string {
  removeStale(target);
  const temporary = join(dirname(target), temporaryName());
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeAll(file, bytes);
      if (stat !== undefined && process.platform !== 'win32') keepOwner(file, stat);
      if (!isRemade) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return temporary;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** In a folder that people share, whoever saves keeps the file of the others, as far as the system lets them. */
export function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) {
    // Only root gives files away; anybody may leave one to a group of theirs.
    if (!changesOwner(file, uid, gid)) changesOwner(file, own.uid, gid);
  }
  fchmodSync(file, mode & 0o7777);
}

function changesOwner(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

const TEMPORARY = /^\.plan-[0-9a-f]{16}\.tmp$/;

/** A name that no other process takes, not even one with the same number in another container. */
export function temporaryName(): string {
  const random = process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex');
  return `.plan-${random}.tmp`;
}

/** In milliseconds: no write takes so long. */
const STALE = 24 * 60 * 60 * 1000;

/** Removes what a run that was stopped left beside the target, once nobody can still be writing it. */
function removeStale(target: string): void {
  const folder = dirname(target);
  if (looked.has(folder)) return;
  looked.add(folder);
  for (const name of readdirSync(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > STALE) rmSync(path, { force: true });
  }
}

/** Folders already looked at in this run. */
const looked = new Set<string>();

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** Where a link leads, also one whose target is not there yet. */
export function targetOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() !== true) return path;
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new FileFault(path, 'es un enlace que no lleva a ningún archivo');
  }
}

/** Node's own way to make folders never ends below some that are not on a disk (`/proc`). */
export function makeFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return;
  if (stat !== undefined) throw new FileFault(folder, 'hay un archivo donde va una carpeta');
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (codeOf(error) === 'EEXIST') return;
    // The folder above is there, so that «no existe» would be about nothing: what is not on a disk (`/proc`) answers so.
    if (codeOf(error) === 'ENOENT') throw new FileFault(folder, 'el sistema no deja crear ahí una carpeta');
    throw error;
  }
}

function kindWords(stat: Stats): string {
  if (stat.isFIFO()) return 'una tubería';
  if (stat.isSocket()) return 'un canal entre programas';
  return stat.isCharacterDevice() || stat.isBlockDevice() ? 'un dispositivo' : 'otra cosa';
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)));
}

/** Does something with a path; what the system refuses becomes a FileFault in words. */
export function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof FileFault
      ? error
      : new FileFault(path, reasonOf(error), codeOf(error) === 'ELOOP');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no existe',
  EACCES: 'no hay permiso para abrirlo',
  EPERM: 'el sistema no permite esa operación',
  EISDIR: 'es una carpeta',
  EEXIST: 'hay un archivo donde va una carpeta',
  ENOTDIR: 'una parte de la ruta no es una carpeta',
  ENOSPC: 'no queda espacio en el disco',
  EDQUOT: 'no queda espacio en el disco',
  EFBIG: 'el archivo es demasiado grande para ese disco',
  EIO: 'el disco no responde',
  EROFS: 'el disco es de solo lectura',
  EBUSY: 'otro programa lo tiene abierto',
  EMFILE: 'hay demasiados archivos abiertos',
  ENFILE: 'hay demasiados archivos abiertos',
  ELOOP: 'hay un círculo de enlaces',
  ENAMETOOLONG: 'el nombre es demasiado largo',
  ENXIO: 'nadie lee al otro lado',
  EINVAL: 'el sistema no acepta ese nombre',
};

/** The code of an error of the system, `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? `el sistema respondió ${code || String(error)}`;
}
