import { compare, exact, round } from '../fraction.ts';
import { MESES, type Actividad, type Mes } from '../model.ts';
import type { Acumulacion } from '../progress/accumulation.ts';
import type { Figure } from '../progress/figure.ts';
import { reportedMonthsTotal } from '../progress/series.ts';
import { bitsOf, monthBits, type Series } from './months.ts';

/** The months of a series with a figure, in the order of the calendar; an empty month has none. */
export function writtenMonths(months: Readonly<Partial<Record<Mes, number | null>>> = {}): readonly Mes[] {
  return MESES.filter((mes) => months[mes] !== undefined && months[mes] !== null);
}

/**
 * What the months of a document come to as its activity accumulates, where it gives its total too and the total is
 * another; else undefined.
 */
export function monthsAgainstTotal(actividad: Actividad, acumulacion: Acumulacion): Figure | undefined {
  const logrado = actividad.data.indicador?.logrado;
  if (logrado === undefined) return undefined;
  const executed = reportedMonthsTotal(actividad, acumulacion);
  if (executed.value === undefined) return undefined;
  const decimals = acumulacion === 'promedio' ? 2 : 12;
  const agree = compare(round(executed.value, decimals), round(exact(logrado), decimals)) === 0;
  return agree ? undefined : executed;
}

/**
 * Whether what an activity reports has a mistake of its own: months and total that differ, or months of the other
 * semester only. What its progress would say only follows from that.
 */
export function contradictsItsMonths(actividad: Actividad, acumulacion: Acumulacion): boolean {
  const { programado, ejecutado } = actividad.data.indicador ?? {};
  const own = bitsOf(actividad.poi.meses);
  const isForeign = (series: Series | undefined): boolean => {
    const written = own === 0 ? 0 : monthBits(series);
    return written !== 0 && (written & own) === 0;
  };
  return (
    isForeign(programado) || isForeign(ejecutado) || monthsAgainstTotal(actividad, acumulacion) !== undefined
  );
}
