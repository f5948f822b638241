import { compare, exact, round, type Fraction } from '../fraction.ts';
import type { Actividad, Model } from '../model.ts';
import type { Acumulacion } from '../progress/accumulation.ts';
import type { Figure } from '../progress/figure.ts';
import { isDescending } from '../progress/parts.ts';
import { joinedProgramme } from '../progress/series.ts';
import { acumulacionIn } from './year.ts';

/**
 * What the months of an activity's document programme, where that is not the meta it writes beside them; undefined where
 * they agree or one of the two is not there.
 */
export function programmeAgainstTarget(actividad: Actividad, model: Model): Figure | undefined {
  const { indicador } = actividad.data;
  const meta = indicador?.meta;
  if (meta === undefined || indicador?.programado === undefined || isWholeSum(actividad, meta))
    return undefined;
  const acumulacion = acumulacionIn(actividad, model);
  const programme = joinedProgramme([actividad], { acumulacion, descending: isDescending(actividad) });
  if (programme.value === undefined || isTargetOf(programme.value, exact(meta), acumulacion))
    return undefined;
  return programme;
}

/** Whether the months of a sum are whole numbers that make the meta, as nearly all are. */
function isWholeSum({ data: { indicador }, poi: { meses } }: Actividad, meta: number): boolean {
  const months = indicador?.programado;
  if (months === undefined || (indicador?.acumulacion ?? 'suma') !== 'suma') return false;
  let total = 0;
  for (const mes of meses) {
    const value = months[mes] ?? 0;
    total = Number.isSafeInteger(value) ? total + value : NaN;
  }
  return total === meta && total > 0;
}

/** Whether a programme comes to a target; a mean seldom ends, and does when it prints alike. */
export function isTargetOf(programme: Fraction, meta: Fraction, acumulacion: Acumulacion): boolean {
  if (acumulacion !== 'promedio') return compare(programme, meta) === 0;
  return compare(round(programme, 2), round(meta, 2)) === 0;
}
