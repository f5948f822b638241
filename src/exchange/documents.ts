import type { Location } from '../diagnostics/diagnostic.ts';
import { edited } from '../edit/apply.ts';
import { documentText } from '../edit/value-text.ts';
import { isGroup, type Value } from '../edit/value.ts';
import { valueAt } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { readYaml } from '../yaml/read.ts';
import type { Draft, Group, Stated } from './draft.ts';
import { withReadFrom } from './jne/read-from.ts';
import { keyOrder } from './key-order.ts';
import { editsOf, mergeInto, type ValueChange } from './merge.ts';
import type { Meaning } from './usual-values.ts';

/** A document of the project as it is now. */
export interface StandingDocument {
  /** Relative to the root of the project. */
  readonly file: string;
  readonly text: string;
}

/** What becomes of a document. */
export interface DocumentChange {
  readonly file: string;
  readonly isNew: boolean;
  /** As it will be; that of now where nothing is written. */
  readonly text: string;
  readonly changes: readonly ValueChange[];
  /** Why it cannot be changed, in Spanish without full stop. */
  readonly refused: string | undefined;
}

/** An item of a list, and where it is said. */
interface NewItem {
  readonly draft: Draft;
  readonly cell: Location;
}

/** Items of a new document: each is told, and the document is written whole. */
interface NewDocument {
  readonly head: Group;
  readonly list: string | undefined;
  readonly items: Group[];
  readonly changes: ValueChange[];
}

/** The documents of a project while an import says what becomes of each. */
export class Documents {
  readonly #standing: ReadonlyMap<string, StandingDocument>;
  readonly #values = new Map<string, unknown>();
  readonly #changes = new Map<string, ValueChange[]>();
  readonly #fresh = new Map<string, NewDocument>();
  /** The items with an id that are to be added. */
  readonly #said = new Set<string>();
  readonly #texts = new Map<string, string>();

  constructor(standing: readonly StandingDocument[]) {
    this.#standing = new Map(standing.map((one) => [one.file, one]));
  }

  has(file: string): boolean {
    return this.#standing.has(file) || this.#fresh.has(file) || this.#texts.has(file);
  }

  /** The data at a path of a document; undefined for nothing. */
  valueAt(file: string, path: Path): unknown {
    return valueAt(this.#valueOf(file), path);
  }

  /** A document that is written from a text of its own. */
  writeText(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  /** What a file states of the value at a path of a document that is there, which means `meant` where it says nothing. */
  merge(file: string, stated: Stated, at: Path, meant?: Meaning): void {
    this.say(file, mergeInto(this.valueAt(file, at), stated, at, meant));
  }

  /** Whether an item of this id is already to be added to a list. */
  isSaid(file: string, path: Path, id: string): boolean {
    return this.#said.has(itemKey(file, path, id));
  }

  /** What changes so far in a document that is there. */
  changesOf(file: string): readonly ValueChange[] {
    return this.#changes.get(file) ?? [];
  }

  /** Lets some of what is new in a document wait until what stands there is replaced too. */
  hold(file: string, isHeld: (change: ValueChange) => boolean): void {
    const held = this.changesOf(file).map((one) => (isHeld(one) ? { ...one, kind: 'other' as const } : one));
    this.#changes.set(file, held);
  }

  /** Takes changes of a document that is there out of what becomes of it. */
  leave(file: string, isLeft: (change: ValueChange) => boolean): void {
    this.#changes.set(
      file,
      this.changesOf(file).filter((one) => !isLeft(one)),
    );
  }

  say(file: string, changes: readonly ValueChange[]): void {
    const all = this.#changes.get(file) ?? [];
    this.#changes.set(file, all);
    for (const change of changes) {
      all.push(change);
      this.#noteItem(file, change);
    }
  }

  /** One more item of a list at the root of a document that is there. */
  addItem(file: string, list: string, { draft, cell }: NewItem): void {
    this.say(file, [{ kind: 'new', path: [list], after: draft.data, isItem: true, cell }]);
  }

  /** One more item of a list at the root of a new document, which its first item makes with its head. */
  addItemToNew(file: string, list: string, { draft, cell }: NewItem, head: () => Group): void {
    const change: ValueChange = { kind: 'new', path: [list], after: draft.data, isItem: true, cell };
    const known = this.#fresh.get(file) ?? { head: head(), list, items: [], changes: [] };
    this.#fresh.set(file, known);
    known.items.push(draft.data);
    known.changes.push(change);
    this.#noteItem(file, change);
  }

  #noteItem(file: string, { after, isItem, path }: ValueChange): void {
    if (isItem && isGroup(after) && typeof after['id'] === 'string')
      this.#said.add(itemKey(file, path, after['id']));
  }

  /** A new document that is one group. */
  addWhole(file: string, head: Group, cell: Location): void {
    const change: ValueChange = { kind: 'new', path: [], after: head, isItem: false, cell };
    this.#fresh.set(file, { head, list: undefined, items: [], changes: [change] });
  }

  /** What becomes of each document that changes, or about which something differs. */
  finished(replace: boolean): readonly DocumentChange[] {
    const written = [...this.#texts].map(([file, text]) => this.#changed(file, text, true, replace));
    const fresh = [...this.#fresh].map(([file, { head, list, items, changes }]): DocumentChange => {
      const whole: Readonly<Record<string, Value>> = list === undefined ? head : { ...head, [list]: items };
      return { file, isNew: true, text: documentText(whole), changes, refused: undefined };
    });
    const others = [...this.#changes.keys()].filter((file) => !this.#texts.has(file));
    const changed = others.map((file) =>
      this.#changed(file, this.#standing.get(file)?.text ?? '', false, replace),
    );
    return [...written, ...fresh, ...changed].filter(({ isNew, changes }) => isNew || changes.length > 0);
  }

  #changed(file: string, text: string, isNew: boolean, replace: boolean): DocumentChange {
    const changes = this.#changes.get(file) ?? [];
    const made = changes.filter(({ kind }) => kind === 'new' || replace);
    const result = edited(text, editsOf(made), { order: keyOrder(text) });
    if (result.kind === 'refused') return { file, isNew, text, changes, refused: result.reason };
    const remarks = made.flatMap(({ remark }) => remark ?? []);
    return { file, isNew, text: withReadFrom(result.text, remarks), changes, refused: undefined };
  }

  #valueOf(file: string): unknown {
    if (!this.#values.has(file)) {
      const text = this.#texts.get(file) ?? this.#standing.get(file)?.text;
      const value =
        text === undefined
          ? undefined
          : readYaml({ path: file, text: text.replace(/^\uFEFF/, '') }).document?.value;
      this.#values.set(file, value);
    }
    return this.#values.get(file);
  }
}

function itemKey(file: string, path: Path, id: string): string {
  return JSON.stringify([file, path.join('/'), id]);
}
