/** An item whose key an earlier item already has. */
export interface Repeated<T> {
  readonly item: T;
  /** The first item with that key. */
  readonly first: T;
}

/** Whether no id is missing and none stands twice: an id that is cited and not found may be the one lost in a repetition. */
export function areDistinct(ids: readonly string[]): boolean {
  return !ids.includes('') && new Set(ids).size === ids.length;
}

/** The items whose key stands before them in the list, in order; an empty key repeats nothing. */
export function* repeated<T>(items: Iterable<T>, keyOf: (item: T) => string): Generator<Repeated<T>> {
  const known = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const first = known.get(key);
    if (first === undefined) known.set(key, item);
    else yield { item, first };
  }
}
