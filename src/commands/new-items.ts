import type { Edit } from '../edit/edit.ts';
import { isGroup, isList, type Value } from '../edit/value.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt } from '../schema/shape.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import type { InnerStep } from './field-place.ts';

/** One value of an item that is to be added to a list. */
export interface NewValue {
  readonly list: Path;
  readonly inside: readonly InnerStep[];
  readonly value: Value;
  /** By what the item is called, and the field and value that say so. */
  readonly called?: { readonly name: string; readonly field: string; readonly value: Value } | undefined;
}

/**
 * The edits that add items to lists. What is said of one list goes into one item until a field of it is said again, which
 * begins the next. `completed` may put to an item what nobody said.
 */
export function addedItems(
  kind: DocumentKind,
  values: readonly NewValue[],
  completed: (list: Path, item: Value) => Value,
): readonly Edit[] {
  const items: { readonly list: Path; readonly name: Value | undefined; item: Value | undefined }[] = [];
  for (const { list, inside, value, called } of values) {
    // By what it will say and not as it was typed: «agosto» and «ago» are one month.
    const name = called?.value;
    const open = items.findLast((one) => one.name === name && jsonPointer(one.list) === jsonPointer(list));
    const begun = called && { [called.field]: called.value };
    if (open && (called || !isSaid(open.item, inside))) open.item = withValue(open.item, inside, value);
    else items.push({ list, name, item: withValue(begun, inside, value) });
  }
  return items.flatMap(({ list, item }): Edit | readonly [] =>
    item === undefined
      ? []
      : { kind: 'add', path: list, value: completed(list, inOrder(kind, [...list, 0], item)) },
  );
}

function isSaid(whole: Value | undefined, inside: readonly InnerStep[]): boolean {
  const [step, ...rest] = inside;
  if (step === undefined) return whole !== undefined;
  if (typeof step !== 'string') return false;
  const inner = isGroup(whole) ? whole[step] : undefined;
  return inner !== undefined && isSaid(inner, rest);
}

function withValue(whole: Value | undefined, inside: readonly InnerStep[], value: Value): Value {
  const [step, ...rest] = inside;
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const group = isGroup(whole) ? whole : {};
    return { ...group, [step]: withValue(group[step], rest, value) };
  }
  const items = isList(whole) ? whole : [];
  const last = items.at(-1);
  return last === undefined || isSaid(last, rest)
    ? [...items, withValue(undefined, rest, value)]
    : [...items.slice(0, -1), withValue(last, rest, value)];
}

/** A value with the keys of its groups in the order of the schema. */
function inOrder(kind: DocumentKind, path: Path, value: Value): Value {
  if (isList(value)) return value.map((item) => inOrder(kind, [...path, 0], item));
  if (!isGroup(value)) return value;
  const order = Object.keys(shapeAt(kind, path).properties ?? {});
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => place(a) - place(b))
      .map(([key, inner]) => [key, inOrder(kind, [...path, key], inner)]),
  );
}
