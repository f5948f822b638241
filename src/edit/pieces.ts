import type { Path } from '../text/path.ts';
import type { Edit } from './edit.ts';
import { asRead, Fragment, isEmpty, isGroup, isList, sameData, type Value } from './value.ts';

/** As `pieces`, of whatever stands at a path: an item of a list, or an entry of a group. */
export function smallestEdits(path: Path, old: unknown, value: Value): readonly Edit[] {
  return typeof path.at(-1) === 'number' ? itemPiece(path, old, value) : pieces(path, old, value);
}

/**
 * A new value for a place as the smallest edits that bring the old one to it: nothing where both are the same, and in
 * groups and lists only what differs. Paths of each edit are those that the edits before have left.
 */
function pieces(path: Path, old: unknown, value: Value): readonly Edit[] {
  const data = asRead(value);
  if (sameData(isEmpty(old) ? null : old, isEmpty(data) ? null : data)) return [];
  const plain = value instanceof Fragment ? (value.data as Value) : value; // what YAML reads is plain data
  if (isGroup(old) && isGroup(plain) && Object.keys(old).length > 0 && Object.keys(plain).length > 0)
    return [
      ...Object.keys(plain).flatMap((key) => pieces([...path, key], ownValue(old, key), plain[key] ?? null)),
      ...Object.keys(old)
        .filter((key) => !Object.hasOwn(plain, key) || plain[key] === null)
        .map((key): Edit => ({ kind: 'remove', path: [...path, key] })),
    ];
  if (isList(old) && isList(plain) && old.length > 0 && plain.length > 0) return itemPieces(path, old, plain);
  return [{ kind: 'set', path, value }];
}

function ownValue(group: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

/** Equal items at both ends stay as they are; those between are changed in their order. */
function itemPieces(path: Path, old: readonly unknown[], value: readonly Value[]): readonly Edit[] {
  const shorter = Math.min(old.length, value.length);
  let head = 0;
  while (head < shorter && sameData(old[head], asRead(value[head] ?? null))) head++;
  let tail = 0;
  while (tail < shorter - head && sameData(old.at(-1 - tail), asRead(value.at(-1 - tail) ?? null))) tail++;
  const both = shorter - head - tail;
  const edits: Edit[] = [];
  for (let i = head; i < head + both; i++) edits.push(...itemPiece([...path, i], old[i], value[i] ?? null));
  for (let i = old.length - tail - 1; i >= head + both; i--)
    edits.push({ kind: 'remove', path: [...path, i] });
  for (let i = head + both; i < value.length - tail; i++)
    edits.push({ kind: 'add', path, value: value[i] ?? null, at: i });
  return edits;
}

/** An empty item of a list is one, unlike an empty entry of a group. */
function itemPiece(path: Path, old: unknown, value: Value): readonly Edit[] {
  if (sameData(old, asRead(value))) return [];
  return isEmpty(old) || isEmpty(value) ? [{ kind: 'set', path, value }] : pieces(path, old, value);
}
