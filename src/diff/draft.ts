import type { Origin } from '../model/model.ts';
import type { Path } from '../text/path.ts';
import type { Atom } from './atoms.ts';
import type { Change } from './change.ts';
import type { Pair } from './pairs.ts';
import type { Thing } from './things.ts';

/** A change before it is weighed. */
export type Draft = Omit<Change, 'level' | 'norm'> & { readonly explains: Pair | Thing | undefined };

/** A value of a pair of things that is not the same, with its places; what kind of change it is, and how it is told, is still to be said. */
export function draftOf(pair: Pair, atom: Atom): Omit<Draft, 'kind' | 'message'> {
  const { before, after } = pair;
  return {
    id: after.id,
    field: atom.steps.join('.'),
    before: atom.before,
    after: atom.after,
    was: below(before.origin, atom.was),
    is: below(after.origin, atom.is),
    explains: pair,
  };
}

function below({ file, path }: Origin, rest: Path): Origin {
  return { file, path: [...path, ...rest] };
}
