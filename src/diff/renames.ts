import { citedAt } from '../edit/rename.ts';
import { isSame, type Atom } from './atoms.ts';
import type { Pair } from './pairs.ts';
import type { Thing } from './things.ts';

/** What the things are called by now that were given another id. */
export interface Renames {
  /** Whether a thing stands, at one of its `places`, in what it stood in. */
  readonly isSamePlace: (pair: Pair, where: string) => boolean;
  /** Whether a field only cites something by its new id. */
  readonly isRenaming: (pair: Pair, atom: Atom) => boolean;
}

/** The new ids among some pairs: what stood in these things did not move, and what cites them says the same. */
export function renamesIn(pairs: readonly Pair[]): Renames {
  const dimensions = new Map(
    pairs.flatMap(({ before: { kind, id, places } }) =>
      kind === 'objetivo' ? [[id, places['dimension']] as const] : [],
    ),
  );
  const renamed = new Map(
    pairs.flatMap(({ before, after }) =>
      before.id === after.id ? [] : [[keyOf(before.kind, before.id, before.scope), after.id] as const],
    ),
  );
  const renamedIn = (thing: Thing, kinds: readonly string[]): ((id: string) => string | undefined) => {
    const dimension = thing.kind === 'linea' ? thing.scope : dimensions.get(thing.places['objetivo'] ?? '');
    return (id) => kinds.flatMap((kind) => renamed.get(keyOf(kind, id, dimension)) ?? [])[0];
  };
  return {
    isSamePlace: ({ before, after }, where) => {
      const [one, other] = [before.places[where], after.places[where]];
      const newId = renamedIn(before, [where === 'programa' ? 'linea' : where]);
      return one === other || (one !== undefined && other !== undefined && newId(one) === other);
    },
    isRenaming: ({ before: thing }, atom) => {
      const newId = renamedIn(thing, kindsCited(thing, atom));
      const { before, after } = atom;
      // What is taken away has no new id.
      if (typeof before === 'string') return after !== undefined && newId(before) === after;
      // A list that cites nothing which was renamed is another, if only in its order.
      if (!Array.isArray(before) || !before.some((item: unknown) => newId(String(item)) !== undefined))
        return false;
      return isSame(
        before.map((item: unknown) => newId(String(item)) ?? item),
        after,
      );
    },
  };
}

/** The codes of lines of action are of their dimension. */
function keyOf(kind: string, id: string, dimension: string | undefined): string {
  return JSON.stringify([kind, id, kind === 'linea' ? dimension : undefined]);
}

function kindsCited({ kind, schema, origin }: Thing, { steps, was, before }: Atom): readonly string[] {
  if (kind === 'actividad' && steps.join('.') === 'proyecto') return ['linea'];
  return citedAt(schema, [...origin.path, ...was, ...(Array.isArray(before) ? [0] : [])]);
}
