import { MESES, type Actividad, type Mes } from '../model.ts';
import { centsSum, type Cents } from '../money.ts';
import { earlier, lastDayOfMonth, monthReached, monthsEnded } from './calendar.ts';
import { cutOffOfPoi } from './period.ts';

/** The months of `devengado_mensual` that a document tells one after the other. */
export interface MonthsTold {
  /** From its first month on. */
  readonly meses: readonly [Mes, ...Mes[]];
  /** Their sum, in céntimos. */
  readonly amount: Cents;
  /** `AAAA-MM-DD`: the end of the last of them, or the cut-off that comes before it. */
  readonly corte: string;
}

/**
 * The months that a document tells of what was devengado in each, up to its cut-off: from its first month to the one
 * before the first that it leaves out. undefined where it leaves out the first.
 */
export function monthsTold({ data, poi }: Actividad): MonthsTold | undefined {
  const months = data.presupuesto?.devengado_mensual;
  const corte = cutOffOfPoi(poi);
  if (months === undefined || poi.anio === undefined || corte === undefined) return undefined;
  const reached = monthReached(poi.anio, corte);
  const gap = poi.meses.findIndex((mes) => typeof months[mes] !== 'number' || MESES.indexOf(mes) >= reached);
  const [first, ...others] = gap === -1 ? poi.meses : poi.meses.slice(0, gap);
  if (first === undefined) return undefined;
  const meses = [first, ...others] as const;
  return {
    meses,
    amount: centsSum(meses.map((mes) => months[mes] ?? 0)),
    corte: earlier(corte, lastDayOfMonth(poi.anio, MESES.indexOf(meses.at(-1) ?? first) + 1)),
  };
}

/**
 * The months of a document that have ended at its cut-off and that its `devengado_mensual` leaves out, in order; none
 * where it has no such months at all.
 */
export function monthsLeftOut({ data, poi }: Actividad): readonly Mes[] {
  const months = data.presupuesto?.devengado_mensual;
  const corte = cutOffOfPoi(poi);
  if (months === undefined || poi.anio === undefined || corte === undefined) return [];
  const ended = monthsEnded(poi.anio, corte);
  return poi.meses.filter((mes) => MESES.indexOf(mes) < ended && typeof months[mes] !== 'number');
}
