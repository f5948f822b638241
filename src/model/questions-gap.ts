import { compare, round, whole, type Fraction } from './fraction.ts';
import type { Model } from './model.ts';
import type { ActivityProgress } from './progress/activity.ts';
import { isReporting, progressBySemester } from './questions-progress.ts';

/** The money of an activity beside its work, in percentages as they come out. */
export interface Gap {
  readonly progress: ActivityProgress;
  /** In percentage points: gasto less avance. */
  readonly brecha: Fraction;
  readonly gasto: Fraction;
  readonly avance: Fraction;
}

/**
 * The gaps worth a word in each semester: of activities that report both money and work, in POI that are being
 * executed or closed. Where either is 0 there is no gap but something missing, which is another question.
 */
export function gapsBySemester(model: Model): readonly Gap[] {
  return progressBySemester(model).flatMap((progress): readonly Gap[] => {
    const { fisico, financiero, latest } = progress;
    const brecha = progress.brecha.value;
    if (!isReporting(latest.poi) || fisico.gris === 'cancelada' || brecha === undefined) return [];
    const scheduled = financiero.programado !== undefined;
    const gasto = (scheduled ? financiero.valorPeriodo : financiero.valor).value;
    const avance = (scheduled ? fisico.bruto : fisico.anual).value;
    if (!gasto || !avance || gasto.n <= 0n || avance.n <= 0n) return [];
    return [{ progress, brecha, gasto, avance }];
  });
}

/** Over 80 % of the money gone and under 40 % of the work done, as both are printed. */
export function isCritical({ gasto, avance }: Gap): boolean {
  return compare(round(gasto, 2), whole(80)) > 0 && compare(round(avance, 2), whole(40)) < 0;
}
