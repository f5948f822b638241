/** What was measured in the first semester of an indicator that nobody measured in the second: the year has it all the same. */
import type { IndicadorPlan } from '../model/model.ts';
import { earlier } from '../model/progress/calendar.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { cutOffOfMeasurement, measurementsOf, obtainedIn } from '../model/progress/measurements.ts';
import { longDate } from './format.ts';
import { valueOf } from './indicator-text.ts';
import type { View } from './view.ts';

/** When it is that the report counts, where the first semester counts apart. */
export const IN_SECOND_HALF = ' en el segundo semestre';

/**
 * How the last measurement of the first semester reads, «16 % al 15 de junio de 2027», in a report of the second; undefined
 * in any other report and where there is none.
 */
export function measuredBefore({
  model,
  periodo,
}: Pick<View, 'model' | 'periodo'>): (indicador: IndicadorPlan) => string | undefined {
  if (periodo.numero === 1) return () => undefined;
  const all = measurementsOf(model);
  return (indicador) => {
    const { obtenido, resultado } = obtainedIn(model, all, indicador.id, { ...periodo, numero: 1 });
    if (obtenido.value === undefined) return undefined;
    const fecha = resultado?.data.fecha;
    return `${valueOf(indicador, obtenido.value)} ${fecha === undefined ? 'en el primer semestre' : `al ${longDate(fecha)}`}`;
  };
}

/** Whether some target was measured in the first semester and not in the second, of which the report counts. */
export function isMeasuredBefore(view: Pick<View, 'model' | 'periodo' | 'progress'>): boolean {
  const before = measuredBefore(view);
  return view.progress.indicadores.some(
    ({ cuenta, indicador, obtenido }) =>
      cuenta && obtenido.value === undefined && before(indicador) !== undefined,
  );
}

/** The days of a measurement and of what was expected of it, `AAAA-MM-DD`. */
export interface DaysOfMeasurement {
  readonly medido: string;
  readonly esperado: string;
}

/**
 * The day on which something was measured, and that to which what was expected of it stands, where the document that says it
 * does not end on the day of the report and of the plan; else undefined. Without a day of its own a measurement is of that of
 * its document.
 */
export function measuredUntil(
  { model, periodo, progress, ofPlan }: Pick<View, 'model' | 'periodo' | 'progress' | 'ofPlan'>,
  { obtenido, resultado }: IndicatorProgress,
): DaysOfMeasurement | undefined {
  if (obtenido.value === undefined || progress.corte === undefined) return undefined;
  const day = cutOffOfMeasurement(model, resultado, periodo);
  if (day === progress.corte && day === ofPlan.corte) return undefined;
  return { medido: earlier(resultado?.data.fecha ?? day, day), esperado: day };
}
