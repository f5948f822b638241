import type { YamlDocument } from '../yaml/document.ts';
import type { Places } from './places.ts';
import type { PlacedFile } from './workspace.ts';

/** A file that an editor asks about, as it stands on the screen. */
export interface AskedFile extends PlacedFile {
  /** As the editor names it. */
  readonly uri: string;
  /** What is on the screen, with its byte order mark where it has one. */
  readonly shown: string;
  readonly places: Places;
  /** The document as it is; undefined where it cannot be read. */
  readonly document: YamlDocument | undefined;
}
