import { compiledModel } from '../model/compiled.ts';
import type { Model, Origin, Semestre } from '../model/model.ts';
import { progressOf, progressOfPlan, type Progress } from '../model/progress/progress.ts';
import { canonicalJson } from '../painters/canonical-json.ts';

/** The compiled model as the text that is printed and that travels inside the PDF. */
export function compiledText(
  model: Model,
  period: Semestre | undefined,
  lineOf: (origin: Origin) => number,
): string {
  return canonicalJson(compiledModel(model, progressIn(model, period), lineOf));
}

/** The figures of a semester, or those of a plan that has no POI. */
export function progressIn(model: Model, period: Semestre | undefined): Progress {
  return period === undefined ? progressOfPlan(model) : progressOf(model, period);
}
