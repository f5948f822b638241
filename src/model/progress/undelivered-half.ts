import type { Actividad, Model, Semestre } from '../model.ts';
import { isYearOver } from './calendar.ts';
import { cutOffOf, daysOf } from './period.ts';
import { remembered } from './remember.ts';

/**
 * The units that delivered a POI of the first semester of a year and none of the second, though the year is over and
 * others have: what became of the activities in it nobody tells. Not where a document of the rest of the year has no
 * owner, in which they would stand, nor a unit that no longer is there at the end of it.
 */
export const unitsWithoutSecondHalf: (model: Model, periodo: Semestre) => ReadonlySet<string> = remembered(
  (model, { anio }) => {
    const { pois, unidades } = model;
    const corte = cutOffOf(model, { anio, numero: 2 });
    if (corte === undefined || !isYearOver(anio, corte)) return new Set();
    const ofYear = pois.filter((poi) => poi.anio === anio);
    const rest = ofYear.filter(({ semestre }) => semestre?.numero !== 1);
    if (rest.every(({ semestre }) => semestre === undefined)) return new Set();
    if (rest.some(({ data }) => data.unidad === undefined)) return new Set();
    const told = new Set(
      rest.flatMap(({ data, actividades }) => [data.unidad, ...actividades.map(({ unidad }) => unidad)]),
    );
    const { last } = daysOf({ anio, numero: 2 });
    const ended = new Set(
      unidades.flatMap(({ id, data: { vigencia } }) => ((vigencia?.hasta ?? last) < last ? [id] : [])),
    );
    return new Set(
      ofYear
        .filter(({ semestre }) => semestre?.numero === 1)
        .flatMap(({ actividades }) => actividades.flatMap((actividad) => delivererOf(actividad) ?? []))
        .filter((unidad) => !told.has(unidad) && !ended.has(unidad)),
    );
  },
);

/** The unit that delivers the POI in which an activity stands: its owner or, where it has none, that of the activity. */
export function delivererOf({ poi, unidad }: Actividad): string | undefined {
  return poi.data.unidad ?? unidad;
}
