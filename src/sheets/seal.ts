import { sha256 } from '../text/sha256.ts';
import { guardArchive, partsOf, type Parts } from './archive.ts';
import { RefusedSheet } from './refused.ts';

/** The property of a book that holds its seal. Programs keep it when they save the book, and write all else anew. */
export const SEAL_PROPERTY = 'plan_sello';

/** What stands in the property until a book is sealed. */
export const NOT_SEALED: string = '0'.repeat(64);

/** The part of a book that holds its properties. */
const PROPERTIES = 'docProps/custom.xml';

/** The parts of a book that has the property, with its seal in it: by that it is known whether anybody saved it since. */
export function sealed(parts: Parts): Parts {
  const properties = parts[PROPERTIES];
  if (properties === undefined) return parts;
  const text = new TextDecoder().decode(properties).replace(NOT_SEALED, sealOf(parts));
  return { ...parts, [PROPERTIES]: new TextEncoder().encode(text) };
}

/** Whether a file is a book of ours as it was written; false for whatever else it may be. */
export function isSealed(bytes: Uint8Array): boolean {
  try {
    guardArchive(bytes);
    const parts = partsOf(bytes, () => true);
    const properties = new TextDecoder().decode(parts[PROPERTIES] ?? new Uint8Array());
    return properties.includes(SEAL_PROPERTY) && properties.includes(sealOf(parts));
  } catch (error) {
    if (error instanceof RefusedSheet) return false;
    throw error;
  }
}

/** The digest of all parts but the one that holds it. */
function sealOf(parts: Parts): string {
  const others = Object.keys(parts)
    .filter((name) => name !== PROPERTIES)
    .toSorted();
  return sha256(...others.flatMap((name) => [`${name}\n${parts[name]?.length ?? 0}\n`, parts[name] ?? '']));
}
