import type { Path } from '../text/path.ts';
import type { DocumentKind } from './kind.ts';
import { shapeAt } from './shape.ts';
import { isMap } from './value-at.ts';

/** Paths as a tree, so that all of them are taken out of a value in one walk. */
interface Removals {
  /** The value itself goes. */
  whole: boolean;
  readonly below: Map<string | number, Removals>;
}

/** A copy of the data without the values at some paths; an item of a list is emptied instead. */
export function withoutValues(kind: DocumentKind, value: unknown, paths: readonly Path[]): unknown {
  const tree: Removals = { whole: false, below: new Map() };
  for (const path of paths) {
    let here = tree;
    for (const step of path) {
      const next = here.below.get(step) ?? { whole: false, below: new Map() };
      here.below.set(step, next);
      here = next;
    }
    here.whole = true;
  }
  return tree.whole ? {} : pruned(kind, value, tree, []);
}

function pruned(kind: DocumentKind, value: unknown, { below }: Removals, path: Path): unknown {
  if (below.size === 0) return value;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as readonly unknown[])]; // `isArray` forgets of what
    for (const [step, inner] of below) {
      if (typeof step !== 'number' || step >= copy.length) continue;
      const place = [...path, step];
      copy[step] = inner.whole ? emptied(kind, place) : pruned(kind, copy[step], inner, place);
    }
    return copy;
  }
  if (!isMap(value)) return value;
  const copy: Record<string | number, unknown> = { ...value };
  for (const [step, inner] of below) {
    if (!Object.hasOwn(copy, step)) continue;
    if (inner.whole) Reflect.deleteProperty(copy, step);
    else copy[step] = pruned(kind, copy[step], inner, [...path, step]);
  }
  return copy;
}

/** What stands in the place of a refused item of a list, so that the items after it keep their index. */
function emptied(kind: DocumentKind, path: Path): unknown {
  return shapeAt(kind, path).type === 'object' ? {} : '';
}
