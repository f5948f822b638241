import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { FileFault } from '../host/host.ts';
import { guarded } from './faults.ts';

/** Files beyond this are no part of a plan: reading one would take the memory of the machine. In bytes. */
export const LARGEST_FILE: number = 64 * 1024 * 1024;

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
export function readRegular(file: number, size: number): Uint8Array {
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

function kindWords(stat: Stats): string {
  if (stat.isFIFO()) return 'una tubería';
  if (stat.isSocket()) return 'un canal entre programas';
  return stat.isCharacterDevice() || stat.isBlockDevice() ? 'un dispositivo' : 'otra cosa';
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)));
}
