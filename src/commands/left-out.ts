import { excludedText } from '../diagnostics/excluded.ts';
import { expectedTipo } from '../check/kind-by-text.ts';
import { childAt } from '../schema/value-at.ts';
import { quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { monthIn, ownerOf, type Assignment, type Context } from './owner-of.ts';

/** Files that are named of those that are left out. */
const MOST_FILES = 3;

/**
 * Says of which POI an activity is changed where the configuration leaves out one that may be of a later period, and nobody
 * said in which it is wanted: a line for each such period, empty where there is none.
 */
export function leftOutText(
  wanted: readonly Assignment[],
  context: Context,
  period: string | undefined,
): string {
  const { documents, model } = context.result;
  const excluded = model.surroundings.excluded.filter((file) => expectedTipo(file) === 'poi');
  if (excluded.length === 0 || period !== undefined) return '';
  const byPeriod = new Map<string, Set<string>>();
  for (const one of wanted) {
    // A month is of the POI that has it.
    if (one.period !== undefined || monthIn(one.field.split('.')) !== undefined) continue;
    const { kind, file, path } = ownerOf(one, context, period);
    if (kind !== 'poi' || path.length === 0) continue;
    const periodo = String(childAt(documents.get(file)?.value, 'periodo'));
    byPeriod.set(periodo, (byPeriod.get(periodo) ?? new Set()).add(one.id));
  }
  return [...byPeriod]
    .flatMap(([periodo, ids]) => {
      const later = excluded.filter((file) => (/\d{4}(?:-S[12])?/.exec(file)?.[0] ?? '9999') > periodo);
      if (later.length === 0) return [];
      const [first = '', ...others] = ids;
      const change =
        others.length === 0 ? `${quote(first)} cambia` : `${quote(first)} y ${others.length} más cambian`;
      return `${change} en el POI de ${visible(periodo)}, el último que se lee: la configuración deja fuera ${excludedText(later.map(visible), MOST_FILES)}.\n`;
    })
    .join('');
}
