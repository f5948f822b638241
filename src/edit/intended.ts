import type { Path } from '../text/path.ts';
import type { Edit } from './edit.ts';
import { asRead, isEmpty, isGroup } from './value.ts';

/** An edit that cannot be done on this data, with the reason in Spanish. */
export class ImpossibleEdit extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ImpossibleEdit';
  }
}

/** The lists that were made for what edits intend, and are nobody else's: they are changed where they stand. */
export type OwnLists = WeakSet<readonly unknown[]>;

/**
 * The data with an edit done, worked out without its text: made only when it is asked for, since a list of a thousand items
 * is not copied for each of a thousand edits, and the data before is no more then. Throws ImpossibleEdit at once.
 */
export function intended(data: unknown, edit: Edit, own: OwnLists): () => unknown {
  const { path } = edit;
  switch (edit.kind) {
    case 'set':
      return changed(data, path, own, () => () => asRead(edit.value));
    case 'add':
      return changed(data, path, own, (list) => {
        if (!isEmpty(list) && !Array.isArray(list))
          throw new ImpossibleEdit(`${shown(path)} no es una lista`);
        const items: readonly unknown[] = Array.isArray(list) ? list : [];
        return () => {
          const all = owned(items, own);
          all.splice(edit.at ?? all.length, 0, asRead(edit.value));
          return all;
        };
      });
    case 'remove':
      return changed(data, path.slice(0, -1), own, (owner) => without(owner, path, own));
    case 'rename-key':
      return changed(data, path.slice(0, -1), own, (owner) => {
        const group = renamed(owner, path, edit.name);
        return () => group;
      });
  }
}

/** A list that may be changed: itself, or a copy the first time. */
function owned(list: readonly unknown[], own: OwnLists): unknown[] {
  // Only copies that are made here are among them.
  if (own.has(list)) return list as unknown[];
  const copy = [...list];
  own.add(copy);
  return copy;
}

function changed(
  data: unknown,
  path: Path,
  own: OwnLists,
  change: (value: unknown) => () => unknown,
): () => unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (typeof step === 'number') {
    if (!Array.isArray(data)) throw new ImpossibleEdit('no hay una lista donde se busca un elemento');
    if (step >= data.length) throw new ImpossibleEdit(`la lista tiene ${data.length} elementos`);
    const inner = changed(data[step], rest, own, change);
    return () => {
      const list = owned(data, own);
      list[step] = inner();
      return list;
    };
  }
  const key = step.normalize('NFC');
  if (!isEmpty(data) && !isGroup(data))
    throw new ImpossibleEdit(`${JSON.stringify(data)} no es un grupo de claves donde ponga «${key}»`);
  const group: Readonly<Record<string, unknown>> = isGroup(data) ? data : {};
  const inner = changed(Object.hasOwn(group, key) ? group[key] : undefined, rest, own, change);
  return () => withKey(group, key, inner());
}

/** A group with a key that says a value, in its place or the last; without it where there is none. */
function withKey(group: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const entries = Object.entries(group);
  if (isEmpty(value)) return Object.fromEntries(entries.filter(([name]) => name !== key));
  const fresh = Object.hasOwn(group, key) ? [] : [[key, value] as const];
  return Object.fromEntries([
    ...entries.map(([name, inner]) => [name, name === key ? value : inner] as const),
    ...fresh,
  ]);
}

function without(owner: unknown, path: Path, own: OwnLists): () => unknown {
  const last = path.at(-1);
  if (Array.isArray(owner) && typeof last === 'number' && last < owner.length)
    return () => {
      const list = owned(owner, own);
      list.splice(last, 1);
      return list;
    };
  if (isEmpty(owner)) return () => owner;
  if (!isGroup(owner)) throw new ImpossibleEdit(`${shown(path)} no está`);
  return () => Object.fromEntries(Object.entries(owner).filter(([key]) => key !== last));
}

function renamed(owner: unknown, path: Path, name: string): unknown {
  const last = path.at(-1);
  if (isEmpty(owner)) return owner;
  if (!isGroup(owner)) throw new ImpossibleEdit(`${shown(path)} no está`);
  if (Object.hasOwn(owner, name)) throw new ImpossibleEdit(`«${name}» ya está`);
  return Object.fromEntries(Object.entries(owner).map(([key, value]) => [key === last ? name : key, value]));
}

/** A path as people read it: `actividades 3 › presupuesto › pim`. */
export function shown(path: Path): string {
  let words = '';
  for (const step of path) {
    if (typeof step === 'number') words += ` ${step + 1}`;
    else words += words === '' ? step : ` › ${step}`;
  }
  return `«${words === '' ? 'el documento' : words.trim()}»`;
}
