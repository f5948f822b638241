type AtLeastOne<T> = readonly [T, ...T[]];

/** Lists of what has the same key, in the order given; what has no key (`undefined`) is in none. */
export function groupedBy<T, K>(
  all: Iterable<T>,
  keyOf: (one: T) => K | undefined,
): ReadonlyMap<K, AtLeastOne<T>> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) add(groups, key, one);
  }
  return groups;
}

/** The same of what has several keys: it is once in the list of each. */
export function groupedByEach<T, K>(
  all: Iterable<T>,
  keysOf: (one: T) => readonly K[],
): ReadonlyMap<K, AtLeastOne<T>> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const one of all) for (const key of new Set(keysOf(one))) add(groups, key, one);
  return groups;
}

function add<T, K>(groups: Map<K, [T, ...T[]]>, key: K, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
