import type { IndicadorPlan } from '../model.ts';

/** Whether a value is the number of a level of the indicator's scale, 1 to n; true where the indicator has none. */
export function isLevelOf({ data: { escala } }: IndicadorPlan, value: number): boolean {
  return escala === undefined || (Number.isInteger(value) && value >= 1 && value <= escala.length);
}
