import type { Model, Semestre, Unidad } from '../model.ts';
import { daysBetween } from './calendar.ts';
import { poisOf } from './period.ts';

/** When a unit delivered its POI of the semester. */
export interface Delivery {
  /** `AAAA-MM-DD`; the last, when the unit delivers several documents. */
  readonly fecha: string;
  /** Days after the cut-off of that document, negative when before; undefined when it has none. */
  readonly dias: number | undefined;
}

/**
 * The delivery of a unit in a semester. A document is of the unit that its header names; one without it, of every
 * unit with an activity in it. undefined when no document says when it was delivered.
 */
export function deliveryOf(model: Model, unidad: Unidad, periodo: Semestre): Delivery | undefined {
  if (unidad.id === '') return undefined;
  return poisOf(model, periodo)
    .filter(({ data, actividades }) =>
      data.unidad === undefined
        ? actividades.some((actividad) => actividad.unidad === unidad.id)
        : data.unidad === unidad.id,
    )
    .flatMap(({ data: { fecha_entrega: fecha, fecha_corte: corte } }) =>
      fecha === undefined ? [] : [{ fecha, dias: daysBetween(corte, fecha) }],
    )
    .reduce<Delivery | undefined>(
      (last, item) => (last && last.fecha >= item.fecha ? last : item),
      undefined,
    );
}
