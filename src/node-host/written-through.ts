import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { codeOf } from './faults.ts';
import { readRegular } from './reading.ts';
import { pause } from './pause.ts';

/** Whether a file is not replaced: what is no plain file, or has several names. */
export function isWrittenThrough(stat: Stats): boolean {
  return !stat.isFile() || stat.nlink > 1;
}

/** Writes into what stands, whatever it is. Throws what the system refuses. */
export function writeThrough(path: string, bytes: Uint8Array, stat: Stats): void {
  if (stat.isFile()) {
    writeInPlace(path, bytes);
    return;
  }
  if (stat.isFIFO()) awaitReader(path);
  const file = openSync(path, constants.O_WRONLY);
  try {
    unlessReaderIsGone(() => writeAll(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** Writes to what may be a pipe. A reader that has gone away, as `head` does, has read enough. */
export function unlessReaderIsGone(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
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
      // Whatever is stopped before the old end is cut off leaves blank lines, and not the end of the old text.
      writeAt(file, paddedTo(bytes, old.length));
      ftruncateSync(file, bytes.length);
      fsyncSync(file);
    } catch (error) {
      writeAt(file, old);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

function paddedTo(bytes: Uint8Array, length: number): Uint8Array {
  return length <= bytes.length ? bytes : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, '\n')]);
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
    pause(READER_PAUSE);
  }
}

/** Writes all of some bytes where an open file stands; the system may take them in several pieces. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
