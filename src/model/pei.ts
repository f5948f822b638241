import type { Actividad, Objetivo, Plan } from './model.ts';
import { keptFor } from './progress/remember.ts';
import { groupedBy, groupedByEach } from '../text/grouped-by.ts';

/**
 * The objectives of a plan to which a code of the PEI leads: those that list it in `pei`; where none does and it is an
 * action, `AEI.02.01`, those that list its objective, `OEI.02`. None without a plan or a code.
 */
export function objectivesOfPei(plan: Plan | undefined, code: string | undefined): readonly Objetivo[] {
  if (plan === undefined || code === undefined) return [];
  const listing = listingOf(plan);
  const own = listing.get(code);
  const parent = parentOfPei(code);
  return own ?? (parent === undefined ? [] : (listing.get(parent) ?? []));
}

/** The id of the only objective to which a code of the PEI leads; undefined when it leads to none or to several. */
export function onlyObjectiveOf(plan: Plan | undefined, code: string | undefined): string | undefined {
  const [first, ...others] = objectivesOfPei(plan, code);
  return first !== undefined && first.id !== '' && others.length === 0 ? first.id : undefined;
}

/** The objective of the PEI that an action belongs to, `OEI.02` of `AEI.02.01`; undefined for anything else. */
export function parentOfPei(code: string): string | undefined {
  const number = /^AEI\.(\d+)\.\d+$/.exec(code)?.[1];
  return number === undefined ? undefined : `OEI.${number}`;
}

/** Every code that the plan knows: those its objectives list and those of `marco: pei`, each once. */
export const peiCodesOf: (plan: Plan) => ReadonlySet<string> = keptFor((plan) => {
  const framework = (plan.data.marco?.pei ?? []).flatMap(({ id }) => id ?? []);
  return new Set([...listingOf(plan).keys(), ...framework]);
});

/** Activities by the code of the PEI that they cite, in their order; those that cite none are passed over. */
export function byPei(
  actividades: Iterable<Actividad>,
): ReadonlyMap<string, readonly [Actividad, ...Actividad[]]> {
  return groupedBy(actividades, ({ data }) => data.pei);
}

const listingOf = keptFor(({ objetivos }: Plan) => groupedByEach(objetivos, ({ data }) => data.pei ?? []));
