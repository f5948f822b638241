import { MESES, type Mes, type Poi } from '../model.ts';
import { monthReached } from '../progress/calendar.ts';
import { isOnlyPlanned } from '../progress/period.ts';
import { bitsOf, monthBits } from './months.ts';

/** One activity may be wrong; what two or more say, and none denies, is said of the document they stand in. */
const SOME = 2;

const otherHalf = new WeakMap<Poi, boolean>();

/**
 * Whether a semestral POI gives months in some activities, and in all of them only those of the other semester: it was
 * copied, and either its months or its period stayed as they were.
 */
export function isOfOtherHalf(poi: Poi): boolean {
  let found = otherHalf.get(poi);
  if (found === undefined) otherHalf.set(poi, (found = findOtherHalf(poi)));
  return found;
}

function findOtherHalf({ semestre, meses, actividades }: Poi): boolean {
  if (semestre === undefined) return false;
  const own = bitsOf(meses);
  let some = 0;
  for (const { data } of actividades) {
    const { indicador, presupuesto } = data;
    const written =
      monthBits(indicador?.programado) |
      monthBits(indicador?.ejecutado) |
      monthBits(presupuesto?.programado) |
      monthBits(presupuesto?.devengado_mensual);
    if ((written & own) !== 0) return false;
    if (written !== 0) some++;
  }
  return some >= SOME;
}

/** The month that every activity which reports reaches, although the cut-off day of its POI does not. */
export interface ForgottenCut {
  readonly corte: string;
  readonly mes: Mes;
  /** How many activities report it. */
  readonly count: number;
}

const forgotten = new WeakMap<Poi, ForgottenCut | 'none'>();

/** The cut-off day that stayed as it was when the next month was filled in; undefined for any other POI. */
export function cutForgotten(poi: Poi): ForgottenCut | undefined {
  let found = forgotten.get(poi);
  if (found === undefined) forgotten.set(poi, (found = findForgotten(poi) ?? 'none'));
  return found === 'none' ? undefined : found;
}

function findForgotten(poi: Poi): ForgottenCut | undefined {
  const corte = poi.data.fecha_corte;
  if (corte === undefined || poi.anio === undefined || isOnlyPlanned(poi)) return undefined;
  const reached = monthReached(poi.anio, corte);
  const own = bitsOf(poi.meses);
  let first: number | undefined;
  let count = 0;
  for (const { data } of poi.actividades) {
    const reported = monthBits(data.indicador?.ejecutado) & own;
    if (reported === 0) continue;
    if (reported >> reached === 0) return undefined;
    const last = 31 - Math.clz32(reported);
    first = first === undefined ? last : Math.min(first, last);
    count++;
  }
  const mes = first === undefined ? undefined : MESES[first];
  return mes === undefined || count < SOME ? undefined : { corte, mes, count };
}
