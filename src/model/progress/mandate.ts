import { HUNDRED, least, whole } from '../fraction.ts';
import type { Model, Plan, Semestre } from '../model.ts';
import { byMonto, sumOfStated, type Amounts } from '../money.ts';
import { activitiesOfYear, yearsUpTo } from './activity-of-year.ts';
import { daysBetween, firstDayOf, lastDayOf } from './calendar.ts';
import type { GroupFigure } from './group-figure.ts';
import { at, absent, figure, type Figure } from './figure.ts';
import { amountsOfYear } from './money.ts';
import { percentage } from './percentage.ts';

/** How much of the promise is kept, beside how much of its time is gone. */
export interface Mandate {
  /** The mean of the capped «a la meta final», grouped as results. */
  readonly valor: GroupFigure;
  /** Days to the cut-off over the days of the period, both ends counted, in %. */
  readonly tiempo: Figure;
  /** The money of each year of the mandate so far, in order. */
  readonly gasto: readonly YearMoney[];
}

/** The amounts of all activities of a year that state them, in céntimos. */
export interface YearMoney {
  readonly anio: number;
  readonly montos: Amounts;
}

/** The money of each year up to a semester: within a year that of the latest documents; years are to be added. */
export function moneyByYear(model: Model, periodo: Semestre): readonly YearMoney[] {
  return yearsUpTo(model, periodo).map((end) => {
    const budgets = activitiesOfYear(model, end).map(amountsOfYear);
    return {
      anio: end.anio,
      montos: byMonto((monto) => sumOfStated(budgets.map((amounts) => amounts[monto])).total),
    };
  });
}

/**
 * The part of the period that has passed at a date, in %, within 0..100: 30 June 2019 of 2019-2022 is 181 of 1461
 * days. No value without period or date.
 */
export function elapsedOf(plan: Plan | undefined, corte: string | undefined): Figure {
  if (!plan?.periodo) return absent('el plan no tiene periodo');
  if (corte === undefined) return absent('ningún POI del semestre tiene fecha de corte');
  const { inicio, fin } = plan.periodo;
  const days = daysBetween(firstDayOf(inicio), lastDayOf(fin));
  const passed = daysBetween(firstDayOf(inicio), corte);
  if (days === undefined || passed === undefined || days < 0) return absent('el periodo no es válido');
  const gone = Math.max(0, passed + 1);
  const value = percentage(whole(gone), whole(days + 1));
  return figure(
    value && least(HUNDRED, value),
    () => `${gone} de ${days + 1} días`,
    () => [at(plan.origin, 'periodo')],
  );
}
