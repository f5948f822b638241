/** How the values and targets of an indicator of the plan are said. */
import { isZero, subtract, whole, type Fraction } from '../model/fraction.ts';
import type { IndicadorPlan, Plan } from '../model/model.ts';
import { isInPercent } from '../model/percent-unit.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { measured, quantity, SIN_DATO } from './format.ts';

/** `74 %`, `48`, «2 En proceso»: a value of an indicator, for columns where the unit stands elsewhere. */
export function valueOf({ data }: IndicadorPlan, value: Fraction | undefined): string {
  if (value === undefined) return SIN_DATO;
  if (data.escala !== undefined) return levelText(data.escala, value);
  return isInPercent(data.unidad_medida) ? measured(value, '%') : measured(value, data.unidad_medida);
}

/** «2 En proceso»; of a value between two levels, its number. */
function levelText(levels: readonly string[], value: Fraction): string {
  const index = levels.findIndex((_, i) => isZero(subtract(value, whole(i + 1))));
  const name = levels[index];
  return name === undefined ? `${quantity(value)}, entre dos niveles` : `${index + 1} ${name}`;
}

/** «meta final: 100 %», «meta de 2031: 100 %» where it is of after the mandate, «sin meta». */
export function finalTargetText(
  { indicador, metaFinal, metaFinalAnio }: IndicatorProgress,
  plan: Plan | undefined,
): string {
  if (metaFinalAnio === undefined) return 'sin meta';
  return `${finalTargetName(metaFinalAnio, plan)}: ${valueOf(indicador, metaFinal.value)}`;
}

/** «meta final», or «meta de 2031» where the target is of after the mandate. */
export function finalTargetName(anio: number | undefined, plan: Plan | undefined): string {
  return isAfter(anio, plan) ? `meta de ${anio}` : 'meta final';
}

/** Whether a year is after the plan's last. */
export function isAfter(anio: number | undefined, plan: Plan | undefined): boolean {
  const fin = plan?.periodo?.fin;
  return anio !== undefined && fin !== undefined && anio > fin;
}
