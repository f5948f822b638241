import type { Path } from '../text/path.ts';
import type { Value } from './value.ts';

/** What should become true of a document. Paths are those of the document as the edits before have left it. */
export type Edit = SetEdit | AddEdit | RemoveEdit | RenameKeyEdit;

/**
 * A value stands at a path, whatever stood there. Groups on the way are made; a group or list that is there already
 * is brought to the new value piece by piece, so that its comments stay.
 */
export interface SetEdit {
  readonly kind: 'set';
  readonly path: Path;
  readonly value: Value;
}

/** A list has one item more, at an index or at its end; the list is made where it is not there. */
export interface AddEdit {
  readonly kind: 'add';
  readonly path: Path;
  readonly value: Value;
  readonly at?: number;
}

/**
 * A key or an item of a list goes away. Comments above it stay; those on its lines go with it, and those that ask to
 * ignore a finding of it (`# plan-ignorar`).
 */
export interface RemoveEdit {
  readonly kind: 'remove';
  readonly path: Path;
}

/** A key gets another name and keeps its value. */
export interface RenameKeyEdit {
  readonly kind: 'rename-key';
  readonly path: Path;
  readonly name: string;
}

export interface EditOptions {
  /** The order of the keys of the group at a path: a new key goes after the last that comes before it. At the end without. */
  readonly order?: (group: Path) => readonly string[] | undefined;
}

/** A text that differs from the original in some ranges only. */
export interface Edited {
  readonly kind: 'edited';
  readonly text: string;
  /** In the order of the original, not overlapping; none when everything was so already. */
  readonly changes: readonly TextChange[];
  /** Comments that stood on what was removed, as written: whoever shows the edit says so. */
  readonly lostComments: readonly string[];
}

/** A range of the original (0-based UTF-16 offsets, end exclusive) and what stands there now. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why nothing was changed: a Spanish sentence without its full stop. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
  /** The first edit that cannot be done, from 0; undefined when the file itself cannot be edited. */
  readonly edit: number | undefined;
}
