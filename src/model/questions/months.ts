import { MESES, type Actividad, type Mes } from '../model.ts';

/** A month of a series, with its number, 1 to 12. */
export interface ReportedMonth {
  readonly mes: Mes;
  readonly number: number;
  /** In the unit of measure. */
  readonly value: number;
}

/** What a document gives month by month; an empty month is null or absent. */
export type Series = Readonly<Partial<Record<Mes, number | null>>>;

const BITS: Readonly<Record<string, number>> = Object.fromEntries(MESES.map((mes, i) => [mes, 1 << i]));

/**
 * The months of a series with a figure, one bit each from 1 for ene to 2048 for dic; 0 without any. To tell whether a
 * series has a month that it should not have, or lacks one, takes a tenth of what lists of months do.
 */
export function monthBits(series: Series | undefined): number {
  let bits = 0;
  // Its own: documents inherit nothing.
  for (const mes in series) if (typeof series[mes as Mes] === 'number') bits |= BITS[mes] ?? 0;
  return bits;
}

/** Months as bits. */
export function bitsOf(meses: readonly Mes[]): number {
  return meses.reduce((bits, mes) => bits | (BITS[mes] ?? 0), 0);
}

/** The months with something reported as executed, in the order of the calendar; an empty month is not reported. */
export function reportedMonths({ data }: Actividad): readonly ReportedMonth[] {
  const months = data.indicador?.ejecutado;
  const reported: ReportedMonth[] = [];
  if (months === undefined) return reported;
  for (const [i, mes] of MESES.entries()) {
    const value = months[mes];
    if (typeof value === 'number') reported.push({ mes, number: i + 1, value });
  }
  return reported;
}
