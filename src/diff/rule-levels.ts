/** What a change of the configuration comes to for the rules of validation, in the documents that there are. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import { childAt, isMap } from '../schema/value-at.ts';
import type { Atom } from './atoms.ts';
import { draftOf, type Draft } from './draft.ts';
import type { Pair } from './pairs.ts';
import { fieldMessage } from './sentences.ts';

/** More is stricter. */
export const LEVEL_WEIGHTS: Readonly<Record<Severity | 'off', number>> = {
  off: 0,
  info: 1,
  warning: 2,
  error: 3,
};

/** What the rules of validation weigh in both states, all that is configured taken together. */
export interface RuleLevels {
  /** The rules that a name of the configuration means: that one, or those of a group; none for a name of no rule. */
  readonly named: (name: string) => readonly string[];
  /** The documents of either state that a pattern of the configuration fits, and a name that stands for those to come. */
  readonly fitting: (pattern: string) => readonly string[];
  /** Every rule. */
  readonly all: readonly string[];
  /** The documents of either state, and a name that stands for any other. */
  readonly files: readonly string[];
  readonly before: (rule: string, file: string) => Severity | 'off';
  readonly after: (rule: string, file: string) => Severity | 'off';
}

/** The rules that weigh less in one file than in another by the later configuration, in the order of the rules. */
export function relaxedRules(
  { all, after }: RuleLevels,
  [was, is]: readonly [was: string, is: string],
): readonly string[] {
  return all.filter((rule) => LEVEL_WEIGHTS[after(rule, is)] < LEVEL_WEIGHTS[after(rule, was)]);
}

export type RuleChange = 'regla-relajada' | 'regla-reforzada';

/**
 * What comes of two configurations for some rules: `regla-relajada` where one of them weighs less in some document, else
 * `regla-reforzada` where one weighs more; undefined where each weighs in each what it did.
 */
export function ruleChange(
  rules: readonly string[],
  { files, before, after }: RuleLevels,
): RuleChange | undefined {
  let isStricter = false;
  for (const file of files)
    for (const rule of rules) {
      const [was, is] = [LEVEL_WEIGHTS[before(rule, file)], LEVEL_WEIGHTS[after(rule, file)]];
      if (is < was) return 'regla-relajada';
      isStricter ||= is > was;
    }
  return isStricter ? 'regla-reforzada' : undefined;
}

/** The last pattern that fits a file wins: their order is a change where it comes to one. */
export function* reorderedPatterns(pair: Pair, rules: RuleLevels): Generator<Draft> {
  const field = 'reglas_por_archivo';
  const [was, is] = [pair.before, pair.after].map(({ fields }) => patternsIn(fields, field));
  const [before, after] = [inBoth(was, is), inBoth(is, was)];
  if (before.join('\n') === after.join('\n')) return;
  const kind = ruleChange(rules.all, { ...rules, files: [...rules.files, ...after.flatMap(rules.fitting)] });
  if (kind === undefined) return;
  const atom: Atom = { steps: [field], was: [field], is: [field], before, after };
  yield { ...draftOf(pair, atom), kind, message: `${fieldMessage(pair, atom)}: vale el último que coincide` };
}

function patternsIn(fields: object, field: string): readonly string[] {
  const patterns = childAt(fields, field);
  return isMap(patterns) ? Object.keys(patterns) : [];
}

function inBoth(some: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  return some.filter((one) => others.includes(one));
}
