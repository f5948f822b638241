import type { Actividad, IndicadorPlan, Model, Objetivo, Plan, Poi } from '../model.ts';
import { keptFor, rememberedOf } from '../progress/remember.ts';
import { areDistinct } from './repeated.ts';

/** What the POI say of the plan, as far as it can be judged. */
export interface PlanLinks {
  readonly plan: Plan;
  /** The POI that belong to the plan. */
  readonly pois: readonly Poi[];
  readonly has: (poi: Poi) => boolean;
  readonly actividades: readonly Actividad[];
  /** The objectives and indicators of the plan by their ids. */
  readonly objetivos: ReadonlyMap<string, Objetivo>;
  readonly indicadores: ReadonlyMap<string, IndicadorPlan>;
}

/**
 * The plan and the POI whose references to it can be judged; undefined when the plan is missing or unreadable.
 * A POI that names another plan and shares no objective with this one is left out: its references follow from that
 * one mistake.
 */
export const planLinks: (model: Model) => PlanLinks | undefined = rememberedOf(
  ({ plan, planes, pois, checkable }) => {
    if (plan === undefined || !checkable.plan) return undefined;
    const objetivos = new Map(plan.objetivos.map((objetivo) => [objetivo.id, objetivo]));
    const others = new Set(planes.map(({ id }) => id).filter((id) => id !== plan.id));
    const own = pois.filter((poi) => {
      if (poi.data.plan === undefined || poi.data.plan === plan.id) return true;
      if (others.has(poi.data.plan)) return false;
      return poi.actividades.some(({ objetivo }) => objetivo !== undefined && objetivos.has(objetivo));
    });
    const owned = new Set(own);
    return {
      plan,
      pois: own,
      has: (poi) => owned.has(poi),
      actividades: own.flatMap(({ actividades }) => actividades),
      objetivos,
      indicadores: new Map(plan.indicadores.map((indicador) => [indicador.id, indicador])),
    };
  },
);

/** The same for one activity: undefined also when its POI is left out. */
export function planLinksOf({ poi }: Actividad, model: Model): PlanLinks | undefined {
  const links = planLinks(model);
  return links?.has(poi) === true ? links : undefined;
}

/**
 * Whether a cited indicator, which the plan does not have, is by its id of an objective without any: that one has its
 * own finding. A registered plan may have such objectives, and what cites an indicator of another is still wrong.
 */
export function isOfEmptyObjective(plan: Plan, indicador: string): boolean {
  const empty = emptyObjectives(plan);
  // Only a beginning as long as one of their ids is taken out, since a text of dots has as many as letters.
  return [...empty.keys()].some(
    (length) => indicador[length] === '.' && empty.get(length)?.has(indicador.slice(0, length)) === true,
  );
}

/** The ids of the objectives without any indicator, by their length. */
const emptyObjectives = keptFor(({ objetivos }: Plan): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = new Map<number, Set<string>>();
  for (const { id, indicadores } of objetivos) {
    if (indicadores.length > 0 || id === '') continue;
    found.set(id.length, (found.get(id.length) ?? new Set()).add(id));
  }
  return found;
});

/**
 * The ids of all organic units; undefined when references to units cannot be judged: no document gives the units,
 * one could not be read whole, a unit lacks its id, or two share one, which is then the id that another has lost.
 */
export function knownUnidades(model: Model): ReadonlySet<string> | undefined {
  if (model.documentosDeUnidades.length === 0 || !model.checkable.unidades) return undefined;
  const ids = model.unidades.map(({ id }) => id);
  return areDistinct(ids) ? new Set(ids) : undefined;
}
