import { isGroup, isList } from '../edit/value.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt } from '../schema/shape.ts';
import { valueAt } from '../schema/value-at.ts';
import { nearest } from '../text/nearest.ts';
import type { Path } from '../text/path.ts';

/** Where fields are looked up: what has the id, and the groups of it whose name may be left out. */
interface Owner {
  readonly path: Path;
  readonly prefixes: readonly (readonly string[])[];
}

/**
 * The fields that somebody may have meant, the likeliest first and at most three: the last word before the one misspelt
 * rightly spelt, `ejecutado.ene` for `ejecutada.ene`, and the list of an item that is named alone, `cronograma.T1.avance`
 * for `T1.avance`.
 */
export function fieldsMeant(
  root: unknown,
  kind: DocumentKind,
  { path, prefixes }: Owner,
  steps: readonly string[],
): readonly string[] {
  const [first = '', ...rest] = steps;
  const inLists = Object.entries(groupAt(root, path)).flatMap(([name, list]) =>
    isList(list) && list.some((item) => isGroup(item) && item['id'] === first)
      ? [[name, ...steps].join('.')]
      : [],
  );
  if (inLists.length > 0) return inLists;
  const found = prefixes.flatMap((prefix) => spelt(root, kind, [...path, ...prefix], [first, ...rest]));
  return [...new Set(found)].slice(0, 3);
}

/** The steps below a path with the first that names nothing rightly spelt; none where that is not enough. */
function spelt(root: unknown, kind: DocumentKind, path: Path, steps: readonly string[]): readonly string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  const value = valueAt(root, path);
  if (isList(value)) {
    const at = value.findIndex((item) => isGroup(item) && item['id'] === step);
    if (at >= 0) return below(step, spelt(root, kind, [...path, at], rest), rest);
    const ids = value.flatMap((item) =>
      isGroup(item) && typeof item['id'] === 'string' ? [item['id']] : [],
    );
    return nearest(step, ids).map((id) => [id, ...rest].join('.'));
  }
  const names = Object.keys(shapeAt(kind, path).properties ?? {});
  if (names.includes(step)) return below(step, spelt(root, kind, [...path, step], rest), rest);
  return nearest(step, names)
    .filter((name) => rest.length === 0 || Object.keys(shapeAt(kind, [...path, name, ...rest])).length > 0)
    .map((name) => [name, ...rest].join('.'));
}

function below(step: string, inner: readonly string[], rest: readonly string[]): readonly string[] {
  return rest.length === 0 ? [] : inner.map((one) => `${step}.${one}`);
}

function groupAt(root: unknown, path: Path): Readonly<Record<string, unknown>> {
  const value = valueAt(root, path);
  return isGroup(value) ? value : {};
}
