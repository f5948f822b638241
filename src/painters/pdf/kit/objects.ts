/** The objects of a document as pdfkit writes them. */
import type { PlainObject } from './pack.ts';

/** What is private to a document of pdfkit. */
interface Written {
  _write: (piece: string | Uint8Array) => void;
  _finalize: () => void;
}

/**
 * Takes what pdfkit writes as it is written, object after object: as a file it would be put together only to be
 * taken apart for packing.
 */
export function collectObjects(document: Written): () => PlainObject[] {
  const pieces: (string | Uint8Array)[] = [];
  document._write = (piece) => void pieces.push(piece);
  // The table of the file that is not made.
  document._finalize = () => undefined;
  return () => {
    const objects: PlainObject[] = [];
    for (let at = 0; at < pieces.length;) {
      const body = pieces[at + 1];
      const stream = pieces[at + 2] === 'stream' ? pieces[at + 3] : undefined;
      const end = at + (stream === undefined ? 2 : 5);
      if (pieces[end] !== 'endobj' || typeof body !== 'string' || typeof stream === 'string')
        throw new Error(`pdfkit writes object ${String(pieces[at])} otherwise`);
      const number = Number.parseInt(String(pieces[at]), 10);
      const inLine = body.replace(/\n(?=\/|>>)/gu, ' ');
      objects.push(stream === undefined ? { number, body: inLine } : { number, body: inLine, stream });
      at = end + 1;
    }
    return objects;
  };
}

/** A value that is already in the words of PDF: pdfkit prints a reference, of the class of this one, as it says itself. */
export function printed(reference: object, text: string): object {
  const value = Object.create(Object.getPrototypeOf(reference) as object) as object; // Untyped by nature.
  return Object.assign(value, { toString: () => text });
}
