import { groupedBy } from '../../text/grouped-by.ts';
import { fold } from '../../text/nearest.ts';
import type { ActivityOfYear } from './activity-of-year.ts';

/** The activities of a work, year by year: at least one. */
export type OfOneWork = readonly [ActivityOfYear, ...ActivityOfYear[]];

/** What tells one work from the others: its CUI or, without one, the first activity of it. */
type Key = string | ActivityOfYear;

/**
 * The investments of several years, year by year, by the work that each is of. Its CUI says it. One without CUI is of the
 * work of the activity of an earlier year that it says to continue or, saying none, of the one of its id, name and start:
 * an id alone may be given anew. Otherwise nothing says that two years are one work.
 */
export function byWork(investments: readonly ActivityOfYear[]): readonly OfOneWork[] {
  const seen = new Map<string, { readonly entry: ActivityOfYear; readonly key: Key }[]>();
  // A later year may be the first that says the CUI.
  const givenLater = new Map<Key, string>();
  const keyed = investments.map((entry) => {
    const { cui, sucede_a: continued } = entry.latest.data;
    const before = seen
      .get(continued ?? entry.id)
      ?.findLast((one) => one.entry.scope.anio < entry.scope.anio);
    const isOne = before !== undefined && (continued !== undefined || isSameWork(before.entry, entry));
    const key = cui ?? (isOne ? before.key : entry);
    if (cui !== undefined && isOne && typeof before.key !== 'string') givenLater.set(before.key, cui);
    if (entry.id !== '') seen.set(entry.id, [...(seen.get(entry.id) ?? []), { entry, key }]);
    return { entry, key };
  });
  const groups = groupedBy(keyed, ({ key }) => givenLater.get(key) ?? key);
  return Array.from(groups.values(), ([first, ...others]) => [
    first.entry,
    ...others.map(({ entry }) => entry),
  ]);
}

function isSameWork(
  { latest: { data: one } }: ActivityOfYear,
  { latest: { data: other } }: ActivityOfYear,
): boolean {
  const start = one.inversion?.inicio;
  return (
    start !== undefined &&
    start === other.inversion?.inicio &&
    one.nombre !== undefined &&
    fold(one.nombre) === fold(other.nombre ?? '')
  );
}
