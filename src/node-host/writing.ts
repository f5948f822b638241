import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { FileFault } from '../host/host.ts';
import { codeOf, guarded } from './faults.ts';
import { ownDescriptor } from './own-descriptors.ts';
import { writeToOwn } from './streams.ts';
import { refuseNoName } from './windows-names.ts';
import { isWrittenThrough, writeAll, writeThrough } from './written-through.ts';

/**
 * Writes a file whole or not at all: beside it under a name of its own, flushed to the disk, then renamed, its mode
 * kept. A link is written at its target. What is no plain file, has several names, or is open in this process
 * (`/dev/stdout`), is written through: a device or a pipe is never replaced, and other names keep the same content. Folders on the way are made. Throws FileFault.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const bytes = bytesOf(content);
  const own = ownDescriptor(path);
  if (own !== undefined) {
    writeToOwn(own, path, bytes);
    return;
  }
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
  const own = ownDescriptor(path);
  if (own !== undefined) {
    writeToOwn(own, path, bytesOf(content));
    return;
  }
  guarded(path, () => {
    refuseNoName(path);
    makeFolder(dirname(path));
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile()) {
      writeThrough(path, bytesOf(content), stat);
      return;
    }
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

/** Writes a file anew beside what stands at its name, a link followed, and gives it that name. Throws what the system refuses. */
export function replace(target: string, bytes: Uint8Array, stat: Stats | undefined): void {
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
export function prepared(
  target: string,
  bytes: Uint8Array,
  stat: Stats | undefined,
  isRemade = false,
): string {
  removeStale(target);
  const temporary = join(dirname(target), temporaryName());
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeAll(file, bytes);
      if (stat !== undefined) keepOwner(file, stat);
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
  if (process.platform === 'win32') return;
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

export function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

const TEMPORARY = /^\.plan-[0-9a-f]{16}\.tmp$/;

/** A name that no other process takes, not even one with the same number in another container. */
export function temporaryName(): string {
  // The engine begins with chance from the system; the library of secrets takes 10 ms to load.
  const half = (): string =>
    Math.trunc(Math.random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return `.plan-${half()}${half()}.tmp`;
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
    try {
      if (Date.now() - lstatSync(path).mtimeMs > STALE) rmSync(path, { force: true });
    } catch {
      // It is gone, or a colleague's in a folder where each may only take away what is theirs.
    }
  }
}

/** Folders already looked at in this run. */
const looked = new Set<string>();

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
    if (codeOf(error) === 'EEXIST' && lstatSync(folder).isSymbolicLink())
      throw new FileFault(folder, 'es un enlace que no lleva a ninguna carpeta');
    // Another process may have made it meanwhile.
    if (codeOf(error) === 'EEXIST') return;
    // The folder above is there, so that «no existe» would be about nothing: what is not on a disk (`/proc`) answers so.
    if (codeOf(error) === 'ENOENT') throw new FileFault(folder, 'el sistema no deja crear ahí una carpeta');
    throw error;
  }
}
