import type { Actividad, Model, Poi } from '../model.ts';
import type { ActivityProgress } from '../progress/activity.ts';
import { rememberedOf } from '../progress/remember.ts';
import { delivererOf, unitsWithoutSecondHalf } from '../progress/undelivered-half.ts';
import { doubtfulOf, isPlaced } from './placed.ts';

/**
 * Whether an activity stands in S1 of its year, neither ended nor cancelled, and is not in the S2 that the year has.
 * Never where its unit's file of S2 may still come or never came, which is said of the unit, where an id of S2 stands
 * twice and one may be that of the missing activity, nor of a document of the whole year, which speaks of both.
 */
export function isLeftOut(progress: ActivityProgress, model: Model): boolean {
  const { latest, scope } = progress;
  if (scope.numero === 2 || latest.poi.semestre === undefined || latest.id === '') return false;
  const next = model.checkable.poi ? secondHalves(model).get(scope.anio) : undefined;
  if (next === undefined || next.ids.has(latest.id) || next.repeats) return false;
  if (isStillToCome(latest, next.pois)) return false;
  if (unitsWithoutSecondHalf(model, { ...scope, numero: 2 }).has(delivererOf(latest) ?? '')) return false;
  const { estado } = progress;
  return estado !== 'concluida' && estado !== 'cancelada';
}

interface SecondHalf {
  readonly pois: Poi[];
  /** Of the activities of these POI, and of those that may be of this half. */
  readonly ids: Set<string>;
  /** An id stands twice: one of the two may be that of the activity that is missing. */
  repeats: boolean;
}

const secondHalves: (model: Model) => ReadonlyMap<number, SecondHalf> = rememberedOf((model) => {
  const byYear = new Map<number, SecondHalf>();
  for (const poi of model.pois) {
    if (poi.semestre?.numero !== 2 || poi.anio === undefined || !isPlaced(poi, model)) continue;
    const half = byYear.get(poi.anio) ?? { pois: [], ids: new Set(), repeats: false };
    half.pois.push(poi);
    for (const { id } of poi.actividades) {
      half.repeats ||= half.ids.has(id);
      half.ids.add(id);
    }
    byYear.set(poi.anio, half);
  }
  for (const [anio, { ids }] of byYear)
    for (const { actividades } of doubtfulOf({ anio, numero: 2 }, model))
      for (const { id } of actividades) ids.add(id);
  return byYear;
});

/** Where each unit has its own file, the unit's file of the second semester may not have been delivered yet. */
function isStillToCome(actividad: Actividad, pois: readonly Poi[]): boolean {
  const { unidad } = actividad.poi.data;
  if (unidad === undefined) return false;
  return pois.every(({ data }) => data.unidad !== undefined && data.unidad !== unidad);
}
