import type { FixEdit } from '../diagnostics/diagnostic.ts';
import type { Path } from '../text/path.ts';

/** A number that may be thousands parted by a dot. */
export interface DottedValue {
  readonly path: Path;
  /** As it stands in the file: `1.200`. */
  readonly written: string;
}

/** A file that looks like a part of the project and is not read. */
export interface UnreadFile {
  readonly file: string;
  /**
   * Its name is not that of a document (`nombre`), begins with a dot (`oculto`) or is not that of the configuration, which
   * stands in a folder below that of the plan (`configuracion_abajo`) or above it (`configuracion_arriba`); its
   * `tipo` is not written as it must; it holds zeros alone (`ceros`); or what stands there is nothing that can be read.
   */
  readonly why:
    | 'nombre'
    | 'oculto'
    | 'tipo'
    | 'configuracion'
    | 'configuracion_abajo'
    | 'configuracion_arriba'
    | 'ceros'
    | Unfollowed;
  /** What it says that it is. */
  readonly tipo?: string;
  /** The kinds of the documents that may stand behind it, by its name and its place: what is in none of them cannot be told. */
  readonly hides?: readonly Exclude<NonNullable<UnreadDocument['tipo']>, 'config' | 'base'>[];
  /** Where its `tipo` stands as it is written, and how it should be. */
  readonly edit?: FixEdit;
}

/**
 * Why what stands at a path cannot be read as a part of the project: a link that leads to nothing (`roto`), back to
 * itself (`circular`), out of the project (`fuera`) or is one of too many (`enlaces`); a pipe or a device (`especial`);
 * a folder called as a file, or the other way round; what a service leaves for a document that is only in the cloud
 * (`nube`); a book or what was packed, called as a document (`otro_formato`); the empty folder of another repository
 * that was not brought (`submodulo`).
 */
export type Unfollowed =
  | 'roto'
  | 'circular'
  | 'fuera'
  | 'enlaces'
  | 'especial'
  | 'carpeta'
  | 'archivo'
  | 'copia'
  | 'nube'
  | 'otro_formato'
  | 'submodulo';

/** A file that is a part of the project and of which nothing can be used, or not all: what it says is not in the model. */
export interface UnreadDocument {
  /** Relative to the project's folder. */
  readonly file: string;
  /** What it is, as far as its text or its name tell; undefined where it may hold anything. */
  readonly tipo: 'plan' | 'unidades' | 'poi' | 'audiencia' | 'presupuesto' | 'config' | 'base' | undefined;
  /** «yaml/sintaxis, línea 15»; empty where only the disk knows. */
  readonly why: string;
  /** Some of it is in the model: what is missing are whole things, or of which period they are. */
  readonly inPart: boolean;
  /** Of a POI, the one period and the one unit that its text says it is of; undefined where that is not known. */
  readonly periodo: string | undefined;
  readonly unidad: string | undefined;
  /** Its whole text: what is not named in it is not in the document. Undefined where some of it may be lost. */
  readonly text: string | undefined;
}

/** A document that looks like a copy of another one and is left out. */
export interface CopiedFile {
  readonly file: string;
  readonly original: string;
}

/** What the configuration names and a report could not use. */
export interface ConfiguredFault {
  readonly field: 'plantillas' | 'informe.escudo' | 'base';
  readonly message: string;
  readonly help?: string;
  /** No report could be made. */
  readonly fatal: boolean;
}

/** What stands in the folder of the project and is no part of it. */
export interface Surroundings {
  readonly unread: readonly UnreadFile[];
  readonly copies: readonly CopiedFile[];
  /** Documents that `excluir` leaves out: what they say is in no figure. */
  readonly excluded: readonly string[];
  /** Whether there is a folder for POI, be it empty. */
  readonly poiFolder: boolean;
  /** Patterns of the configuration that mean no file, each by the field that holds it. */
  readonly unusedPatterns: readonly { readonly field: string; readonly pattern: string }[];
  readonly unusable: readonly ConfiguredFault[];
  /** All files of the project, relative to its folder; undefined when that is not known. */
  readonly others: readonly string[] | undefined;
}
