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

/** The data with an edit done, worked out without its text. Throws ImpossibleEdit. */
export function intended(data: unknown, edit: Edit): unknown {
  const { path } = edit;
  switch (edit.kind) {
    case 'set':
      return changed(data, path, () => asRead(edit.value));
    case 'add':
      return changed(data, path, (list) => {
        if (!isEmpty(list) && !Array.isArray(list))
          throw new ImpossibleEdit(`${shown(path)} no es una lista`);
        const items: readonly unknown[] = Array.isArray(list) ? list : [];
        return items.toSpliced(edit.at ?? items.length, 0, asRead(edit.value));
      });
    case 'remove':
      return changed(data, path.slice(0, -1), (owner) => without(owner, path));
    case 'rename-key':
      return changed(data, path.slice(0, -1), (owner) => renamed(owner, path, edit.name));
  }
}

function changed(data: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (typeof step === 'number') {
    if (!Array.isArray(data)) throw new ImpossibleEdit('no hay una lista donde se busca un elemento');
    if (step >= data.length) throw new ImpossibleEdit(`la lista tiene ${data.length} elementos`);
    return data.with(step, changed(data[step], rest, change)) as unknown; // of what, `isArray` forgets
  }
  const key = step.normalize('NFC');
  if (!isEmpty(data) && !isGroup(data))
    throw new ImpossibleEdit(`${JSON.stringify(data)} no es un grupo de claves donde ponga «${key}»`);
  const group: Readonly<Record<string, unknown>> = isGroup(data) ? data : {};
  const value = changed(Object.hasOwn(group, key) ? group[key] : undefined, rest, change);
  const entries = Object.entries(group);
  if (isEmpty(value)) return Object.fromEntries(entries.filter(([name]) => name !== key));
  const fresh = Object.hasOwn(group, key) ? [] : [[key, value] as const];
  return Object.fromEntries([
    ...entries.map(([name, inner]) => [name, name === key ? value : inner] as const),
    ...fresh,
  ]);
}

function without(owner: unknown, path: Path): unknown {
  const last = path.at(-1);
  if (Array.isArray(owner) && typeof last === 'number' && last < owner.length)
    return owner.toSpliced(last, 1) as unknown; // of what, `isArray` forgets
  if (isEmpty(owner)) return owner;
  if (!isGroup(owner)) throw new ImpossibleEdit(`${shown(path)} no está`);
  return Object.fromEntries(Object.entries(owner).filter(([key]) => key !== last));
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
