import { sameKey, type Atom } from './atoms.ts';
import { moreIsMore } from './field-kinds.ts';
import { groupedBy } from '../text/grouped-by.ts';

/** A target of a plan's indicator that is not the same; one that moved has its year in both states. */
export interface TargetChange {
  readonly kind: string;
  /** `2022`, `2019-S1` */
  readonly was: string;
  readonly is: string;
  readonly atom: Atom;
}

/**
 * What became of the targets of an indicator, from the values of its years that differ: one that stands under a later
 * year with the same value was delayed, and is not one lost and another found; a new last one that asks for less than the
 * last before it lowers the final target. `sentido` says which way is harder, `former` are the targets as they were.
 */
export function targetChanges(
  atoms: readonly Atom[],
  sentido: unknown,
  former: object = {},
): readonly TargetChange[] {
  const more = moreIsMore(sentido);
  const fresh = groupedBy(
    atoms.filter(({ before }) => before === undefined),
    ({ after }) => sameKey(after),
  );
  const added = new Map([...fresh].map(([key, same]) => [key, same.toReversed()]));
  const taken = new Set<Atom>();
  const moved = atoms.flatMap((atom): TargetChange[] => {
    if (atom.after !== undefined) return [];
    // The first of those that are left, since they stand last first.
    const other = added.get(sameKey(atom.before))?.pop();
    if (!other) return [];
    taken.add(atom).add(other);
    const [was, is] = [yearOf(atom), yearOf(other)];
    return [
      {
        kind: is > was ? 'meta-postergada' : 'meta-adelantada',
        was,
        is,
        atom: { ...other, was: atom.was, before: atom.before },
      },
    ];
  });
  const last = Object.entries(former)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .at(-1);
  const others = atoms
    .filter((atom) => !taken.has(atom))
    .map((atom) => newLast(atom, more, last) ?? unmoved(atom, more));
  return [...moved, ...others];
}

function unmoved(atom: Atom, more: boolean | undefined): TargetChange {
  return { kind: kindOf(atom, more), was: yearOf(atom), is: yearOf(atom), atom };
}

/** What a target after all others does to the final one, of which the year and value are given, where it asks for less. */
function newLast(
  atom: Atom,
  more: boolean | undefined,
  [year, value]: readonly [string?, unknown?] = [],
): TargetChange | undefined {
  if (year === undefined || atom.before !== undefined || yearOf(atom) <= year) return undefined;
  const last = { ...atom, before: value };
  return kindOf(last, more) === 'meta-reducida'
    ? { kind: 'meta-reducida', was: year, is: yearOf(atom), atom: last }
    : undefined;
}

function yearOf({ steps }: Atom): string {
  return steps.at(-1) ?? '';
}

function kindOf({ before, after }: Atom, more: boolean | undefined): string {
  if (after === undefined) return 'meta-retirada';
  if (before === undefined) return 'meta-agregada';
  const [was, is] = [measure(before), measure(after)];
  if (was === undefined || is === undefined || was.unit !== is.unit || more === undefined)
    return 'meta-cambiada';
  return more === is.value < was.value ? 'meta-reducida' : 'meta-elevada';
}

/** A target as a number with what stands after it: `-50%` is against the baseline, `+15pp` in points. */
function measure(value: unknown): { readonly value: number; readonly unit: string } | undefined {
  if (typeof value === 'number') return { value, unit: '' };
  const [, digits, unit = ''] = /^([-+]\d+(?:\.\d+)?)(%|pp)$/.exec(String(value)) ?? [];
  return digits === undefined ? undefined : { value: Number(digits), unit };
}
