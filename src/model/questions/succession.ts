import type { Actividad, Model } from '../model.ts';
import { anioOf, periodoOf } from '../progress/period.ts';
import { rememberedOf } from '../progress/remember.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** The activities that say that they go on with one of another year, by the id of that one. */
const successors: (model: Model) => ReadonlyMap<string, readonly Actividad[]> = rememberedOf(
  ({ actividades }) => groupedBy(actividades, ({ data }) => data.sucede_a),
);

/** The activities of later years that say that they go on with one: of its own year none does. */
export function successorsOf({ id, poi: { anio = 0 } }: Actividad, model: Model): readonly Actividad[] {
  return (successors(model).get(id) ?? []).filter(({ poi }) => (poi.anio ?? 0) > anio);
}

/** The periods in which an id stands, as their documents say them: `2019-S1`, or `2019`. */
export const periodsOfId: (model: Model) => ReadonlyMap<string, ReadonlySet<string>> = rememberedOf(
  ({ actividades }) => {
    const found = new Map<string, Set<string>>();
    for (const { id, poi } of actividades) {
      if (id === '' || poi.anio === undefined) continue;
      const periods = found.get(id);
      if (periods) periods.add(poi.periodo);
      else found.set(id, new Set([poi.periodo]));
    }
    return found;
  },
);

/** The years in which an id stands, in the order of its documents. */
export function yearsOfId(model: Model, id: string): readonly number[] {
  return [...(periodsOfId(model).get(id) ?? [])].flatMap((periodo) => anioOf(periodo) ?? []);
}

/** Whether an activity begins in a second semester in the place of another, which stands in the first alone. */
export function takesOver({ id, poi: { semestre } }: Actividad, before: string, model: Model): boolean {
  if (semestre?.numero !== 2) return false;
  const first = periodoOf({ anio: semestre.anio, numero: 1 });
  const periods = periodsOfId(model);
  const isOfFirstAlone =
    periods.get(before)?.has(first) === true && periods.get(before)?.has(periodoOf(semestre)) === false;
  return isOfFirstAlone && periods.get(id)?.has(first) !== true;
}
