import { isConfig } from '../check/excluded.ts';
import { declaredTipo, expectedTipo, namedTipo } from '../check/kind-by-text.ts';
import { isTipo, type DocumentKind } from '../schema/kind.ts';

/** The kind of a file, by what it says of itself, or else by its place and name; undefined where neither tells. */
export function kindOf(file: string, text: string): DocumentKind | undefined {
  if (isConfig(file)) return 'config';
  const declared = declaredTipo(text);
  return isTipo(declared) ? declared : (expectedTipo(file) ?? namedTipo(file));
}
