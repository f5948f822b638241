import type { Model } from '../model.ts';
import type { ActivityOfYear } from './activity-of-year.ts';

/** A district: of the plan's territory, or named by an activity. */
export interface District {
  readonly ubigeo: string;
  /** undefined when the plan does not name it. */
  readonly nombre: string | undefined;
}

/**
 * The districts of a report: the entity's own where an activity names it, those that the plan lists, then any other
 * that an activity names. Each once.
 */
export function districtsOf(model: Model, activities: readonly ActivityOfYear[]): readonly District[] {
  const entidad = model.plan?.data.entidad;
  const names = new Map<string, string | undefined>();
  for (const { ubigeo, nombre } of entidad?.distritos ?? []) {
    if (ubigeo !== undefined && !names.has(ubigeo)) names.set(ubigeo, nombre);
  }
  const used = new Set(activities.flatMap(({ latest }) => latest.data.distritos ?? []));
  const own = entidad?.ubigeo;
  const ubigeos = new Set([...(own !== undefined && used.has(own) ? [own] : []), ...names.keys(), ...used]);
  return [...ubigeos].map((ubigeo) => ({ ubigeo, nombre: names.get(ubigeo) }));
}
