import type { IndicadorPlan, Objetivo } from '../model.ts';
import { targetOfYear, targetYears } from '../progress/targets.ts';

/** Whether it can be told if an indicator was met: some year has a target in numbers, its own or of its baseline. */
export function isMeasurable(indicador: IndicadorPlan): boolean {
  return targetYears(indicador).some((anio) => targetOfYear(indicador, anio).value !== undefined);
}

/** How an objective can be measured: by some indicator, only in words, or by none. */
export type Medida = 'medible' | 'sin_meta' | 'sin_indicador';

/** How an objective can be measured. */
export function medidaOf({ indicadores }: Objetivo): Medida {
  if (indicadores.length === 0) return 'sin_indicador';
  return indicadores.some(isMeasurable) ? 'medible' : 'sin_meta';
}
