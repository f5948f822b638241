import type { Model, Semestre } from '../model.ts';
import { isYearOver } from './calendar.ts';
import { cutOffOf, daysOf } from './period.ts';
import { remembered } from './remember.ts';

/**
 * The units with activities in the POI of the first semester of a year and no POI of the second, though the year is over
 * and others have delivered theirs: what became of those activities nobody tells. Not where a document of the second has no owner, in which
 * they would stand, nor a unit that no longer is there at the end of it.
 */
export const unitsWithoutSecondHalf: (model: Model, periodo: Semestre) => ReadonlySet<string> = remembered(
  (model, { anio }) => {
    const { pois, unidades } = model;
    const corte = cutOffOf(model, { anio, numero: 2 });
    if (corte === undefined || !isYearOver(anio, corte)) return new Set();
    const ofYear = pois.filter((poi) => poi.anio === anio);
    const second = ofYear.filter(({ semestre }) => semestre?.numero === 2);
    if (second.some(({ data }) => data.unidad === undefined)) return new Set();
    const told = new Set(
      ofYear
        .filter(({ semestre }) => semestre?.numero !== 1)
        .flatMap(({ data, actividades }) => [data.unidad, ...actividades.map(({ unidad }) => unidad)]),
    );
    const { last } = daysOf({ anio, numero: 2 });
    const ended = new Set(
      unidades.flatMap(({ id, data: { vigencia } }) => ((vigencia?.hasta ?? last) < last ? [id] : [])),
    );
    return new Set(
      ofYear
        .filter(({ semestre }) => semestre?.numero === 1)
        .flatMap(({ actividades }) => actividades.flatMap(({ unidad }) => unidad ?? []))
        .filter((unidad) => !told.has(unidad) && !ended.has(unidad)),
    );
  },
);
