import { fieldOfAmount, isOfSomeRows, statedAmount } from '../budget.ts';
import { cents } from '../money.ts';
import type { Actividad } from '../model.ts';

/** What one document says was accrued. */
interface SpentIn {
  /** Céntimos. */
  readonly amount: bigint;
  readonly field: string;
  /** Whether some of its rows do not say it: more may have been. */
  readonly isAtLeast: boolean;
}

/**
 * What one document of an activity says was accrued, in céntimos, with the field that says it: its total or its rows or,
 * where neither says, its months; undefined for nothing.
 */
export function spentIn({ data: { presupuesto } }: Actividad): SpentIn | undefined {
  const told = statedAmount(presupuesto, 'devengado');
  const stated = told?.amount;
  const months = Object.values(presupuesto?.devengado_mensual ?? {});
  const amount = stated ?? months.reduce<bigint>((sum, one) => sum + cents(one ?? 0), 0n);
  if (amount === 0n) return undefined;
  const isByMonths = stated === undefined && months.length > 0;
  return {
    amount,
    isAtLeast: isOfSomeRows(told),
    field: isByMonths ? 'presupuesto.devengado_mensual' : fieldOfAmount(presupuesto, 'devengado'),
  };
}
