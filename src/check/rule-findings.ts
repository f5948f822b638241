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

/** What rules found before it has its place, each with the rule that found it. */
export type Sayings = readonly (readonly [rule: Rule, finding: Finding])[];

/**
 * Gives what `ask` gives: what some rules (their ids are in `name`) say of one thing, which never changes. Whoever checks
 * the same things again and again may remember it.
 */
export type Remember = (name: string, thing: object, ask: () => Sayings) => Sayings;

export interface RuleOptions {
  /** Is told, again and again, how much of the work is done, from 0 to 1. */
  readonly told?: (share: number) => void;
  readonly remember?: Remember | undefined;
}

/** Runs every rule that is not off on what could be linked; the four that may not pass in silence also when off. */
export function ruleFindings(
  model: Model,
  places: Places,
  levels: Levels,
  { told = () => {}, remember = (_, __, ask) => ask() }: RuleOptions = {},
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
  const wanted = rules.filter(({ id }) => !levels.isOff(id) || isOfTheFour(id));
  for (const [rule, finding] of remember(idsOf(wanted), model, () => saidOf(model, wanted, told, remember)))
    take(rule, finding);
  return { found, lowered };
}

/** What some rules say of a model, of each of its activities and of their figures. */
function saidOf(
  model: Model,
  wanted: readonly Rule[],
  told: (share: number) => void,
  remember: Remember,
): Sayings {
  const all: (readonly [Rule, Finding])[] = [];
  const steps = wanted.length + model.actividades.length;
  for (const [i, rule] of wanted.entries()) {
    told(i / steps);
    addTo(all, rule, rule.check?.(model));
  }
  const ofActivity = wanted.filter((rule) => rule.ofActivity !== undefined);
  const ofActive = parted(ofActivity, 'ofActivity');
  const ofInactive = parted(
    ofActivity.filter((rule) => !sparesInactive(rule)),
    'ofActivity',
  );
  for (const [i, actividad] of model.actividades.entries()) {
    told((wanted.length + i) / steps);
    const asked = isInactive(actividad, model) ? ofInactive : ofActive;
    all.push(
      ...remember(asked.name, actividad, () =>
        saidAlone(asked.alone, (rule) => rule.ofActivity?.(actividad, model)),
      ),
    );
    for (const rule of asked.others) addTo(all, rule, rule.ofActivity?.(actividad, model));
  }
  const ofProgress = wanted.filter((rule) => rule.ofProgress !== undefined);
  const { name, alone, others } = parted(ofProgress, 'ofProgress');
  for (const progress of ofProgress.length === 0 ? [] : progressBySemester(model)) {
    all.push(
      ...remember(name, progress, () => saidAlone(alone, (rule) => rule.ofProgress?.(progress, model))),
    );
    for (const rule of others) addTo(all, rule, rule.ofProgress?.(progress, model));
  }
  return all;
}

interface Parted {
  readonly name: string;
  /** Those that take the thing and nothing else, so that they say the same of it for as long as it is there. */
  readonly alone: readonly Rule[];
  readonly others: readonly Rule[];
}

function parted(some: readonly Rule[], method: 'ofActivity' | 'ofProgress'): Parted {
  const alone = some.filter((rule) => rule[method]?.length === 1);
  return { name: idsOf(alone), alone, others: some.filter((rule) => !alone.includes(rule)) };
}

function idsOf(some: readonly Rule[]): string {
  return some.map(({ id }) => id).join(' ');
}

function saidAlone(some: readonly Rule[], ask: (rule: Rule) => Found): Sayings {
  const all: (readonly [Rule, Finding])[] = [];
  for (const rule of some) addTo(all, rule, ask(rule));
  return all;
}

function addTo(all: (readonly [Rule, Finding])[], rule: Rule, some: Found): void {
  if (some === undefined) return;
  if (Symbol.iterator in some) for (const finding of some) all.push([rule, finding]);
  else all.push([rule, some]);
}
