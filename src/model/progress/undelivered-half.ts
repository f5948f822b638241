import type { Actividad, Model, Poi, Semestre } from '../model.ts';
import { isYearOver } from './calendar.ts';
import { cutOffOf, daysOf } from './period.ts';
import { remembered } from './remember.ts';

/**
 * The units that delivered a POI of the first semester of a year and none of the second, though the year is over and
 * others have: what became of the activities in it nobody tells. Not where a document of the rest of the year may have
 * some of theirs, nor a unit that no longer is there at the end of it, nor one whose POI is that of all in both halves:
 * then the document of the second is there, and leaves its activities out.
 */
export const unitsWithoutSecondHalf: (model: Model, periodo: Semestre) => ReadonlySet<string> = remembered(
  (model, { anio }) => {
    const { pois, unidades } = model;
    const corte = cutOffOf(model, { anio, numero: 2 });
    if (corte === undefined || !isYearOver(anio, corte)) return new Set();
    const ofYear = pois.filter((poi) => poi.anio === anio);
    const rest = ofYear.filter(({ semestre }) => semestre?.numero !== 1);
    if (rest.every(({ semestre }) => semestre === undefined)) return new Set();
    if (rest.some(hasUnownedActivity)) return new Set();
    const hasJoint = rest.some(isJoint);
    const told = new Set(
      rest.flatMap(({ data, actividades }) => [data.unidad, ...actividades.map(({ unidad }) => unidad)]),
    );
    const { last } = daysOf({ anio, numero: 2 });
    const ended = new Set(
      unidades.flatMap(({ id, data: { vigencia } }) => ((vigencia?.hasta ?? last) < last ? [id] : [])),
    );
    return new Set(
      ofYear
        .filter((poi) => poi.semestre?.numero === 1 && !(hasJoint && isJoint(poi)))
        .flatMap(({ actividades }) => actividades.flatMap((actividad) => delivererOf(actividad) ?? []))
        .filter((unidad) => !told.has(unidad) && !ended.has(unidad)),
    );
  },
);

/** Whether a document is of no unit but of all that have an activity in it. */
export function isJoint({ data }: Poi): boolean {
  return data.unidad === undefined;
}

/** Whether nobody knows of which unit some activity of a document is: neither the document nor the activity says it. */
export function hasUnownedActivity({ actividades }: Poi): boolean {
  return actividades.some(({ unidad }) => unidad === undefined);
}

/** The unit that delivers the POI in which an activity stands: its owner or, where it has none, that of the activity. */
export function delivererOf({ poi, unidad }: Actividad): string | undefined {
  return poi.data.unidad ?? unidad;
}
