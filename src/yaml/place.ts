import type { Path } from '../text/path.ts';
import { type Source, type Span, spanBetween } from '../text/source.ts';
import type { EntryPlace, Place, Spot, YamlDocument } from './document.ts';
import { firstLineSpan } from './finding.ts';

/** A document over its value and the places of its parts, which are only worked out when one is asked for. */
export function placedDocument(source: Source, value: unknown, places: () => Place): YamlDocument {
  let root: Place | undefined;
  const find = (path: Path): Located => findPlace((root ??= places()), path);
  return {
    source,
    value,
    locate: (path, part = 'value') => spanOf(source, find(path), part),
    extent: (path) => {
      const { place, whole } = find(path);
      return whole && place ? spanBetween(source, place.start, place.end) : undefined;
    },
    scalarSource: (path) => {
      const { place, whole } = find(path);
      return whole && place && !place.items && !place.entries
        ? source.text.slice(place.start, place.end)
        : undefined;
    },
    scalarsAt: (offsets) => (offsets.length === 0 ? [] : scalarsAt((root ??= places()), offsets)),
    at: (offset) => spotAt(source, (root ??= places()), [], offset),
    places: () => (root ??= places()),
    groups: () => groupsIn(source, (root ??= places()), []),
  };
}

/** One way down, into what holds the offset. */
function spotAt(source: Source, place: Place, path: Path, offset: number): Spot | undefined {
  const { start, end, entries, items } = place;
  if (entries) {
    for (const [key, { keyStart, keyEnd, value }] of entries) {
      const inner = [...path, key];
      if (keyStart <= offset && offset <= keyEnd)
        return { path: inner, part: 'key', span: spanBetween(source, keyStart, keyEnd) };
      if (value && value.start <= offset && offset <= value.end) {
        const found = spotAt(source, value, inner, offset);
        if (found) return found;
      }
    }
    return undefined;
  }
  if (items) {
    for (const [i, item] of items.entries()) {
      if (offset < item.start || item.end < offset) continue;
      const found = spotAt(source, item, [...path, i], offset);
      if (found) return found;
    }
    return undefined;
  }
  return start <= offset && offset <= end
    ? { path, part: 'value', span: spanBetween(source, start, end) }
    : undefined;
}

function* groupsIn(source: Source, place: Place, path: Path): Generator<{ path: Path; extent: Span }> {
  const { start, end, entries, items } = place;
  if (!entries && !items) return;
  yield { path, extent: spanBetween(source, start, end) };
  for (const [key, { value }] of entries ?? []) if (value) yield* groupsIn(source, value, [...path, key]);
  for (const [i, item] of (items ?? []).entries()) yield* groupsIn(source, item, [...path, i]);
}

/** One walk, and only into what holds one of the offsets. */
function scalarsAt(root: Place, offsets: readonly number[]): readonly Path[] {
  const found: Path[] = [];
  const path: (string | number)[] = [];
  let next = 0;
  const visit = (step: string | number, place: Place): void => {
    while ((offsets[next] ?? Infinity) < place.start) next++;
    if ((offsets[next] ?? Infinity) >= place.end) return;
    path.push(step);
    inside(place);
    path.pop();
  };
  const inside = ({ entries, items }: Place): void => {
    if (entries) for (const [key, { value }] of entries) if (value) visit(key, value);
    if (items) for (const [i, item] of items.entries()) visit(i, item);
    if (!entries && !items) found.push([...path]);
  };
  inside(root);
  return found;
}

interface Located {
  readonly place: Place | undefined;
  /** The entry whose value the place is, when it stands in a map. */
  readonly entry: EntryPlace | undefined;
  /** Whether the path was walked to its end. */
  readonly whole: boolean;
}

function findPlace(root: Place, path: Path): Located {
  let place: Place | undefined = root;
  let entry: EntryPlace | undefined;
  // By number, since each step of `of` makes an object, and a report looks up thousands of places.
  for (let i = 0; i < path.length; i++) {
    const step = path[i];
    const inner: EntryPlace | undefined = place?.entries?.get(String(step));
    const item: Place | undefined = place?.items?.[Number(step)];
    if (!inner && !item) return { place, entry, whole: false };
    place = inner ? inner.value : item;
    entry = inner;
  }
  return { place, entry, whole: true };
}

function spanOf(source: Source, found: Located, part: 'key' | 'value'): Span {
  const { place, entry } = found;
  const scalar = place && !place.items && !place.entries;
  if (entry && (!scalar || !found.whole || part === 'key'))
    return firstLineSpan(source, entry.keyStart, entry.keyEnd);
  return place ? firstSpan(source, place) : firstLineSpan(source, 0, 0);
}

/** A list or map that no key names is shown by what comes first in it. */
function firstSpan(source: Source, place: Place): Span {
  const [first] = place.entries?.values() ?? [];
  if (first) {
    const { keyStart, keyEnd, value } = first;
    const scalar = value && !value.items && !value.entries;
    return firstLineSpan(source, keyStart, scalar ? value.end : keyEnd);
  }
  const item = place.items?.[0];
  return item ? firstSpan(source, item) : firstLineSpan(source, place.start, place.end);
}
