import { compare, round, whole, type Fraction, isPositive } from '../fraction.ts';
import { isChainBroken, partialAmounts, statedAmounts } from '../budget.ts';
import type { ActivityProgress } from '../progress/activity.ts';
import type { Figure } from '../progress/figure.ts';
import { percentageText } from '../progress/percentage.ts';
import { isReporting } from '../progress/period.ts';
import { rememberedOf } from '../progress/remember.ts';

/** The money of an activity beside its work, in percentages as they come out. */
export interface Gap {
  readonly progress: ActivityProgress;
  /** In percentage points: gasto less avance. */
  readonly brecha: Fraction;
  readonly gasto: Fraction;
  readonly avance: Figure & { readonly value: Fraction };
  /** Whether both are of what was scheduled to date; else of the PIM and of the year's target. */
  readonly toDate: boolean;
}

/**
 * The gap of an activity, where it is worth a word: where money and work are both reported, in a POI that is being
 * executed or closed. Where either is 0 there is no gap but something missing, which is another question.
 */
export const gapToTell: (progress: ActivityProgress) => Gap | undefined = rememberedOf((progress) => {
  const { fisico, financiero, latest } = progress;
  if (!isReporting(latest.poi) || latest.data.estado === 'cancelada') return undefined;
  // Of amounts that contradict each other at least one is wrong.
  const { presupuesto } = latest.data;
  if (isChainBroken(statedAmounts(presupuesto), partialAmounts(presupuesto))) return undefined;
  const brecha = progress.brecha.value;
  if (brecha === undefined) return undefined;
  const scheduled = financiero.programado !== undefined;
  const gasto = (scheduled ? financiero.valorPeriodo : financiero.valor).value;
  const avance = scheduled ? fisico.bruto : fisico.anual;
  if (!gasto || !isPositive(gasto) || !isSome(avance)) return undefined;
  return { progress, brecha, gasto, avance, toDate: scheduled };
});

function isSome(done: Figure): done is Gap['avance'] {
  return done.value !== undefined && isPositive(done.value);
}

/** Over 80 % of the money gone and under 40 % of the work done, as both are printed. */
export function isCritical({ gasto, avance }: Gap): boolean {
  return compare(round(gasto, 2), whole(80)) > 0 && compare(round(avance.value, 2), whole(40)) < 0;
}

/** «gastó 60.00 % de su PIM y avanzó 40.00 % de su meta del año»; of what only the semester asks for, it says so. */
export function gapWords({ progress, gasto, avance, toDate }: Gap): string {
  const [spent, done] = [percentageText(gasto), percentageText(avance.value)];
  return toDate
    ? `gastó ${spent} y avanzó ${done} de lo programado a la fecha`
    : `gastó ${spent} de su PIM y avanzó ${done} de ${progress.fisico.esDelAnio ? 'su meta del año' : 'lo programado en el semestre'}`;
}
