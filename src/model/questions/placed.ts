import { groupedBy } from '../../text/grouped-by.ts';
import type { Actividad, Model, Plan, Poi, Semestre } from '../model.ts';
import { daysBetween } from '../progress/calendar.ts';
import { bothHalves, compareSemestres, daysOf, daysOfPoi, semestreOfDay } from '../progress/period.ts';
import { rememberedOf } from '../progress/remember.ts';
import { cutForgotten, isOfOtherHalf } from './header.ts';

/** Whether a year is one of the plan's; true when the plan does not say which they are. */
export function isInPlan(anio: number, plan: Plan | undefined): boolean {
  const years = plan?.periodo;
  if (years === undefined || years.inicio > years.fin) return true;
  return anio >= years.inicio && anio <= years.fin;
}

/**
 * Whether a POI says its period, one of the plan's, its fecha_corte, when it gives one, is a day of it, its months are
 * not all against them, and it is no copy of another POI of that period. Of any other POI the header is wrong and has
 * its finding; what its dates and months would say against that period only follows from it.
 */
export function isPlaced(poi: Poi, known: Known): boolean {
  return hasHeader(poi, known) && !isOfOtherHalf(poi) && cutForgotten(poi) === undefined;
}

/** The same whatever its months say. */
export function hasHeader(poi: Poi, known: Known): boolean {
  return isDated(poi, known.plan) && !copies(known).has(poi);
}

/**
 * Whether the POI of an activity is not placed, or another that is not may be of the same year and has an activity of its
 * id: nobody knows then what the activity did in each half.
 */
export function isInDoubt({ id, poi }: Actividad, model: Model): boolean {
  if (!isPlaced(poi, model)) return true;
  const others = doubtful(model).get(id) ?? [];
  return others.some((other) => mayBeOfYear(other.poi, poi.anio, model));
}

/** Whether a POI that is not placed has an activity of this id: nobody knows of which year it is. */
export function isInDoubtfulPoi(id: string, model: Model): boolean {
  return doubtful(model).has(id);
}

const unplaced: (model: Model) => readonly Poi[] = rememberedOf((model) =>
  model.pois.filter((poi) => !isPlaced(poi, model)),
);

/** The activities of the POI that are not placed, by their ids. */
const doubtful: (model: Model) => ReadonlyMap<string, readonly Actividad[]> = rememberedOf((model) =>
  groupedBy(
    unplaced(model).flatMap(({ actividades }) => actividades),
    ({ id }) => id,
  ),
);

/** The POI that are not placed and may be of a semester: what they have may be what seems to be missing in it. */
export function doubtfulOf(semestre: Semestre, model: Model): readonly Poi[] {
  return unplaced(model).filter((poi) => mayBeOf(poi, semestre, model));
}

/** Whether a POI that is not placed may be of a year; of one without a year, always. */
function mayBeOfYear(poi: Poi, anio: number | undefined, known: Known): boolean {
  return anio === undefined || bothHalves(anio).some((semestre) => mayBeOf(poi, semestre, known));
}

/**
 * Whether a POI that is not placed may be of a semester: the one that it says, the one of its cut-off, or the other half
 * where its months are of that. One that says neither within the plan, or keeps the header of another, may be of any.
 */
function mayBeOf(poi: Poi, semestre: Semestre, known: Known): boolean {
  if (copies(known).has(poi)) return true;
  const possible = [...saidSemesters(poi), ...semestersOfCut(poi)].filter(({ anio }) =>
    isInPlan(anio, known.plan),
  );
  return possible.length === 0 || possible.some((one) => compareSemestres(one, semestre) === 0);
}

function saidSemesters(poi: Poi): readonly Semestre[] {
  if (poi.anio === undefined) return [];
  return poi.semestre === undefined || isOfOtherHalf(poi) ? bothHalves(poi.anio) : [poi.semestre];
}

/** The semester of the cut-off, and the one before where that day is soon after it. */
function semestersOfCut({ semestre, data: { fecha_corte: corte } }: Poi): readonly Semestre[] {
  const own = corte === undefined ? undefined : semestreOfDay(corte);
  if (corte === undefined || own === undefined) return [];
  const before: Semestre = own.numero === 2 ? { ...own, numero: 1 } : { anio: own.anio - 1, numero: 2 };
  const all = isSoonAfter(daysOf(before).last, corte) ? [before, own] : [own];
  return semestre === undefined ? all.flatMap(({ anio }) => bothHalves(anio)) : all;
}

/**
 * Whether a POI says its period, one of the plan's, and its fecha_corte, when it gives one, is a day of it or one soon
 * after: an office that closes its December in January writes the day on which it did.
 */
function isDated(poi: Poi, plan: Plan | undefined): boolean {
  const days = daysOfPoi(poi);
  if (days === undefined || poi.anio === undefined || !isInPlan(poi.anio, plan)) return false;
  const corte = poi.data.fecha_corte;
  return (
    corte === undefined || (corte >= days.first && (corte <= days.last || isSoonAfter(days.last, corte)))
  );
}

function isSoonAfter(last: string, corte: string): boolean {
  return (daysBetween(last, corte) ?? 0) <= LATE_CLOSING;
}

/** Days: from three months on a cut-off may be that of the next semester, told to its first quarter. */
const LATE_CLOSING = 89;

/** What says whether a POI stands where it says. */
type Known = Pick<Model, 'plan' | 'pois'>;

const found = new WeakMap<readonly Poi[], ReadonlyMap<Poi, Poi>>();

/**
 * The POI whose activities, two or more, all have the ids of one earlier POI of the same semester, each with that one: the
 * POI of another semester that keeps the header it was copied with, or one document twice. Those with right dates come
 * first.
 */
export function copies({ plan, pois }: Known): ReadonlyMap<Poi, Poi> {
  const before = found.get(pois);
  if (before) return before;
  const all = new Map<Poi, Poi>();
  const earlier = new Map<string, { readonly poi: Poi; readonly ids: ReadonlySet<string> }[]>();
  const dated = pois.filter((one) => isDated(one, plan));
  const others = pois.filter((one) => one.anio !== undefined && !dated.includes(one));
  for (const poi of [...dated, ...others]) {
    const ids = new Set(poi.actividades.map(({ id }) => id).filter((id) => id !== ''));
    const sameTime = earlier.get(poi.periodo) ?? [];
    const original = sameTime.find((other) => [...ids].every((id) => other.ids.has(id)));
    if (original && ids.size > 1) all.set(poi, original.poi);
    else earlier.set(poi.periodo, [...sameTime, { poi, ids }]);
  }
  found.set(pois, all);
  return all;
}
