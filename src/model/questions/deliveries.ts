import type { Model, Semestre } from '../model.ts';
import { daysBetween, latestDay } from '../progress/calendar.ts';
import { cutOffOfPoi, poisOf } from '../progress/period.ts';
import { unitsWithoutSecondHalf } from '../progress/undelivered-half.ts';

/** When the POI of a semester were delivered, all documents together. */
export interface Deliveries {
  /** Those that there are, and one for each unit that has one of the first half of a year that is over and none of the second. */
  readonly documentos: number;
  /** Those that say when they were delivered. */
  readonly entregados: number;
  /** The last delivery, `AAAA-MM-DD`; undefined where none is said. */
  readonly entrega: string | undefined;
  /** The most days from the cut-off of a document to its delivery; undefined where no document says both. */
  readonly dias: number | undefined;
  /** Those whose delivery is dated before their cut-off, up to which nobody can have told then. */
  readonly antes: number;
}

/** The deliveries of a semester; of no document for a plan without any POI. */
export function deliveriesOf(model: Model, periodo: Semestre | undefined): Deliveries {
  const pois = periodo === undefined ? [] : poisOf(model, periodo);
  const said = pois.filter(({ data }) => data.fecha_entrega !== undefined);
  const owed = periodo?.numero === 2 ? unitsWithoutSecondHalf(model, periodo).size : 0;
  const days = said.flatMap((poi) => daysBetween(cutOffOfPoi(poi), poi.data.fecha_entrega) ?? []);
  return {
    documentos: pois.length + owed,
    entregados: said.length,
    entrega: latestDay(said.map(({ data }) => data.fecha_entrega)),
    dias: days.length === 0 ? undefined : Math.max(...days),
    antes: days.filter((one) => one < 0).length,
  };
}
