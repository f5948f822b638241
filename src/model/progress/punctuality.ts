import { ETAPAS } from '../money.ts';
import type { Actividad, Model, Poi, Semestre, Unidad } from '../model.ts';
import { mesesUntil } from './activity-of-year.ts';
import { daysBetween } from './calendar.ts';
import { cutOffOfPoi, daysOf, poisOf } from './period.ts';
import { isFinished } from './task.ts';
import { hasUnownedActivity, isJoint } from './undelivered-half.ts';

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
 * unit with an activity in it that does not say nothing at all. That of the first semester holds for a unit that has nothing more to deliver in the year.
 * undefined when no document says when it was delivered.
 */
export function deliveryOf(model: Model, unidad: Unidad, periodo: Semestre): Delivery | undefined {
  if (unidad.id === '') return undefined;
  const own = poisOfUnit(model, unidad, periodo);
  const isEarlier = own.length === 0 && periodo.numero === 2 && hasNoMore(model, unidad, periodo);
  return (isEarlier ? poisOfUnit(model, unidad, { ...periodo, numero: 1 }) : own)
    .filter((poi) => !isSilentIn(poi, unidad))
    .flatMap((poi) => {
      const { fecha_entrega: fecha } = poi.data;
      return fecha === undefined ? [] : [{ fecha, isEarlier, dias: daysBetween(cutOffOfPoi(poi), fecha) }];
    })
    .reduce<Delivery | undefined>(
      (last, item) => (last && last.fecha >= item.fecha ? last : item),
      undefined,
    );
}

/**
 * Whether a unit says nothing of a semester in the POI that others share with it and that is said to be delivered: what
 * they handed in is nothing of its own.
 */
export function isSilent(model: Model, unidad: Unidad, periodo: Semestre): boolean {
  const own = unidad.id === '' ? [] : poisOfUnit(model, unidad, periodo);
  return (
    own.some(({ data }) => data.fecha_entrega !== undefined) && own.every((poi) => isSilentIn(poi, unidad))
  );
}

function poisOfUnit(model: Model, { id }: Unidad, semestre: Semestre): readonly Poi[] {
  return poisOf(model, semestre).filter(({ data, actividades }) =>
    data.unidad === undefined ? actividades.some(({ unidad }) => unidad === id) : data.unidad === id,
  );
}

/** Whether nothing of what a unit had to do in a document without an owner is told, though there was something to do. */
function isSilentIn({ data, actividades }: Poi, { id }: Unidad): boolean {
  if (data.unidad !== undefined) return false;
  const own = actividades.filter(({ unidad, data: { activa } }) => unidad === id && activa !== false);
  return own.some(isAsked) && !own.some(saysSomething);
}

/** Whether something of an activity was due by the cut-off of its document. */
function isAsked({ data: { indicador }, poi }: Actividad): boolean {
  const due = mesesUntil(poi, cutOffOfPoi(poi));
  const { meta = 0, programado = {} } = indicador ?? {};
  const months = due.flatMap((mes) => programado[mes] ?? []);
  const isByMonths = Object.values(programado).some((value) => typeof value === 'number');
  return isByMonths ? months.some((value) => value > 0) : meta > 0 && due.length > 0;
}

/** Whether a unit wrote of an activity what was done, spent or decided, a 0 included. */
function saysSomething({ data, poi }: Actividad): boolean {
  const {
    estado,
    indicador,
    presupuesto,
    productos = [],
    cronograma = [],
    evidencias = [],
    desvio,
    desvios,
  } = data;
  const months = [indicador?.ejecutado, presupuesto?.devengado_mensual];
  const rows = [presupuesto, ...(presupuesto?.detalle ?? [])];
  return (
    (estado !== undefined && estado !== 'no_iniciada' && estado !== 'en_ejecucion') ||
    indicador?.logrado !== undefined ||
    months.some((given) => Object.values(given ?? {}).some((value) => typeof value === 'number')) ||
    rows.some((row) => ETAPAS.some((etapa) => row?.[etapa] !== undefined)) ||
    productos.some(({ entregado }) => entregado !== undefined) ||
    cronograma.some((tarea) => tarea.avance !== undefined || isFinished(tarea, cutOffOfPoi(poi))) ||
    evidencias.length > 0 ||
    desvio !== undefined ||
    desvios !== undefined
  );
}

/**
 * Whether a unit without a POI in a second semester has none to deliver: it is no longer there at its end, the one that it
 * delivered is of the whole year, all that it did in the first was finished or cancelled, an activity of which nobody
 * knows the unit may be its own, or its POI is that of all in both, and the second leaves it out. A file of its own may
 * still come.
 */
function hasNoMore(model: Model, unit: Unidad, periodo: Semestre): boolean {
  const { id, data } = unit;
  const { last } = daysOf(periodo);
  const first: Semestre = { ...periodo, numero: 1 };
  if (data.vigencia?.hasta !== undefined && data.vigencia.hasta < last) return true;
  const [before, now] = [poisOfUnit(model, unit, first), poisOf(model, periodo)];
  if (now.some(hasUnownedActivity) || (now.some(isJoint) && before.every(isJoint))) return true;
  if (before.some(({ semestre }) => semestre === undefined)) return true;
  return poisOf(model, first)
    .flatMap(({ actividades }) => actividades.filter(({ unidad }) => unidad === id))
    .every(({ data: { estado } }) => estado === 'concluida' || estado === 'cancelada');
}
