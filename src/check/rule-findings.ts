import type { Diagnostic, Suppressed } from '../diagnostics/diagnostic.ts';
import { isOfTheFour } from '../diagnostics/lowered.ts';
import { partsOf } from '../diagnostics/parts.ts';
import type { Model } from '../model/model.ts';
import { progressBySemester } from '../model/questions/progress.ts';
import { isInactive } from '../model/questions/year.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { rules } from '../rules/index.ts';
import { sparesInactive, type Finding, type Found, type Rule } from '../rules/rule.ts';
import type { Level, Levels } from './levels.ts';
import { placed, type Places } from './places.ts';
import type { Comments } from './suppressions.ts';

/** What the rules found. */
export interface RuleFindings {
  readonly found: readonly Diagnostic[];
  /** What a comment above it sets aside. */
  readonly suppressed: readonly Suppressed[];
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

/** What somebody said of findings: which are looked for, how grave they are, and which are set aside where they stand. */
export interface Said {
  readonly levels: Levels;
  readonly comments: Comments;
}

/**
 * Runs every rule that is not off on what could be linked; the four that may not pass in silence also when off. A finding
 * that tells of many places at once is judged part by part: what is said of one place is not said of the others.
 */
export function ruleFindings(
  model: Model,
  places: Places,
  { levels, comments }: Said,
  { told = () => {}, remember = (_, __, ask) => ask() }: RuleOptions = {},
): RuleFindings {
  const found: Diagnostic[] = [];
  const lowered: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  const levelOf = (rule: Rule, { at, severity = rule.severity }: Finding): Level =>
    levels.of(rule.id, at.file) ?? severity;
  const takeAs = (rule: Rule, finding: Finding, severity: Level): void => {
    const own = finding.severity ?? rule.severity;
    const passes = severity !== 'error' && own === 'error' && isOfTheFour(rule.id);
    if (severity === 'off' && !passes) return;
    const diagnostic = placed(rule.id, severity === 'off' ? own : severity, finding, places);
    if (!diagnostic) return;
    if (passes) lowered.push(diagnostic);
    if (severity !== 'off') found.push(diagnostic);
  };
  const isSetAside = (rule: Rule, finding: Finding, severity: Level): boolean => {
    if (severity === 'off' || !comments.speakOf(rule.id)) return false;
    const diagnostic = placed(rule.id, severity, finding, places);
    const reason = (diagnostic && comments.above(rule.id, diagnostic.location)?.reason) ?? '';
    if (diagnostic === undefined || reason === '') return false;
    suppressed.push({ diagnostic, reason });
    return true;
  };
  const take = (rule: Rule, finding: Finding): void => {
    const parts = partsOf(finding).map((part) => ({
      part,
      severity: levelOf(rule, { ...finding, ...part }),
    }));
    // One that stands at the head of a document is set aside there, with all that it tells of the document.
    if (standsApart(finding) && isSetAside(rule, finding, levelOf(rule, finding))) return;
    const kept = parts.filter(({ part, severity }) => !isSetAside(rule, part, severity));
    for (const [severity, some] of groupedBy(kept, (one) => one.severity)) {
      const again = some.length === parts.length ? [finding] : retold(finding, some);
      for (const one of again) takeAs(rule, one, severity);
    }
  };
  const wanted = rules.filter(({ id }) => !levels.isOff(id) || isOfTheFour(id));
  for (const [rule, finding] of remember(idsOf(wanted), model, () => saidOf(model, wanted, told, remember)))
    take(rule, finding);
  return { found, lowered, suppressed };
}

/** Whether a finding that tells of many places at once stands at none of them. */
function standsApart(finding: Finding): boolean {
  return partsOf(finding).every(({ at, field }) => at !== finding.at || field !== finding.field);
}

/** Some of what a finding tells at once, told again; those that stay of many keep what the rule says of them. */
function retold(finding: Finding, kept: readonly { readonly part: Finding }[]): readonly Finding[] {
  const some = kept.map(({ part }) => part);
  return finding.retold?.(some) ?? some;
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
    const alone = remember(asked.name, actividad, () =>
      saidAlone(asked.alone, (rule) => rule.ofActivity?.(actividad, model)),
    );
    if (alone.length > 0) all.push(...alone);
    askEach(asked.others, (rule) => rule.ofActivity?.(actividad, model), all);
  }
  const ofProgress = wanted.filter((rule) => rule.ofProgress !== undefined);
  const { name, alone, others } = parted(ofProgress, 'ofProgress');
  for (const progress of ofProgress.length === 0 ? [] : progressBySemester(model)) {
    const own = remember(name, progress, () =>
      saidAlone(alone, (rule) => rule.ofProgress?.(progress, model)),
    );
    if (own.length > 0) all.push(...own);
    askEach(others, (rule) => rule.ofProgress?.(progress, model), all);
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
  askEach(some, ask, all);
  return all;
}

function askEach(some: readonly Rule[], ask: (rule: Rule) => Found, all: (readonly [Rule, Finding])[]): void {
  for (const rule of some) addTo(all, rule, ask(rule));
}

function addTo(all: (readonly [Rule, Finding])[], rule: Rule, some: Found): void {
  if (some === undefined) return;
  if (Symbol.iterator in some) for (const finding of some) all.push([rule, finding]);
  else all.push([rule, some]);
}
