import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOfTheFour } from '../diagnostics/lowered.ts';
import type { Model } from '../model/model.ts';
import { progressBySemester } from '../model/questions/progress.ts';
import { isInactive } from '../model/questions/year.ts';
import { rules } from '../rules/index.ts';
import { sparesInactive, type Finding, type Found, type Rule } from '../rules/rule.ts';
import type { Levels } from './levels.ts';
import { placed, type Places } from './places.ts';

/** What the rules found. */
export interface RuleFindings {
  readonly found: readonly Diagnostic[];
  /** What somebody let pass of what the plan cannot do without: found at a lower severity, or not listed at all. */
  readonly lowered: readonly Diagnostic[];
}

/** Runs every rule that is not off on what could be linked; the four that may not pass in silence also when off. */
export function ruleFindings(
  model: Model,
  places: Places,
  levels: Levels,
  told: (share: number) => void = () => {},
): RuleFindings {
  const found: Diagnostic[] = [];
  const lowered: Diagnostic[] = [];
  const take = (rule: Rule, finding: Finding): void => {
    const own = finding.severity ?? rule.severity;
    const severity = levels.of(rule.id, finding.at.file) ?? own;
    const passes = severity !== 'error' && own === 'error' && isOfTheFour(rule.id);
    if (severity === 'off' && !passes) return;
    const diagnostic = placed(rule.id, severity === 'off' ? own : severity, finding, places);
    if (!diagnostic) return;
    if (passes) lowered.push(diagnostic);
    if (severity !== 'off') found.push(diagnostic);
  };
  const takeAll = (rule: Rule, some: Found): void => {
    if (some === undefined) return;
    if (Symbol.iterator in some) for (const finding of some) take(rule, finding);
    else take(rule, some);
  };
  const wanted = rules.filter(({ id }) => !levels.isOff(id) || isOfTheFour(id));
  const steps = wanted.length + model.actividades.length;
  for (const [i, rule] of wanted.entries()) {
    told(i / steps);
    takeAll(rule, rule.check?.(model));
  }
  const ofActivity = wanted.filter((rule) => rule.ofActivity !== undefined);
  const ofInactive = ofActivity.filter((rule) => !sparesInactive(rule));
  for (const [i, actividad] of model.actividades.entries()) {
    told((wanted.length + i) / steps);
    for (const rule of isInactive(actividad, model) ? ofInactive : ofActivity)
      takeAll(rule, rule.ofActivity?.(actividad, model));
  }
  const ofProgress = wanted.filter((rule) => rule.ofProgress !== undefined);
  for (const progress of ofProgress.length === 0 ? [] : progressBySemester(model))
    for (const rule of ofProgress) takeAll(rule, rule.ofProgress?.(progress, model));
  return { found, lowered };
}
