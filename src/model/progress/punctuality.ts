import type { Model, Poi, Semestre, Unidad } from '../model.ts';
import { daysBetween } from './calendar.ts';
import { daysOf, poisOf } from './period.ts';

/** When a unit delivered its POI of the semester. */
export interface Delivery {
  /** `AAAA-MM-DD`; the last, when the unit delivers several documents. */
  readonly fecha: string;
  /** Whether it is that of the first semester: the unit has no POI in the second, whose report this is. */
  readonly isEarlier: boolean;
  /** Days after the cut-off of that document, negative when before; undefined when it has none. */
  readonly dias: number | undefined;
}

/**
 * The delivery of a unit in a semester. A document is of the unit that its header names; one without it, of every
 * unit with an activity in it. That of the first semester holds for a unit that has nothing more to deliver in the year.
 * undefined when no document says when it was delivered.
 */
export function deliveryOf(model: Model, unidad: Unidad, periodo: Semestre): Delivery | undefined {
  if (unidad.id === '') return undefined;
  const ownIn = (semestre: Semestre): readonly Poi[] =>
    poisOf(model, semestre).filter(({ data, actividades }) =>
      data.unidad === undefined
        ? actividades.some((actividad) => actividad.unidad === unidad.id)
        : data.unidad === unidad.id,
    );
  const own = ownIn(periodo);
  const isEarlier = own.length === 0 && periodo.numero === 2 && hasNoMore(model, unidad, periodo);
  return (isEarlier ? ownIn({ ...periodo, numero: 1 }) : own)
    .flatMap(({ data: { fecha_entrega: fecha, fecha_corte: corte } }) =>
      fecha === undefined ? [] : [{ fecha, isEarlier, dias: daysBetween(corte, fecha) }],
    )
    .reduce<Delivery | undefined>(
      (last, item) => (last && last.fecha >= item.fecha ? last : item),
      undefined,
    );
}

/**
 * Whether a unit without a POI in a second semester has none to deliver: it is no longer there at its end, all that it did
 * in the first was finished or cancelled, or the POI of several units is there without it. A file of its own may still come.
 */
function hasNoMore(model: Model, { id, data }: Unidad, periodo: Semestre): boolean {
  const { last } = daysOf(periodo);
  if (data.vigencia?.hasta !== undefined && data.vigencia.hasta < last) return true;
  if (poisOf(model, periodo).some((poi) => poi.data.unidad === undefined)) return true;
  return poisOf(model, { ...periodo, numero: 1 })
    .flatMap(({ actividades }) => actividades.filter(({ unidad }) => unidad === id))
    .every(({ data: { estado } }) => estado === 'concluida' || estado === 'cancelada');
}
