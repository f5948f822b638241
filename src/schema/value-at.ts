import type { Path } from '../text/path.ts';

/** The value at a path of plain data; undefined where nothing stands. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(childAt, root);
}

/** The value under one key or index. */
export function childAt(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** The items of the list at a path; none where no list stands. */
export function itemsAt(root: unknown, ...path: Path): readonly unknown[] {
  const items = valueAt(root, path);
  return Array.isArray(items) ? items : [];
}

/** Whether a value is a map of keys. */
export function isMap(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
