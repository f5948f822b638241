import { saysNothing } from '../text/no-datum.ts';
import type { Path } from '../text/path.ts';
import type { DocumentKind } from './kind.ts';
import { shapeAt } from './shape.ts';

/**
 * The value of a document without the texts that only say that there is no datum («No se especifica.», «-»): such a
 * text is an absent one, as an empty value is. An `indicador` whose nombre is one of them is not there at all. Two
 * texts stay, since taking them out would move what follows: the nombre of an item of `indicadores`, which linking
 * passes over, and an item of a list that is not the last. The value itself when there is nothing to leave out.
 */
export function withoutAbsent(kind: DocumentKind, value: unknown): unknown {
  // In a baseline, «-» is a value that some message named.
  return kind === 'base' ? value : cleaned(kind, value, []);
}

/** `path` is where the value stands. It is one array for all of them: one for each was a fifth of what a run allocates. */
function cleaned(kind: DocumentKind, value: unknown, path: (string | number)[]): unknown {
  if (Array.isArray(value)) return cleanedList(kind, value, path);
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const key in value) {
    const inner: unknown = value[key as keyof typeof value]; // its own: documents inherit nothing
    if (typeof inner === 'number' || typeof inner === 'boolean') continue;
    path.push(key);
    if (isAbsent(kind, inner, path)) {
      changed ??= { ...value };
      Reflect.deleteProperty(changed, key);
    } else {
      const clean = cleaned(kind, inner, path);
      if (clean !== inner) (changed ??= { ...value })[key] = clean;
    }
    path.pop();
  }
  return changed ?? value;
}

function cleanedList(
  kind: DocumentKind,
  list: readonly unknown[],
  path: (string | number)[],
): readonly unknown[] {
  let end = list.length;
  while (end > 0 && typeof list[end - 1] === 'string' && saysNothing(String(list[end - 1]))) end--;
  let changed: unknown[] | undefined = end < list.length ? list.slice(0, end) : undefined;
  for (let i = 0; i < end; i++) {
    path.push(i);
    const clean = cleaned(kind, list[i], path);
    if (clean !== list[i]) (changed ??= [...list])[i] = clean;
    path.pop();
  }
  return changed ?? list;
}

function isAbsent(kind: DocumentKind, value: unknown, path: Path): boolean {
  if (typeof value !== 'string') return path.at(-1) === 'indicador' && namesNothing(value);
  if (!saysNothing(value)) return false;
  if (path.at(-1) === 'nombre' && path.at(-3) === 'indicadores') return false;
  // Of a list of values, «ninguno» may be one of them.
  return shapeAt(kind, path).enum?.includes(value) !== true;
}

function namesNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('nombre' in value)) return false;
  return typeof value.nombre === 'string' && saysNothing(value.nombre);
}
