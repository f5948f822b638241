/**
 * Whether two values hold the same, down to the order of the keys of each object: data as documents have it, and the
 * lists, maps and sets that are made of it.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map && b instanceof Map)
    return areSame([...a.keys()], [...b.keys()]) && areSame([...a.values()], [...b.values()]);
  if (a instanceof Set && b instanceof Set) return areSame([...a], [...b]);
  if (Array.isArray(a) && Array.isArray(b)) return areSame(a, b);
  const keys = Object.keys(a);
  return areSame(keys, Object.keys(b)) && areSame(Object.values(a), Object.values(b));
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, i) => isSameValue(one, others[i]));
}
