import { partsOf } from './archive.ts';
import { RefusedSheet } from './refused.ts';

/**
 * Elements of XML of all parts together. The reader makes a tree of a part before it looks into it, and an element takes up
 * to a kilobyte of memory there, however short it is written.
 */
const MOST_ELEMENTS = 1_000_000;
/** The cells of Excel it takes as they come, and of them as many as a book may hold fit. */
const OF_A_SHEET = 8;

/** Throws RefusedSheet where the parts of a book, which was guarded before, hold more elements than fit into the memory. */
export function guardElements(bytes: Uint8Array): void {
  const parts = Object.values(partsOf(bytes, () => true));
  const latin = new TextDecoder('latin1');
  let elements = 0;
  for (const part of parts) {
    const own = elementsIn(part);
    elements +=
      own > MOST_ELEMENTS / OF_A_SHEET && latin.decode(part).includes('sheetData') ? own / OF_A_SHEET : own;
  }
  if (elements <= MOST_ELEMENTS) return;
  throw new RefusedSheet(
    'El libro tiene más de un millón de celdas, textos y formatos, y no se leen tantos',
    'Deje en el libro solo las hojas con los datos, y si es de LibreOffice guárdelo como Libro de Excel (.xlsx)',
  );
}

/** How many elements begin in a text of XML, as many bytes as it has. */
function elementsIn(part: Uint8Array): number {
  let found = 0;
  for (let at = 0; at < part.length; at++) if (part[at] === LESS_THAN && part[at + 1] !== SLASH) found++;
  return found;
}

const LESS_THAN = 0x3c;
const SLASH = 0x2f;
