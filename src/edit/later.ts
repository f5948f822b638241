import { jsonPointer, type Path } from '../text/path.ts';
import type { Edit } from './edit.ts';

/** An edit that is still to be done, which one of all it is or is a piece of. */
export interface Waiting {
  readonly edit: Edit;
  readonly i: number;
  readonly isPiece: boolean;
}

/**
 * The edits of a round that are done in the next, once the text was read again: those that something pending stands in the
 * way of, and what comes after them. Edits inside of two items of one list do not wait for each other, so that a hundred
 * of them have the text read as often as one.
 */
export class Later {
  readonly edits: Waiting[] = [];
  readonly #items = new Set<string>();
  readonly #mayWait: boolean;

  /** `mayWait` is whether any edit may be put off; else all are done in their order. */
  constructor(mayWait: boolean) {
    this.#mayWait = mayWait;
  }

  /** Whether an edit has to wait for one that waits. */
  comesAfter({ path }: Edit): boolean {
    const item = itemOf(path);
    return this.edits.length > 0 && (item === undefined || this.#items.has('') || this.#items.has(item));
  }

  /** Whether an edit that something stands in the way of is done in the next round, and not at once. */
  takes(edit: Edit): boolean {
    return this.comesAfter(edit) || (this.#mayWait && itemOf(edit.path) !== undefined);
  }

  put(one: Waiting): void {
    this.edits.push(one);
    this.#items.add(itemOf(one.edit.path) ?? '');
  }
}

/** The item of a list of the document that a path leads into, as a JSON Pointer; undefined for any other path. */
function itemOf(path: Path): string | undefined {
  return path.length > 2 && typeof path[1] === 'number' ? jsonPointer(path.slice(0, 2)) : undefined;
}
