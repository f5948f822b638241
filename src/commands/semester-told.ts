import type { Model, Semestre } from '../model/model.ts';
import { defaultPeriod, periodoOf, semestreOf, semestresOf } from '../model/progress/period.ts';
import { progressOf, progressOfPlan, type Progress } from '../model/progress/progress.ts';

/** The semester that one project of many is told of, and its figures. */
export interface SemesterTold {
  /** What was asked for; else what a report would be about, undefined for a plan without any POI. */
  readonly period: Semestre | undefined;
  /** The project has no POI of the semester that was asked for. */
  readonly hasNoPoi: boolean;
  /** Of the plan alone where there is no POI of the semester. */
  readonly progress: Progress;
}

/** `asked` is a semester, as it is known to be one; undefined where nobody asked for one. */
export function semesterTold(model: Model, asked: string | undefined): SemesterTold {
  const period = asked === undefined ? defaultPeriod(model) : semestreOf(asked);
  const hasNoPoi = asked !== undefined && !semestresOf(model).map(periodoOf).includes(asked);
  const progress = period === undefined || hasNoPoi ? progressOfPlan(model) : progressOf(model, period);
  return { period, hasNoPoi, progress };
}
