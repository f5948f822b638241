import type { ConfigDocument } from '../../src/model/input.generated.ts';
import type { IndicadorPlanData, Semestre } from '../../src/model/model.ts';
import type { IndicatorProgress } from '../../src/model/progress/plan-indicator.ts';
import { indicatorProgresses } from '../../src/model/progress/progress.ts';
import { S2, project } from './projects.ts';

/** Measurements by semester. */
export type Measured = Readonly<Record<string, number>>;

/** The figures of an indicator as a report sees it, from what each semester measured. */
export function measure(
  data: IndicadorPlanData,
  measured: Measured,
  periodo: Semestre = S2,
  config: ConfigDocument = {},
): IndicatorProgress {
  const model = project({
    indicadores: [{ id: 'I', ...data }],
    config,
    poi: Object.fromEntries(
      Object.entries(measured).map(([name, valor]) => [name, { resultados: [{ indicador: 'I', valor }] }]),
    ),
  });
  const [progress] = indicatorProgresses(model, periodo);
  if (!progress) throw new Error('the project has one indicator');
  return progress;
}
