import type { Plan } from '../model.ts';

/** Where a municipality governs. */
export interface Territory {
  /**
   * Whether an ubigeo is of it: of one of its districts or, of four or two digits, of the whole province or department
   * that holds one of them.
   */
  readonly has: (ubigeo: string) => boolean;
  /** Its districts by their ubigeo, where the plan names them. */
  readonly known: readonly string[];
}

/**
 * The districts that the plan names or, where it names none, those of the province; of a district or a centro
 * poblado, its own. undefined when the plan does not say where the municipality is.
 */
export function territoryOf(plan: Plan): Territory | undefined {
  const { ubigeo, nivel, distritos } = plan.data.entidad ?? {};
  if (ubigeo === undefined || nivel === undefined) return undefined;
  const named = (distritos ?? []).flatMap((distrito) => distrito.ubigeo ?? []);
  if (nivel === 'provincial' && named.length === 0) {
    const province = ubigeo.slice(0, 4);
    return { has: (other) => other.startsWith(province) || province.startsWith(other), known: [] };
  }
  const known = new Set([ubigeo, ...named]);
  const wider = new Set([...known].flatMap((own) => Array.from(own.slice(0, 6), (_, i) => own.slice(0, i))));
  return {
    has: (other) => known.has(other) || wider.has(other),
    known: [...known],
  };
}

/** Whether a municipality governs one district or less, so that its places are told and not its districts. */
export function isLocal(plan: Plan | undefined): boolean {
  const nivel = plan?.data.entidad?.nivel;
  return nivel === 'distrital' || nivel === 'centro_poblado';
}

/** Whether a district is the only one of a municipality, so that its name says nothing there. */
export function isOnlyDistrict(plan: Plan | undefined, ubigeo: string): boolean {
  return isLocal(plan) && ubigeo === plan?.data.entidad?.ubigeo;
}
