import { compare, exact, isNegative, magnitude, round } from '../model/fraction.ts';
import type { Config } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { isCritical, type Gap } from '../model/questions/gap.ts';

/** The money and the work that a brecha compares; undefined for an activity without one, or cancelled. */
export function gapOf(progress: ActivityProgress): Gap | undefined {
  const { fisico, financiero } = progress;
  const brecha = progress.brecha.value;
  const scheduled = financiero.programado !== undefined;
  const gasto = (scheduled ? financiero.valorPeriodo : financiero.valor).value;
  const { value, trace } = scheduled ? fisico.bruto : fisico.anual;
  if (fisico.gris === 'cancelada') return undefined;
  if (brecha === undefined || gasto === undefined || value === undefined) return undefined;
  return { progress, brecha, gasto, avance: { value, trace }, toDate: scheduled };
}

/** What a gap calls for: nothing, or a word for the reader. */
export function gapAlert(gap: Gap, config: Config): string | undefined {
  if (isCritical(gap)) return 'Crítico: gastó más de 80 % y avanzó menos de 40 %';
  const points = round(gap.brecha, 2);
  if (compare(magnitude(points), exact(config.brecha)) <= 0) return undefined;
  return isNegative(points) ? 'El gasto va detrás del avance' : 'El gasto va delante del avance';
}
