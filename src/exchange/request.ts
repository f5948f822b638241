import type { Model } from '../model/model.ts';
import type { Entity } from './entity.ts';

/** A file that is imported, read as far as it needs to be. */
export interface FileToImport {
  /** As the user named it. */
  readonly name: string;
  /** Its beginning, which tells what it is. */
  readonly head: Uint8Array;
  /** All of it. Throws FileFault for one that is too large to be held. */
  readonly bytes: () => Uint8Array;
  /** All of it, piece by piece; each may be overwritten by the next. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** Told after each piece of a file that is read so, with the rows so far. */
  readonly onPiece?: (rows: number) => void;
}

/** What is asked of the files. */
export interface ImportRequest {
  /** The project that files are brought into. */
  readonly model: Model;
  readonly entity: Entity;
  /** The name of the municipality, for a plan that does not say it. */
  readonly nombre: string | undefined;
  readonly anio: number | undefined;
  readonly years: { readonly inicio: number; readonly fin: number } | undefined;
  /** The code of the registered plan that is wanted. */
  readonly registro: string | undefined;
  readonly pimIsFn: boolean;
  readonly withMotives: boolean;
  readonly cumulative: boolean | undefined;
}
