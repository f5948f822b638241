import type { Cents } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { statedOfYear } from './stated.ts';

/** Money of activities that were formulated and then left out (`activa: false`): it is in no other sum. */
export interface SpentLeftOut {
  /** Σ devengado, in céntimos. */
  readonly devengado: Cents;
  /** Those that spent something, in the order of the documents. */
  readonly ids: readonly string[];
}

/** What such activities of a year spent; undefined where none states a devengado other than 0. */
export function spentLeftOut(inactivas: readonly ActivityOfYear[]): SpentLeftOut | undefined {
  const spent = inactivas.flatMap((entry) => {
    const amount = statedOfYear(entry, 'devengado')?.amount ?? 0n;
    return amount === 0n ? [] : [{ id: entry.id, amount }];
  });
  if (spent.length === 0) return undefined;
  return {
    devengado: spent.reduce((sum, { amount }) => sum + amount, 0n),
    ids: spent.map(({ id }) => id),
  };
}
