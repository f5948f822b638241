import type { Host } from '../host/host.ts';
import { visible } from '../text/visible.ts';

/** Tells on a terminal how far the reading of a large file is. */
export interface Progress {
  /** The pieces as they come, counted. */
  readonly counted: (pieces: Iterable<Uint8Array>) => Iterable<Uint8Array>;
  readonly rows: (rows: number) => void;
  readonly done: () => void;
}

/** Files below this are read before anybody asks. In bytes. */
const LARGE: number = 64 * 1024 * 1024;
/** In milliseconds. */
const BETWEEN = 200;

/** A line that is written over itself: bytes, rows and the time left. Nothing off a terminal, or for a small file. */
export function progressOn(host: Host, name: string, size: number): Progress {
  const isShown = host.stderr.isTerminal && size > LARGE;
  const began = host.elapsed();
  let shown = began;
  let read = 0;
  return {
    *counted(pieces) {
      for (const piece of pieces) {
        read += piece.length;
        yield piece;
      }
    },
    rows(rows) {
      const now = host.elapsed();
      if (!isShown || now - shown < BETWEEN) return;
      shown = now;
      const left = Math.ceil(((now - began) * (size - read)) / read / 1000);
      const text = `${visible(name)}: ${megabytes(read)} de ${megabytes(size)} MB, ${rows} filas, ${left === 1 ? 'falta 1 segundo' : `faltan ${left} segundos`}`;
      host.stderr.write(`\r${text}\u001b[K`);
    },
    done() {
      if (isShown && shown > began) host.stderr.write('\r\u001b[K');
    },
  };
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / (1024 * 1024)));
}
