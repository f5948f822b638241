import type { Actividad, Model } from '../model.ts';
import { rememberedOf } from '../progress/remember.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** The activities that say that they go on with one of another year, by the id of that one. */
export const successors: (model: Model) => ReadonlyMap<string, readonly Actividad[]> = rememberedOf(
  ({ actividades }) => groupedBy(actividades, ({ data }) => data.sucede_a),
);

/** The years in which an id stands. */
export const yearsOfId: (model: Model) => ReadonlyMap<string, ReadonlySet<number>> = rememberedOf(
  ({ actividades }) => {
    const found = new Map<string, Set<number>>();
    for (const { id, poi } of actividades) {
      if (id === '' || poi.anio === undefined) continue;
      const years = found.get(id);
      if (years) years.add(poi.anio);
      else found.set(id, new Set([poi.anio]));
    }
    return found;
  },
);
