import type { Poi } from '../model/model.ts';
import { firstHalfPois } from '../model/progress/period.ts';
import { isOfUnit, type View } from './view.ts';

/**
 * The POI of a report and, in that of a year, those of its first half that say otherwise than any of their unit in the
 * second: what a unit wrote in June is not unsaid by what it writes in December.
 */
export function documentsOfYear(
  { model, periodo, input, pois }: View,
  saidIn: (poi: Poi) => string | undefined,
): readonly Poi[] {
  const keyOf = (poi: Poi): string => JSON.stringify([poi.data.unidad, saidIn(poi)]);
  const said = new Set(pois.map(keyOf));
  const before = firstHalfPois(model, periodo).filter(
    (poi) => isOfUnit(poi, input.unidad) && !said.has(keyOf(poi)),
  );
  return [...pois, ...before];
}

/** Whether a document is of the first half of the year that a report accumulates; never one of the whole year. */
export function isBefore({ periodo }: View, { semestre }: Poi): boolean {
  return semestre !== undefined && semestre.numero < periodo.numero;
}
