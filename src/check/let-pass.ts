import { knownBy } from '../diagnostics/baseline.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { addLowered, type Lowered } from '../diagnostics/lowered.ts';
import type { Model } from '../model/model.ts';

/** The activities that some findings of the four speak of, by code, in the order of the four; what else is found counts for none. */
export function loweredOf(found: readonly Diagnostic[], model: Model): readonly Lowered[] {
  const activities = new Map<string, Set<string>>();
  for (const one of found.flatMap(knownBy)) {
    const own = activities.get(one.code) ?? new Set();
    activities.set(one.code, own);
    for (const place of activitiesAt(one.location, model)) own.add(place);
  }
  return addLowered(Array.from(activities, ([code, { size }]) => ({ code, activities: size })));
}

/**
 * Those that lack what a field of theirs should say, each by its place: what stands deeper in one, as the unit of a measure,
 * is not what makes it one of the plan. What the head of a POI says of its unit is said of all that name none.
 */
function activitiesAt({ file, path }: Location, { pois }: Model): readonly string[] {
  const [list, index] = path;
  if (list === 'actividades')
    return typeof index === 'number' && path.length <= 3 ? [`${file} ${index}`] : [];
  if (list !== 'unidad') return [];
  return pois
    .filter(({ origin }) => origin.file === file)
    .flatMap(({ actividades }) => actividades.filter(({ data }) => data.unidad === undefined))
    .map(({ origin }) => `${file} ${origin.path[1]}`);
}
