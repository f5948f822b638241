import { isOfSomeRows, statedAmount } from '../budget.ts';
import { exact, isPositive, sum, type Fraction } from '../fraction.ts';
import { MESES, type Actividad, type Mes, type Model } from '../model.ts';
import { centsSum, type Cents } from '../money.ts';
import { monthReached } from '../progress/calendar.ts';
import { monthsTold } from '../progress/devengado-months.ts';
import { isDescending } from '../progress/parts.ts';
import { isOnlyPlanned } from '../progress/period.ts';
import { acumulacionIn, asInherited, firstHalfOf, isInactive } from './year.ts';

/** What one document says was done of an activity after it was cancelled. */
export interface DoneAfterCancelling {
  /** The document that cancels it: this one, or that of S1. */
  readonly cancels: Actividad;
  /** The day of the cancellation, `AAAA-MM-DD`; undefined where only its semester is known. */
  readonly fecha: string | undefined;
  /** In the unit of measure, above 0; undefined where nothing was done. */
  readonly ejecutado: Fraction | undefined;
  /** The months in which; none where only the total of the semester is told. */
  readonly meses: readonly Mes[];
  /** In céntimos, above 0; undefined where nothing is known to have been spent. */
  readonly devengado: Cents | undefined;
}

/**
 * What a document says was done after the activity was cancelled: in the months after that of the cancellation, or in
 * all of S2 where S1 cancels it. undefined for nothing, and where S2 says another state: then it was taken up again. Of an
 * indicator whose months do not add up, or of which less is better, a value of a later month is a level, and no work.
 */
export function doneAfterCancelling(actividad: Actividad, model: Model): DoneAfterCancelling | undefined {
  const s1 = firstHalfOf(actividad, model);
  const before = s1?.data.estado === 'cancelada' ? s1 : undefined;
  const { estado = before?.data.estado, cancelacion } = actividad.data;
  if (estado !== 'cancelada' || isOnlyPlanned(actividad.poi) || isInactive(actividad, model))
    return undefined;
  const fecha = cancelacion?.fecha ?? before?.data.cancelacion?.fecha;
  const after = monthsAfter(actividad, fecha, before !== undefined);
  const { ejecutado, meses } = workIn(actividad, after, model);
  const devengado =
    before && after.length === actividad.poi.meses.length ? spentSince(before, actividad) : undefined;
  if (ejecutado === undefined && devengado === undefined) return undefined;
  return { cancels: before ?? actividad, fecha, ejecutado, meses, devengado };
}

function monthsAfter(
  { poi: { anio, meses } }: Actividad,
  fecha: string | undefined,
  isLater: boolean,
): readonly Mes[] {
  if (fecha === undefined || anio === undefined) return isLater ? meses : [];
  const reached = monthReached(anio, fecha);
  return meses.filter((mes) => MESES.indexOf(mes) >= reached);
}

function workIn(
  actividad: Actividad,
  after: readonly Mes[],
  model: Model,
): Pick<DoneAfterCancelling, 'ejecutado' | 'meses'> {
  const { ejecutado: months = {}, logrado } = actividad.data.indicador ?? {};
  const adds = acumulacionIn(actividad, model) === 'suma' && !isDescending(asInherited(actividad, model));
  const done = (value: number | null | undefined): value is number => typeof value === 'number' && value > 0;
  const meses = adds ? after.filter((mes) => done(months[mes])) : [];
  const total = sum(meses.map((mes) => exact(months[mes] ?? 0)));
  if (isPositive(total)) return { ejecutado: total, meses };
  const isAllAfter = after.length === actividad.poi.meses.length;
  return { ejecutado: adds && isAllAfter && done(logrado) ? exact(logrado) : undefined, meses: [] };
}

/** Sources that round to soles may part by less than this. */
const ONE_SOL: Cents = 100n;

/** What S2 accrued beyond what S1 had; undefined for nothing, and where one of them does not tell it whole. */
function spentSince(s1: Actividad, s2: Actividad): Cents | undefined {
  const [first, second] = [s1, s2].map(({ data }) => statedAmount(data.presupuesto, 'devengado'));
  if (isOfSomeRows(first)) return undefined;
  const before = first?.amount ?? monthsTold(s1)?.amount;
  const months = Object.values(s2.data.presupuesto?.devengado_mensual ?? {});
  const spent =
    second === undefined
      ? centsSum(months.map((one) => one ?? 0))
      : second.amount - (before ?? second.amount);
  return spent > ONE_SOL ? spent : undefined;
}
