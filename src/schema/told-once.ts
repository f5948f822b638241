import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonPointer } from '../text/path.ts';
import type { Alike } from './subject.ts';
import { groupedBy } from '../text/grouped-by.ts';

/** A diagnostic of a document, the key it is about, and what it says with others of its kind. */
export interface Told {
  readonly diagnostic: Diagnostic;
  readonly name: string;
  readonly alike?: Alike;
}

/**
 * The diagnostics of a document in their order, each mistake once: six months with their whole names are one mistake,
 * told at the first, which shows the others beside it.
 */
export function toldOnce(all: readonly Told[]): readonly Diagnostic[] {
  const groups = groupedBy(all, keyOf);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const { alike, diagnostic } = first;
    if (others.length === 0 || !alike) return [diagnostic];
    const related = others.map((other) => ({
      message: other.diagnostic.message,
      location: other.diagnostic.location,
    }));
    return [
      {
        ...diagnostic,
        message: alike.message(group.map(({ name }) => name)),
        help: alike.help,
        related,
        each: group.map((one) => one.diagnostic),
        ...fixedTogether(group.map((one) => one.diagnostic)),
      },
    ];
  });
}

function keyOf({ diagnostic: { code, location }, alike }: Told): string {
  if (!alike) return jsonPointer(location.path) + code;
  const place = alike.within === 'map' ? jsonPointer(location.path.slice(0, -1)) : '';
  return `${code} ${alike.kind} ${place}`;
}

/** One correction of all that is told at once; none where one of them has none. */
function fixedTogether(all: readonly Diagnostic[]): Pick<Diagnostic, 'fixes'> {
  const fixes = all.flatMap(({ fixes: [fix] = [] }) => fix ?? []);
  const [first] = fixes;
  if (!first || fixes.length < all.length) return {};
  const title = `${first.title}, y así ${fixes.length === 2 ? 'el otro' : `los otros ${fixes.length - 1}`}`;
  return {
    fixes: [{ title, safe: fixes.every(({ safe }) => safe), edits: fixes.flatMap(({ edits }) => edits) }],
  };
}
