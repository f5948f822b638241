import type { IndicadorPlan, Model, Objetivo, Plan } from '../model/model.ts';
import type { Progress } from '../model/progress/progress.ts';
import { isMeasurable, medidaOf, type Medida } from '../model/questions/measurable.ts';
import type { PlanReportInput } from './input.ts';
import { touchedBy, type Touched } from './touched.ts';

/** What the sections of a report of the plan alone read. */
export interface PlanView {
  readonly input: PlanReportInput;
  readonly model: Model;
  readonly plan: Plan;
  readonly progress: Progress;
  readonly touched: Touched;
  /** Indicators with a target in numbers, and those that only have words. */
  readonly measurable: readonly IndicadorPlan[];
  readonly inWords: readonly IndicadorPlan[];
  /** Objectives by how they can be measured. */
  readonly objectives: Readonly<Record<Medida, readonly Objetivo[]>>;
}

/** Prepares the plan for its sections. undefined without a plan. */
export function planViewOf(input: PlanReportInput): PlanView | undefined {
  const { model, progress } = input;
  const { plan } = model;
  if (plan === undefined) return undefined;
  const of = (medida: Medida): readonly Objetivo[] =>
    plan.objetivos.filter((objetivo) => medidaOf(objetivo) === medida);
  return {
    input,
    model,
    plan,
    progress,
    touched: touchedBy(input.validation.diagnostics, model),
    measurable: plan.indicadores.filter(isMeasurable),
    inWords: plan.indicadores.filter((indicador) => !isMeasurable(indicador)),
    objectives: { medible: of('medible'), sin_meta: of('sin_meta'), sin_indicador: of('sin_indicador') },
  };
}

/** The registered words of what an objective wants to reach: its own and those of its indicators, each once. */
export function registeredWords({ data, indicadores }: Objetivo): readonly string[] {
  const all = [data.meta_registrada, ...indicadores.map((indicador) => indicador.data.meta_registrada)];
  return [...new Set(all.flatMap((words) => words ?? []))];
}
