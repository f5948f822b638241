import type { ActividadData, LugarData, Model, Plan } from '../model.ts';
import { isLocal } from '../questions/territory.ts';
import type { ActivityOfYear } from './activity-of-year.ts';

/** A district, or a whole province or department that an activity names by its first digits. */
export interface District {
  /** Six digits of the INEI; four for a whole province, two for a whole department. */
  readonly ubigeo: string;
  /** undefined when the plan does not name it. */
  readonly nombre: string | undefined;
  /** undefined when the plan does not say it. */
  readonly poblacion: number | undefined;
}

/** A place below the district, as the plan lists it. */
export interface Locality extends Pick<LugarData, 'tipo'> {
  readonly id: string;
  readonly nombre: string | undefined;
  /** Its ubigeo; undefined when the plan does not say it. */
  readonly distrito: string | undefined;
  readonly poblacion: number | undefined;
}

/** The districts of an activity, each once: those it names and those of its places. */
export function districtsOfActivity(
  plan: Plan | undefined,
  { distritos = [], lugares = [] }: ActividadData,
): readonly string[] {
  if (lugares.length === 0) return distritos;
  const known = localitiesById(plan);
  return [...new Set([...distritos, ...lugares.flatMap((id) => known.get(id)?.distrito ?? [])])];
}

/**
 * The districts of a report: the entity's own where an activity names it, those that the plan lists, then any other
 * that an activity names. Each once.
 */
export function districtsOf(model: Model, activities: readonly ActivityOfYear[]): readonly District[] {
  const { plan } = model;
  const entidad = plan?.data.entidad;
  const listed = new Map<string, District>();
  for (const { ubigeo, nombre, poblacion } of entidad?.distritos ?? []) {
    if (ubigeo !== undefined && !listed.has(ubigeo)) listed.set(ubigeo, { ubigeo, nombre, poblacion });
  }
  const used = new Set(activities.flatMap(({ latest }) => districtsOfActivity(plan, latest.data)));
  const own = entidad?.ubigeo;
  const ubigeos = new Set([...(own !== undefined && used.has(own) ? [own] : []), ...listed.keys(), ...used]);
  return [...ubigeos].map(
    (ubigeo) => listed.get(ubigeo) ?? { ubigeo, nombre: wideName(ubigeo, own), poblacion: undefined },
  );
}

/** The places of a plan, each once: of a repeated id the first. */
export function localitiesOf(plan: Plan | undefined): readonly Locality[] {
  return [...localitiesById(plan).values()];
}

const found = new WeakMap<Plan, ReadonlyMap<string, Locality>>();

function localitiesById(plan: Plan | undefined): ReadonlyMap<string, Locality> {
  if (plan === undefined) return new Map();
  const before = found.get(plan);
  if (before !== undefined) return before;
  const all = new Map<string, Locality>();
  // All places of a municipality of one district are in it.
  const only = isLocal(plan) ? plan.data.entidad?.ubigeo : undefined;
  for (const { id, data } of plan.lugares) {
    const { nombre, tipo, distrito = only, poblacion } = data;
    if (id !== '' && !all.has(id))
      all.set(id, { id, nombre, distrito, poblacion, ...(tipo === undefined ? {} : { tipo }) });
  }
  found.set(plan, all);
  return all;
}

/** «Toda la provincia» of the municipality, «Provincia 2103»; undefined for a district. */
function wideName(ubigeo: string, own: string | undefined): string | undefined {
  const isOwn = own?.startsWith(ubigeo) === true;
  if (ubigeo.length === 4) return isOwn ? 'Toda la provincia' : `Provincia ${ubigeo}`;
  if (ubigeo.length === 2) return isOwn ? 'Todo el departamento' : `Departamento ${ubigeo}`;
  return undefined;
}
