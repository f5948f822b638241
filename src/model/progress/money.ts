import { type Fraction } from '../fraction.ts';
import type { Mes, Origin, PresupuestoData } from '../model.ts';
import { cents, piaOf, pimOf, solesOf, solesText, type Cents } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { percentage } from './percentage.ts';
import { mesesToDate } from './period.ts';

/** Amounts of one year, in céntimos: annual PIA and PIM, and the stages accumulated to the cut-off. */
export interface Amounts {
  readonly pia: Cents;
  readonly pim: Cents;
  readonly certificado: Cents;
  readonly comprometido: Cents;
  readonly devengado: Cents;
  readonly girado: Cents;
}

export const MONTOS = ['pia', 'pim', 'certificado', 'comprometido', 'devengado', 'girado'] as const;

export const NO_AMOUNTS: Amounts = {
  pia: 0n,
  pim: 0n,
  certificado: 0n,
  comprometido: 0n,
  devengado: 0n,
  girado: 0n,
};

/** The money of an activity in the year so far. Percentages are not rounded; the financial figure has no colour. */
export interface FinancialProgress extends Amounts {
  /** It costs nothing beyond payroll: outside the financial N. */
  readonly sinCosto: boolean;
  /** devengado / PIM, in %. */
  readonly valor: Figure;
  /** Céntimos programmed up to the cut-off; undefined without a schedule. */
  readonly programado: Cents | undefined;
  /** devengado / programado to date, in %. */
  readonly valorPeriodo: Figure;
}

/**
 * The money of an activity: that of its latest document in scope, since SIAF accumulates the year. An absent pim is
 * the pia, an absent pia is 0, an absent stage adds 0.
 */
export function financialProgress(entry: ActivityOfYear): FinancialProgress {
  const { presupuesto } = entry.latest.data;
  const amounts = amountsOf(presupuesto);
  const scheduled = scheduleToDate(entry);
  return {
    ...amounts,
    sinCosto: presupuesto?.sin_costo !== undefined,
    valor: shareOf(amounts.devengado, amounts.pim, 'no tiene PIM', () =>
      placesOf(entry, ['devengado', presupuesto?.pim === undefined ? 'pia' : 'pim']),
    ),
    programado: scheduled?.total,
    valorPeriodo: scheduled
      ? shareOf(amounts.devengado, scheduled.total, 'nada programado a la fecha de corte', () => [
          ...placesOf(entry, ['devengado']),
          ...scheduled.origins(),
        ])
      : absent('no tiene programación mensual del gasto'),
  };
}

/** PIA, PIM and stages of a budget, in céntimos. */
export function amountsOf(presupuesto: PresupuestoData | undefined): Amounts {
  return {
    pia: piaOf(presupuesto),
    pim: pimOf(presupuesto),
    certificado: cents(presupuesto?.certificado) ?? 0n,
    comprometido: cents(presupuesto?.comprometido) ?? 0n,
    devengado: cents(presupuesto?.devengado) ?? 0n,
    girado: cents(presupuesto?.girado) ?? 0n,
  };
}

/** The sum of amounts, exact to the céntimo. */
export function addAmounts(all: Iterable<Amounts>): Amounts {
  const total = { ...NO_AMOUNTS };
  for (const amounts of all) {
    for (const monto of MONTOS) total[monto] += amounts[monto];
  }
  return total;
}

/** One amount against another, in %, with the words of a quotient; no value when the second is 0. */
export function shareOf(
  part: Cents,
  whole: Cents,
  reason: string,
  origins: () => readonly Origin[] = () => [],
): Figure {
  const value: Fraction | undefined = percentage(solesOf(part), solesOf(whole));
  if (value === undefined) return absent(reason, origins);
  return figure(value, () => `S/ ${solesText(part)} de S/ ${solesText(whole)}`, origins);
}

interface Schedule {
  readonly total: Cents;
  readonly origins: () => readonly Origin[];
}

/**
 * What was to be spent up to the cut-off: the months of the documents in scope, joined. Whether there is a schedule
 * is, like every attribute, told by the latest document.
 */
function scheduleToDate(entry: ActivityOfYear): Schedule | undefined {
  if (!hasMonths(entry.latest.data.presupuesto)) return undefined;
  const months = entry.documents.flatMap((document) =>
    mesesToDate(document, entry.scope).flatMap((mes) => {
      const amount = cents(document.data.presupuesto?.programado?.[mes]);
      return amount === undefined ? [] : { amount, mes, document };
    }),
  );
  return {
    total: months.reduce((total, { amount }) => total + amount, 0n),
    origins: () => months.map(({ document, mes }) => at(document.origin, 'presupuesto', 'programado', mes)),
  };
}

function hasMonths(presupuesto: PresupuestoData | undefined): boolean {
  const months: Partial<Record<Mes, number>> = presupuesto?.programado ?? {};
  return Object.values(months).some((amount) => amount !== undefined);
}

function placesOf(entry: ActivityOfYear, fields: readonly (typeof MONTOS)[number][]): readonly Origin[] {
  const { origin, data } = entry.latest;
  return fields.flatMap((field) =>
    data.presupuesto?.[field] === undefined ? [] : at(origin, 'presupuesto', field),
  );
}
