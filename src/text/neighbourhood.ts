/** Names in two orders, by their beginnings and by their ends: what is nearly the same stands nearby in one of them. */
export interface Neighbourhood {
  /**
   * Positions, in ascending order, of the names to compare with a word, which is folded as they are: all of a short list;
   * of a long one as many in the neighbourhood of the word, so that a question takes as much work however long the list.
   */
  readonly around: (word: string) => readonly number[];
  /** Leaves out the name at a position from now on. */
  readonly leave: (position: number) => void;
}

/** Of so many names each is compared. */
const FEW = 256;

/** So many names of a longer list are compared on each side of the word's place, in each of the two orders. */
const SIDE = 32;

/** Letters by which names are ordered, in UTF-16 units; those who ask compare no more of them. */
const COMPARED = 500;

/** The neighbourhood of a list of folded names; names that are equal keep their order. */
export function neighbourhood(names: readonly string[]): Neighbourhood {
  const left = new Set<number>();
  if (names.length <= FEW) {
    const all = names.map((_, i) => i);
    return {
      around: () => (left.size === 0 ? all : all.filter((i) => !left.has(i))),
      leave: (position) => void left.add(position),
    };
  }
  const orders = [orderOf(names, beginning), orderOf(names, ending)];
  return {
    around: (word) => [...new Set(orders.flatMap((order) => order.around(word)))].toSorted((a, b) => a - b),
    leave: (position) => {
      for (const order of orders) order.leave(position);
    },
  };
}

function orderOf(names: readonly string[], keyOf: (name: string) => string): Neighbourhood {
  const keys = names.map(keyOf);
  const keyAt = (position: number): string => keys[position] ?? '';
  const sorted = names
    .map((_, i) => i)
    .toSorted((a, b) => (keyAt(a) < keyAt(b) ? -1 : keyAt(a) > keyAt(b) ? 1 : a - b));
  const ranks = new Map(sorted.map((position, rank) => [position, rank]));
  // A rank stands one further than in the list, so that there is a place before the first.
  const [before, after] = [skipping(names.length + 2), skipping(names.length + 2)];
  return {
    around: (word) => {
      const found: number[] = [];
      const place = lowerBound(sorted, (position) => keyAt(position) < keyOf(word)) + 1;
      for (let at = before.from(place - 1), i = 0; at > 0 && i < SIDE; at = before.from(at - 1), i++)
        found.push(sorted[at - 1] ?? 0);
      for (let at = after.from(place), i = 0; at <= names.length && i < SIDE; at = after.from(at + 1), i++)
        found.push(sorted[at - 1] ?? 0);
      return found;
    },
    leave: (position) => {
      const at = (ranks.get(position) ?? 0) + 1;
      before.skip(at, at - 1);
      after.skip(at, at + 1);
    },
  };
}

interface Skipping {
  /** The place itself, or where a skipped one leads. */
  readonly from: (at: number) => number;
  readonly skip: (at: number, to: number) => void;
}

/** Places of which some are skipped; each way that was gone is shortened, so that it is not gone twice. */
function skipping(length: number): Skipping {
  const next = Int32Array.from({ length }, (_, i) => i);
  const step = (at: number): number => next[at] ?? at;
  return {
    from: (at) => {
      let end = at;
      while (step(end) !== end) end = step(end);
      for (let way = at; way !== end;) {
        const then = step(way);
        next[way] = end;
        way = then;
      }
      return end;
    },
    skip: (at, to) => {
      next[at] = to;
    },
  };
}

/** How many of the first items are before something, in a list where those stand first. */
function lowerBound(sorted: readonly number[], isBefore: (item: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginning(name: string): string {
  return name.slice(0, COMPARED);
}

function ending(name: string): string {
  return name.slice(-COMPARED).split('').toReversed().join('');
}
