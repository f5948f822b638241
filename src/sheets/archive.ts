import { unzipSync, zipSync } from 'fflate';
import { RefusedSheet } from './refused.ts';

/** What all parts of a book may take once they are unpacked, in bytes. 396 KB can become 400 MB otherwise. */
const LARGEST_BOOK: number = 64 * 1024 * 1024;
/** A book of an office has some tens of parts. */
const MOST_PARTS = 2000;

/** The parts of a zip, by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Looks at the list of what a zip holds, before anything of it is unpacked, and refuses what would fill the memory: parts
 * that say they are too large, or that do not say how large they are. What says less than it holds is stopped at what
 * it said. Throws RefusedSheet.
 */
export function guardArchive(bytes: Uint8Array): void {
  let total = 0;
  let parts = 0;
  let isHonest = true;
  const names = new Set<string>();
  unpacked(bytes, ({ name, originalSize, size, compression }) => {
    parts++;
    total += originalSize;
    // A part of no size said is unpacked without any limit, and of two with one name only one is looked at.
    if ((originalSize === 0 && size > 2 && compression !== 0) || names.has(name)) isHonest = false;
    names.add(name);
    return false;
  });
  if (isHonest && total <= LARGEST_BOOK && parts <= MOST_PARTS) return;
  const size = isHonest ? `ocupa ${megabytes(total)} MB en ${parts} partes` : 'no dice bien cuánto ocupa';
  throw new RefusedSheet(
    `El libro ${size} una vez abierto, y se leen hasta ${megabytes(LARGEST_BOOK)} MB`,
    'Deje en el libro solo las hojas con los datos, bórrele las filas vacías con formato y guárdelo de nuevo',
  );
}

/** The parts whose names are wanted. The archive was guarded before. Throws RefusedSheet for a damaged one. */
export function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  return unpacked(bytes, ({ name }) => wanted(name));
}

/** A zip of parts, not compressed: it is read at once. */
export function archiveOf(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

interface PartInfo {
  readonly name: string;
  readonly originalSize: number;
  readonly size: number;
  readonly compression: number;
}

function unpacked(bytes: Uint8Array, filter: (part: PartInfo) => boolean): Parts {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new RefusedSheet(
      'El libro está dañado o cortado: su contenido no se puede desempaquetar',
      'Descárguelo o pídalo de nuevo. Si se abre entero en Excel o LibreOffice, guárdelo ahí como Libro de Excel (.xlsx)',
    );
  }
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)));
}
