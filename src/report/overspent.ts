import { compare, HUNDRED, type Fraction } from '../model/fraction.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';

/**
 * What must be said beside a share of the money that is over 100 %: that more was spent than could be. Nothing for a
 * share of all or less, or that is not known. `words` say of what.
 */
export function overspent(share: Fraction | undefined, words = 'más de lo disponible'): readonly string[] {
  return share !== undefined && compare(share, HUNDRED) > 0 ? [words] : [];
}

/** Whether all of what an activity may spend is known: of some rows of its document alone, it limits nothing. */
export function hasWholePim({ financiero }: ActivityProgress): boolean {
  return financiero.pim !== undefined && !financiero.esDeAlgunasFilas('pim');
}

/** How many activities have spent more than their PIM: what they will have spent goes over it too. */
export function overBudget(activities: readonly ActivityProgress[]): number {
  return activities.filter(
    (activity) =>
      hasWholePim(activity) && (activity.financiero.devengado ?? 0n) > (activity.financiero.pim ?? 0n),
  ).length;
}
