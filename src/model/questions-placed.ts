import type { Plan, Poi, Semestre } from './model.ts';

/** The first and the last day of a semester, `AAAA-MM-DD`. */
export function daysOf({ anio, numero }: Semestre): { readonly first: string; readonly last: string } {
  return numero === 1
    ? { first: `${anio}-01-01`, last: `${anio}-06-30` }
    : { first: `${anio}-07-01`, last: `${anio}-12-31` };
}

/** Whether a semester is one of the plan's years; true when the plan does not say which they are. */
export function isInPlan(semestre: Semestre, plan: Plan | undefined): boolean {
  const years = plan?.periodo;
  if (years === undefined || years.inicio > years.fin) return true;
  return semestre.anio >= years.inicio && semestre.anio <= years.fin;
}

/**
 * Whether a POI says its semester, one of the plan's, and its fecha_corte, when it gives one, is a day of it. Of any
 * other POI the semester or the cut-off is wrong and has its finding; what its dates and months would say against that
 * semester only follows from it.
 */
export function isPlaced({ semestre, data: { fecha_corte: corte } }: Poi, plan: Plan | undefined): boolean {
  if (semestre === undefined || !isInPlan(semestre, plan)) return false;
  const { first, last } = daysOf(semestre);
  return corte === undefined || (corte >= first && corte <= last);
}
