import { ceilingOf, placesOfAmount, statedAmount } from '../budget.ts';
import { MESES, type Actividad, type Mes, type Origin } from '../model.ts';
import { centsSum, MONTOS, type Cents, type Monto } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { earlier, lastDayOfMonth, monthReached } from './calendar.ts';
import { at } from './figure.ts';
import { cutOffOfPoi, isOnlyPlanned } from './period.ts';

/** An amount of an activity in a year, with the document that states it. */
export interface StatedOfYear {
  readonly amount: Cents;
  /** Its field: the PIA where it stands for a PIM. */
  readonly field: Monto;
  /** The latest document that states it. */
  readonly document: Actividad;
  /** `AAAA-MM-DD`: the day up to which it tells; the cut-off of its document, or the end of its last month. */
  readonly corte: string | undefined;
  /** Of a sum of rows, how many state it of how many there are. */
  readonly filas: { readonly conDato: number; readonly total: number } | undefined;
  /** Of a sum of months, those that were added, in order. */
  readonly meses: readonly Mes[] | undefined;
  readonly origins: () => readonly Origin[];
}

/**
 * An amount of an activity in the year so far: that of the latest document in scope that states it, since SIAF
 * accumulates the year; the PIA stands for a PIM that no document states. What a document that only plans states as
 * spent does not count. A devengado that no total and no row states is the sum of its months. undefined where no
 * document states it, which is not 0.
 */
export function statedOfYear(entry: ActivityOfYear, monto: Monto): StatedOfYear | undefined {
  const stated = latestStated(entry.documents, monto);
  return stated ?? (monto === 'pim' ? latestStated(entry.documents, 'pia') : undefined);
}

function latestStated(documents: readonly Actividad[], monto: Monto): StatedOfYear | undefined {
  for (let last = documents.length - 1; last >= 0; last -= 1) {
    const document = documents[last];
    if (document === undefined || (isStage(monto) && isOnlyPlanned(document.poi))) continue;
    const stated = inDocument(document, monto);
    if (stated !== undefined) return stated;
    const summed = monto === 'devengado' ? devengadoByMonths(documents.slice(0, last), document) : undefined;
    if (summed !== undefined) return summed;
  }
  return undefined;
}

function isStage(monto: Monto): boolean {
  return monto !== 'pia' && monto !== 'pim';
}

function inDocument(document: Actividad, monto: Monto): StatedOfYear | undefined {
  const { data, origin, poi } = document;
  const stated = statedAmount(data.presupuesto, monto);
  if (stated === undefined) return undefined;
  return {
    amount: stated.amount,
    filas: stated.filas,
    field: monto,
    document,
    // Few are asked for their day.
    get corte() {
      return cutOffOfPoi(poi);
    },
    meses: undefined,
    origins: () => placesOfAmount(data.presupuesto, origin, monto),
  };
}

/**
 * The devengado of the year by months: those of a document up to its cut-off, added to what the documents before it
 * tell. Only months that are given are added, and it tells up to the last of them.
 */
export function devengadoByMonths(
  before: readonly Actividad[],
  document: Actividad,
): StatedOfYear | undefined {
  const { data, origin, poi } = document;
  const months = data.presupuesto?.devengado_mensual;
  const corte = cutOffOfPoi(poi);
  if (months === undefined || poi.anio === undefined || corte === undefined) return undefined;
  const reached = monthReached(poi.anio, corte);
  const given = poi.meses.filter((mes) => typeof months[mes] === 'number' && MESES.indexOf(mes) < reached);
  const last = given.at(-1);
  if (last === undefined) return undefined;
  const earlierHalf = latestStated(before, 'devengado');
  return {
    field: 'devengado',
    amount: (earlierHalf?.amount ?? 0n) + centsSum(given.map((mes) => months[mes] ?? 0)),
    document,
    corte: earlier(corte, lastDayOfMonth(poi.anio, MESES.indexOf(last) + 1)),
    filas: undefined,
    meses: [...(earlierHalf?.meses ?? []), ...given],
    origins: () => [
      ...(earlierHalf?.origins() ?? []),
      ...given.map((mes) => at(origin, 'presupuesto', 'devengado_mensual', mes)),
    ],
  };
}

/**
 * Whether an activity costs nothing beyond payroll: the latest document that speaks of it says `sin_costo`, and no
 * document states an amount above 0. A PIA or PIM that a later document states ends an earlier `sin_costo`.
 */
export function costsNothing(entry: ActivityOfYear): boolean {
  const speaks = entry.documents.findLast(
    ({ data: { presupuesto } }) =>
      presupuesto?.sin_costo !== undefined || ceilingOf(presupuesto) !== undefined,
  );
  if (speaks?.data.presupuesto?.sin_costo === undefined) return false;
  return MONTOS.every((monto) => (statedOfYear(entry, monto)?.amount ?? 0n) === 0n);
}
