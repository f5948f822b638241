/** Addresses within a report that stay the same from one report to the next. */
import { slug } from '../text/slug.ts';

/**
 * The address of each thing, `actividad-gim-014`: its id in small letters; with a number where two would have the
 * same, and only the number where an id has no letter or digit.
 */
export function anchorsOf<T extends { readonly id: string }>(
  prefix: string,
  things: readonly T[],
): ReadonlyMap<T, string> {
  const taken = new Set<string>();
  return new Map(
    things.map((thing, index) => {
      const plain = `${prefix}-${slug(thing.id) || index + 1}`;
      const anchor = taken.has(plain) ? `${plain}-n${index + 1}` : plain;
      taken.add(anchor);
      return [thing, anchor];
    }),
  );
}
