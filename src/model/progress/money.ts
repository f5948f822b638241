import { type Fraction } from '../fraction.ts';
import type { Mes, Origin, PresupuestoData } from '../model.ts';
import { cents, centsSum, piaOf, pimOf, solesOf, solesText, type Cents } from '../money.ts';
import { mesesDue, type ActivityOfYear } from './activity-of-year.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { percentage } from './percentage.ts';

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
 * the pia, an absent pia is 0, an absent stage adds 0. Each amount and figure is computed when it is asked for.
 */
export function financialProgress(entry: ActivityOfYear): FinancialProgress {
  return new Figures(entry);
}

class Figures implements FinancialProgress {
  private readonly entry: ActivityOfYear;
  private readonly presupuesto: PresupuestoData | undefined;
  private knownShare: Figure | undefined;
  private knownSchedule: Schedule | 'none' | undefined;
  private knownShareToDate: Figure | undefined;

  constructor(entry: ActivityOfYear) {
    this.entry = entry;
    this.presupuesto = entry.latest.data.presupuesto;
  }

  get pia(): Cents {
    return piaOf(this.presupuesto);
  }

  get pim(): Cents {
    return pimOf(this.presupuesto);
  }

  get certificado(): Cents {
    return cents(this.presupuesto?.certificado) ?? 0n;
  }

  get comprometido(): Cents {
    return cents(this.presupuesto?.comprometido) ?? 0n;
  }

  get devengado(): Cents {
    return cents(this.presupuesto?.devengado) ?? 0n;
  }

  get girado(): Cents {
    return cents(this.presupuesto?.girado) ?? 0n;
  }

  get sinCosto(): boolean {
    return this.presupuesto?.sin_costo !== undefined;
  }

  get valor(): Figure {
    return (this.knownShare ??= shareOf(this.devengado, this.pim, 'no tiene PIM', () =>
      placesOf(this.entry, ['devengado', this.presupuesto?.pim === undefined ? 'pia' : 'pim']),
    ));
  }

  get programado(): Cents | undefined {
    return this.schedule?.total;
  }

  get valorPeriodo(): Figure {
    return (this.knownShareToDate ??= this.shareToDate());
  }

  private get schedule(): Schedule | undefined {
    this.knownSchedule ??= scheduleToDate(this.entry) ?? 'none';
    return this.knownSchedule === 'none' ? undefined : this.knownSchedule;
  }

  private shareToDate(): Figure {
    const { schedule } = this;
    if (!schedule) return absent('no tiene programación mensual del gasto');
    return shareOf(this.devengado, schedule.total, 'nada programado a la fecha de corte', () => [
      ...placesOf(this.entry, ['devengado']),
      ...schedule.origins(),
    ]);
  }
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
  const amounts: number[] = [];
  for (const document of entry.documents) {
    const months = document.data.presupuesto?.programado;
    if (months === undefined) continue;
    for (const mes of mesesDue(entry, document)) {
      const amount = months[mes];
      if (amount !== undefined) amounts.push(amount);
    }
  }
  return { total: centsSum(amounts), origins: () => scheduledPlaces(entry) };
}

function scheduledPlaces(entry: ActivityOfYear): readonly Origin[] {
  return entry.documents.flatMap((document) =>
    mesesDue(entry, document)
      .filter((mes) => document.data.presupuesto?.programado?.[mes] !== undefined)
      .map((mes) => at(document.origin, 'presupuesto', 'programado', mes)),
  );
}

function hasMonths(presupuesto: PresupuestoData | undefined): boolean {
  const months: Partial<Record<Mes, number>> = presupuesto?.programado ?? {};
  for (const mes in months) if (months[mes as Mes] !== undefined) return true; // its own: documents inherit nothing
  return false;
}

function placesOf(entry: ActivityOfYear, fields: readonly (typeof MONTOS)[number][]): readonly Origin[] {
  const { origin, data } = entry.latest;
  return fields.flatMap((field) =>
    data.presupuesto?.[field] === undefined ? [] : at(origin, 'presupuesto', field),
  );
}
