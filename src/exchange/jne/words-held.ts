import { isEmpty } from '../../edit/value.ts';
import { DIMENSIONES } from '../../model/model.ts';
import type { Path } from '../../text/path.ts';
import type { PlanProposal } from '../proposal.ts';
import { indicatorFor } from './line-changes.ts';
import { matchLines, standingObjectives, type Fields, type LinePair } from './line-match.ts';
import { numberedLines } from './plan-text.ts';

/** Words of a plan that stands, and whether the register has any in their place. */
export interface HeldWords {
  readonly path: Path;
  readonly value: unknown;
  readonly isStated: boolean;
}

/**
 * What a plan says where a register has a place for words: as a whole, and in the objectives and indicators that its lines
 * are of. An objective that no line is of is one, as a whole.
 */
export function wordsHeld({ registered }: PlanProposal, plan: Fields): readonly HeldWords[] {
  const lines = DIMENSIONES.flatMap((dimension) => numberedLines(registered, dimension));
  const { pairs, unsaid } = matchLines(lines, standingObjectives(plan));
  return [
    ...wordsIn(plan, [], { organizacion_politica: registered.organizacion, vision: registered.vision }),
    ...pairs.flatMap(wordsOfPair),
    ...unsaid.map(({ path, data }): HeldWords => ({ path, value: data, isStated: false })),
  ];
}

function wordsOfPair({ numbered: { line }, standing, isFurther }: LinePair): readonly HeldWords[] {
  const { problema, meta, indicador } = line;
  const { path, data } = standing;
  const indicator = indicatorFor(line, standing);
  return [
    ...(isFurther ? [] : wordsIn(data, path, { problema, meta_registrada: meta })),
    ...(indicator
      ? wordsIn(indicator.data, indicator.path, { nombre: indicador, meta_registrada: meta })
      : []),
  ];
}

/** The fields of a group that have words of the register, by what it says in their place; empty for nothing. */
function wordsIn(data: Fields, path: Path, said: Readonly<Record<string, string>>): readonly HeldWords[] {
  return Object.entries(said).flatMap(([key, words]) =>
    isEmpty(data[key]) ? [] : [{ path: [...path, key], value: data[key], isStated: words !== '' }],
  );
}
