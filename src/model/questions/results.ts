import { groupedBy } from '../../text/grouped-by.ts';
import { fold } from '../../text/nearest.ts';
import type { IndicadorPlan, Model, Resultado } from '../model.ts';
import { isInPercent } from '../percent-unit.ts';
import { measurementsOf, semestreOfResultado } from '../progress/measurements.ts';
import { semestresOf } from '../progress/period.ts';
import { indicatorProgress, type IndicatorProgress } from '../progress/plan-indicator.ts';

/** The figures of an indicator in a semester in which it was measured. */
export interface MeasuredProgress extends IndicatorProgress {
  readonly resultado: Resultado;
}

/** The figures of one indicator in the semesters in which it was measured, in order. */
export interface MeasuredIndicator {
  readonly indicador: IndicadorPlan;
  readonly semesters: readonly MeasuredProgress[];
}

const computed = new WeakMap<Model, readonly MeasuredIndicator[]>();

/**
 * Every measured indicator of the plan with its figures, as the reports print them; of two with one id it cannot be told
 * which was measured. Computed once for a model.
 */
export function measuredIndicators(model: Model): readonly MeasuredIndicator[] {
  const known = computed.get(model);
  if (known) return known;
  const measurements = measurementsOf(model);
  const semestres = semestresOf(model);
  const indicadores = model.plan?.indicadores ?? [];
  const byId = groupedBy(indicadores, ({ id }) => id);
  const all = indicadores
    .filter(({ id }) => measurements.has(id) && byId.get(id)?.length === 1)
    .map((indicador) => ({
      indicador,
      semesters: semestres
        .map((semestre) => indicatorProgress(model, measurements, indicador, semestre))
        .filter((one): one is MeasuredProgress => one.resultado !== undefined),
    }));
  computed.set(model, all);
  return all;
}

/** The semester of a result as it is written, `2019-S1`; the period of its document when nothing tells it. */
export function semesterOf(resultado: Resultado): string {
  const semestre = semestreOfResultado(resultado);
  return semestre === undefined ? resultado.poi.periodo : `${semestre.anio}-S${semestre.numero}`;
}

/** Whether an indicator is measured in percentages of a whole, which lie within 0 and 100: no rate of change. */
export function isShareInPercent({ data }: IndicadorPlan): boolean {
  if (!isInPercent(data.unidad_medida)) return false;
  return !/variacion|crecimiento|incremento|aumento|reduccion|disminucion|rentabilidad|inflacion|sobre la meta/.test(
    fold(`${data.unidad_medida ?? ''} ${data.nombre ?? ''}`),
  );
}
