/** A file of a project as it came from the disk. */
export interface InputFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
