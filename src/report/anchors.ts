/** Addresses within a report that stay the same from one report to the next. */
import { compareText } from '../diagnostics/order.ts';
import { slug } from '../text/slug.ts';

/**
 * The address of each thing, `actividad-gim-014`: its id in small letters. An id without a letter or digit, and all but
 * the first of those that would have the same, are written by their characters, `actividad-u0413u0418`, which does not
 * depend on what else there is; and with its place, where two have one id.
 */
export function anchorsOf<T extends { readonly id: string }>(
  prefix: string,
  things: readonly T[],
): ReadonlyMap<T, string> {
  const firsts = new Map<string, string>();
  for (const { id } of things.toSorted((a, b) => compareText(a.id, b.id)))
    if (!firsts.has(slug(id))) firsts.set(slug(id), id);
  const taken = new Set<string>();
  return new Map(
    things.map((thing, index) => {
      const { id } = thing;
      const plain = slug(id);
      const own = `${prefix}-${plain !== '' && firsts.get(plain) === id ? plain : written(id)}`;
      const anchor = taken.has(own) ? `${own}-n${index + 1}` : own;
      taken.add(anchor);
      return [thing, anchor];
    }),
  );
}

/** `gimu002du0030`: every character but small letters by its number; an empty id is `u`. */
function written(id: string): string {
  const characters = Array.from(id, (character) =>
    /[a-tv-z]/.test(character)
      ? character
      : `u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return characters.join('') || 'u';
}
