import type { Objetivo, Plan } from './model.ts';

/**
 * The objectives of a plan to which a code of the PEI leads: those that list it in `pei`; where none does and it is an
 * action, `AEI.02.01`, those that list its objective, `OEI.02`. None without a plan or a code.
 */
export function objectivesOfPei(plan: Plan | undefined, code: string | undefined): readonly Objetivo[] {
  if (plan === undefined || code === undefined) return [];
  const own = listing(plan, code);
  const parent = /^AEI\.(\d+)\.\d+$/.exec(code)?.[1];
  return own.length > 0 || parent === undefined ? own : listing(plan, `OEI.${parent}`);
}

/** The id of the only objective to which a code of the PEI leads; undefined when it leads to none or to several. */
export function onlyObjectiveOf(plan: Plan | undefined, code: string | undefined): string | undefined {
  const [first, ...others] = objectivesOfPei(plan, code);
  return first !== undefined && first.id !== '' && others.length === 0 ? first.id : undefined;
}

function listing({ objetivos }: Plan, code: string): readonly Objetivo[] {
  return objetivos.filter(({ data }) => data.pei?.includes(code) === true);
}
