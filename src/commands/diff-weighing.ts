/** By what `plan diff` weighs the changes between two states: what the configurations of both say, and the rules. */
import { LEVELS } from '../check/configuration.ts';
import { matcher } from '../check/excluded.ts';
import type { Level } from '../check/levels.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Weighing } from '../diff/compare.ts';
import { levelOfKind } from '../diff/kinds.ts';
import { LEVEL_WEIGHTS } from '../diff/rule-levels.ts';
import { catalogue, codesNamed } from '../rules/catalogue.ts';
import type { ProjectState } from './diff-sides.ts';

type State = Omit<ProjectState, 'root'>;

/** How the changes between two states of a project are weighed. */
export function weighingOf(was: State, is: State): Weighing {
  const [former, proposed] = [was, is].map(({ levels, side }) => levels ?? side.model.config.data.cambios);
  const files = [...new Set([...was.linked.documents.keys(), ...is.linked.documents.keys()])];
  return {
    levelOf: (kind) => stricter(kind, LEVELS[former?.[kind] ?? ''], LEVELS[proposed?.[kind] ?? '']),
    rules: {
      named: codesNamed,
      fitting: fittingIn(files),
      all: [...ruleLevels.keys()],
      files: [...files, ''],
      before: ruleLevelIn(was),
      after: ruleLevelIn(is),
    },
  };
}

/**
 * What a kind weighs, by what each of two states says of it: what only one of them relaxes is not relaxed yet, or no
 * proposal could be held to anything. undefined where it weighs what it does by itself.
 */
function stricter(kind: string, former: Level | undefined, proposed: Level | undefined): Level | undefined {
  if (former === undefined && proposed === undefined) return undefined;
  const [one, other] = [former ?? levelOfKind(kind), proposed ?? levelOfKind(kind)];
  return LEVEL_WEIGHTS[one] > LEVEL_WEIGHTS[other] ? one : other;
}

/** The files that a pattern fits, and itself for those to come; each pattern looked at once: its rules are changes one by one. */
function fittingIn(files: readonly string[]): (pattern: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (pattern) => {
    const fitting = known.get(pattern) ?? [...files.filter(matcher([pattern])), pattern];
    known.set(pattern, fitting);
    return fitting;
  };
}

function ruleLevelIn({ linked }: State): (rule: string, file: string) => Level {
  return (rule, file) => linked.levels.of(rule, file) ?? ruleLevels.get(rule) ?? 'warning';
}

/** The gravest that the findings of each rule are by themselves. */
const ruleLevels: ReadonlyMap<string, Severity> = new Map(
  catalogue.map(({ id, severity, gravest }) => [id, gravest ?? severity]),
);
