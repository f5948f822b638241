/** How the values and targets of an indicator of the plan are said. */
import { add, isZero, subtract, whole, type Fraction } from '../model/fraction.ts';
import type { IndicadorPlan, Plan } from '../model/model.ts';
import { isInPercent } from '../model/percent-unit.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { metasOf } from '../model/questions/targets.ts';
import { measured, quantity, quantityOf, SIN_DATO } from './format.ts';

/** `74 %`, `48`, «2 En proceso»: a value of an indicator, for columns where the unit stands elsewhere. */
export function valueOf({ data }: IndicadorPlan, value: Fraction | undefined): string {
  if (value === undefined) return SIN_DATO;
  if (data.escala !== undefined) return levelText(data.escala, value);
  return isInPercent(data.unidad_medida) ? measured(value, '%') : measured(value, data.unidad_medida);
}

/** «En proceso», «74 %», «48 familias»: a value as it is read aloud, a level by its name alone. */
export function spokenValueOf(
  indicador: IndicadorPlan,
  value: Fraction | undefined,
  unit: string | undefined,
): string {
  const { escala } = indicador.data;
  if (escala === undefined) return quantityOf(value, unit);
  return (value && nameOfLevel(escala, value)) ?? valueOf(indicador, value);
}

/** «2 En proceso»; of a value between two levels, its number. */
function levelText(levels: readonly string[], value: Fraction): string {
  const name = nameOfLevel(levels, value);
  return name === undefined ? `${quantity(value)}, entre dos niveles` : `${quantity(value)} ${name}`;
}

function nameOfLevel(levels: readonly string[], value: Fraction): string | undefined {
  return levels.find((_, i) => isZero(subtract(value, whole(i + 1))));
}

/** The name, with what is counted where neither the name nor a percentage says it. */
export function nameWithUnit({ id, data }: IndicadorPlan): string {
  const name = data.nombre ?? id;
  const unit = data.unidad_medida;
  const isSaid =
    unit === undefined ||
    data.escala !== undefined ||
    isInPercent(unit) ||
    name.toLowerCase().includes(unit.toLowerCase().slice(0, 5));
  return isSaid ? name : `${name} (${unit})`;
}

/** «en total, 530»: all targets together where each year adds its own to the others; empty for others, and for one alone. */
export function allYearsText(indicador: IndicadorPlan): string {
  const yearly = metasOf(indicador).flatMap(({ semestre, valor }) =>
    semestre === undefined && valor !== undefined ? [valor] : [],
  );
  return indicador.data.agregacion === 'agregable' && yearly.length > 1
    ? `en total, ${valueOf(indicador, yearly.reduce(add))}`
    : '';
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
