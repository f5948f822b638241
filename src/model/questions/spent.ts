import { fieldOfAmount, statedAmount } from '../budget.ts';
import { cents } from '../money.ts';
import type { Actividad } from '../model.ts';

/**
 * What one document of an activity says was accrued, in céntimos, with the field that says it: its total or its rows or,
 * where neither says, its months; undefined for nothing.
 */
export function spentIn({
  data: { presupuesto },
}: Actividad): { readonly amount: bigint; readonly field: string } | undefined {
  const stated = statedAmount(presupuesto, 'devengado')?.amount;
  const months = Object.values(presupuesto?.devengado_mensual ?? {});
  const amount = stated ?? months.reduce<bigint>((sum, one) => sum + cents(one ?? 0), 0n);
  if (amount === 0n) return undefined;
  const isByMonths = stated === undefined && months.length > 0;
  return {
    amount,
    field: isByMonths ? 'presupuesto.devengado_mensual' : fieldOfAmount(presupuesto, 'devengado'),
  };
}
