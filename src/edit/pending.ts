import { jsonPointer, pointersTo, type Path } from '../text/path.ts';
import { adjoin, insertTogether, interfere } from './changes.ts';
import type { Edit, EditOptions, TextChange } from './edit.ts';
import type { GoneItem, Step } from './primitive.ts';

/** An edit that waits to be done with others, and what it changes. */
export interface Pending extends Step {
  readonly edit: Edit;
}

/** A stretch of the text that something pending changes; what goes in at one place, into one group or list, has one. */
interface Stretch {
  readonly change: TextChange;
  readonly into: string | undefined;
  times: number;
}

/**
 * The edits that wait, in the order in which what they put in will stand. Each question takes as long with ten thousand of
 * them as with one: they are known by what they touch, by what they put something into and by where they change the text.
 */
export class PendingEdits {
  readonly #list: Pending[] = [];
  /** How many touch a value, by its JSON Pointer. */
  readonly #touched = new Map<string, number>();
  /** How many touch something below a value: right below it, and deeper. */
  readonly #below = new Map<string, { right: number; deeper: number }>();
  /** Of each list that items go from, how many do, and the first of them. */
  readonly #gone = new Map<string, { readonly items: number; readonly first: number }>();
  readonly #fresh = new Map<string, Pending>();
  readonly #byPlace = new Map<string, Pending[]>();
  /** In the order of the text. They do not overlap. */
  readonly #stretches: Stretch[] = [];

  readonly #mayAdjoin: boolean;

  /** `mayAdjoin` is whether one may change what ends right where the change of another begins. */
  constructor(mayAdjoin: boolean) {
    this.#mayAdjoin = mayAdjoin;
  }

  get size(): number {
    return this.#list.length;
  }

  /** None, of the same kind. */
  emptied(): PendingEdits {
    return new PendingEdits(this.#mayAdjoin);
  }

  /** What they change, in the order of the text. */
  changes(): readonly TextChange[] {
    return this.#list.flatMap((step) => step.changes).toSorted((a, b) => a.start - b.start);
  }

  /** Whether one has moved or made what an edit is about; items may be added to a list one after the other. */
  stands({ kind, path }: Edit): boolean {
    for (const [i, pointer] of pointersTo(path).entries()) {
      if (this.#touched.has(pointer)) return true;
      const gone = this.#gone.get(pointer);
      if (gone && (i === path.length ? kind === 'add' : Number(path[i]) >= gone.first)) return true;
    }
    const { right = 0, deeper = 0 } = this.#below.get(jsonPointer(path)) ?? {};
    return deeper > 0 || (right > 0 && kind !== 'add');
  }

  /** Whether what a step changes gets in the way of what one that waits does. */
  blocks({ changes, into, gone }: Step): boolean {
    // The last that a list has goes otherwise than those before it.
    if (gone && (this.#gone.get(jsonPointer(gone.list))?.items ?? 0) + 1 === gone.items) return true;
    const place = into && jsonPointer(into);
    return changes.some((change) => {
      for (let i = this.#firstEndingAt(change.start); i < this.#stretches.length; i++) {
        const stretch = this.#stretches[i];
        if (!stretch || stretch.change.start > change.end) return false;
        const together = place !== undefined && stretch.into === place;
        if (!interfere(stretch.change, change)) continue;
        const joins =
          (together && insertTogether(stretch.change, change)) ||
          (this.#mayAdjoin && adjoin(stretch.change, change));
        if (!joins) return true;
      }
      return false;
    });
  }

  /** One that writes anew a value which an edit is about or lies below. */
  freshAround(path: Path): Pending | undefined {
    for (const pointer of pointersTo(path)) {
      const found = this.#fresh.get(pointer);
      if (found) return found;
    }
    return undefined;
  }

  /** Adds one. Keys that go to one place stand there in the order of their group. */
  add(fresh: Pending, { order }: EditOptions): void {
    const { into } = fresh;
    const group = fresh.fresh && into && order?.(into);
    const rank = (one: Pending): number => group?.indexOf(String(one.fresh?.path.at(-1))) ?? -1;
    const own = rank(fresh);
    const alongside = this.#alongside(into);
    const next = own < 0 ? undefined : alongside.find((one) => rank(one) > own);
    for (const waiting of [this.#list, alongside])
      waiting.splice(next ? waiting.indexOf(next) : waiting.length, 0, fresh);
    this.#index(fresh, 1);
    if (fresh.gone) this.#noteGone(fresh.gone);
  }

  #noteGone({ list, index }: GoneItem): void {
    const place = jsonPointer(list);
    const { items = 0, first = Infinity } = this.#gone.get(place) ?? {};
    this.#gone.set(place, { items: items + 1, first: Math.min(first, index) });
  }

  /** Puts one in the place of another that does the same and more. */
  replace(before: Pending, after: Pending): void {
    const alongside = this.#alongside(before.into);
    for (const waiting of [this.#list, alongside]) waiting.splice(waiting.indexOf(before), 1, after);
    this.#index(before, -1);
    this.#index(after, 1);
  }

  /** Those that put something into a group or list, in their order, to be changed here; none for no place. */
  #alongside(into: Path | undefined): Pending[] {
    if (into === undefined) return [];
    const place = jsonPointer(into);
    const known = this.#byPlace.get(place) ?? [];
    this.#byPlace.set(place, known);
    return known;
  }

  /** Notes what one touches and changes, or no longer does. */
  #index(step: Pending, times: 1 | -1): void {
    for (const path of step.touched) {
      const pointers = pointersTo(path);
      const own = pointers.pop() ?? '';
      counted(this.#touched, own, times);
      for (const [i, pointer] of pointers.entries()) {
        const below = this.#below.get(pointer) ?? { right: 0, deeper: 0 };
        this.#below.set(pointer, below);
        if (i === pointers.length - 1) below.right += times;
        else below.deeper += times;
      }
    }
    if (step.fresh) {
      if (times === 1) this.#fresh.set(jsonPointer(step.fresh.path), step);
      else this.#fresh.delete(jsonPointer(step.fresh.path));
    }
    const into = step.into && jsonPointer(step.into);
    for (const change of step.changes) this.#noteStretch(change, into, times);
  }

  #noteStretch(change: TextChange, into: string | undefined, times: 1 | -1): void {
    let at = this.#firstEndingAt(change.start);
    while (at < this.#stretches.length && (this.#stretches[at]?.change.start ?? 0) < change.start) at++;
    const known = this.#stretches[at];
    if (known?.change.start === change.start && known.change.end === change.end && known.into === into) {
      known.times += times;
      if (known.times === 0) this.#stretches.splice(at, 1);
    } else this.#stretches.splice(at, 0, { change, into, times: 1 });
  }

  /** The place of the first stretch that ends at an offset or after it. */
  #firstEndingAt(offset: number): number {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.change.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function counted(counts: Map<string, number>, key: string, times: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + times;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
