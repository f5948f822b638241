import { sha256 } from '../../../text/sha256.ts';

/** The two halves of the identifier of a file (ISO 32000-1, 14.4): of the document, and of this writing of it. */
const IDENTIFIER = /\/ID \[<[0-9a-f]{32}> <([0-9a-f]{32})>\]/g;

/** What stands in the second half while the digest of the rest is taken. */
const UNSEALED: string = '0'.repeat(32);

/** The identifier of a document before it is sealed, as its trailer writes it; `hash` has 32 hexadecimal digits. */
export function unsealedIdentifier(hash: string): string {
  return `/ID [<${hash}> <${UNSEALED}>]`;
}

/**
 * A file with the digest of all its other bytes as the second half of its identifier: whoever reads it can tell whether
 * it is as it was written. The same bytes give the same seal. Throws when the file has no identifier, which is a bug.
 */
export function sealed(pdf: Uint8Array): Uint8Array {
  const place = placeOf(pdf);
  if (place === undefined) throw new Error('The file has no identifier to seal');
  const copy = Uint8Array.from(pdf);
  copy.set(Buffer.from(digestAround(pdf, place), 'latin1'), place);
  return copy;
}

/** Whether a file is as it was written: its seal is the digest of the rest of it. False for a file without one. */
export function isIntact(pdf: Uint8Array): boolean {
  const place = placeOf(pdf);
  if (place === undefined) return false;
  const seal = Buffer.from(pdf.subarray(place, place + UNSEALED.length)).toString('latin1');
  return seal === digestAround(pdf, place);
}

/** Where the second half of the identifier stands; an attachment may hold a text like it, and the file's own is last. */
function placeOf(pdf: Uint8Array): number | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const last = [...text.matchAll(IDENTIFIER)].at(-1);
  return last && last.index + last[0].length - UNSEALED.length - 2;
}

function digestAround(pdf: Uint8Array, place: number): string {
  const after = place + UNSEALED.length;
  return sha256(pdf.subarray(0, place), UNSEALED, pdf.subarray(after)).slice(0, UNSEALED.length);
}
