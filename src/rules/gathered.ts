import type { IndicadorPlan, Objetivo, Plan } from '../model/model.ts';
import { enumerate, firstNamed, quote } from '../text/spanish.ts';
import { correctionsOf, type Correction } from './correction.ts';
import type { Finding, RelatedValue } from './rule.ts';

/** More findings of one rule in one plan than are told one by one. */
const FEW = 3;

/** What is said of many at once. */
export interface Together {
  /** One sentence without its full stop, with the values named. */
  readonly message: string;
  /** Where it is not that of each. */
  readonly help?: string;
}

/** Something of a plan that a rule judges. */
interface Named {
  readonly id: string;
}

/**
 * What a rule finds in each plan, thing by thing: each by itself or, where those of one plan are many, one finding at
 * the first that shows the others beside it. A registered plan cannot be reworded, and nobody should read one sentence
 * twenty times. `together` is told how many there are and the names of a few.
 */
function* inEachPlan<T extends Named>(
  planes: readonly Plan[],
  things: (plan: Plan) => readonly T[],
  findingOf: (thing: T, plan: Plan) => Finding | undefined,
  together: (count: number, names: string) => Together,
): Generator<Finding> {
  for (const plan of planes) {
    const found = things(plan).flatMap((thing) => {
      const finding = findingOf(thing, plan);
      return finding === undefined ? [] : [{ finding, name: thing.id }];
    });
    const names = new Map(found.map(({ finding, name }) => [finding, name]));
    yield* gathered([...names.keys()], (count, some) =>
      together(count, firstFew(some.flatMap((finding) => names.get(finding) ?? []))),
    );
  }
}

/** What a rule finds in the indicators of each plan. */
export function ofIndicators(
  planes: readonly Plan[],
  findingOf: (indicador: IndicadorPlan, plan: Plan) => Finding | undefined,
  together: (count: number, names: string) => Together,
): Iterable<Finding> {
  return inEachPlan(planes, ({ indicadores }) => indicadores, findingOf, together);
}

/** What a rule finds in the objectives of each plan. */
export function ofObjectives(
  planes: readonly Plan[],
  findingOf: (objetivo: Objetivo, plan: Plan) => Finding | undefined,
  together: (count: number, names: string) => Together,
): Iterable<Finding> {
  return inEachPlan(planes, ({ objetivos }) => objetivos, findingOf, together);
}

/** Findings of one rule about one thing, each by itself or, where they are many, all in the first. */
export function gathered(
  found: readonly Finding[],
  together: (count: number, some: readonly Finding[]) => Together,
): readonly Finding[] {
  const [first, ...others] = found;
  if (first === undefined || found.length <= FEW) return found;
  const related = [...(first.related ?? []), ...others.map(relatedOf)];
  return [
    {
      ...first,
      ...together(found.length, found),
      related,
      each: found,
      retold: (some) => gathered(some, together),
      corrections: correctedTogether(found),
    },
  ];
}

/** Findings of one rule about one thing as its first, which says how many more there are; undefined for none. */
export function firstAndCount(each: readonly Finding[]): Finding | undefined {
  const [first, ...others] = each;
  if (first === undefined || others.length === 0) return first;
  return {
    ...first,
    message: `${first.message}; hay ${others.length} más así`,
    each,
    retold: (some) => [firstAndCount(some) ?? []].flat(),
    corrections: correctedTogether(each),
  };
}

/** «SOC-1», «SOC-2», «SOC-3» y 14 más: many names by the first few. */
export function firstFew(names: readonly string[]): string {
  // Of thousands only the few are made ready to be read: who names them may do so in thousands of findings.
  return enumerate(firstNamed([...names.slice(0, FEW).map(quote), ...names.slice(FEW)], FEW));
}

/** A finding about an id that names nothing, and that id. */
export interface Cited {
  readonly id: string;
  readonly finding: Finding;
}

/**
 * Findings about ids that name nothing, each id once: one that is cited five times is missing once. The first place
 * shows the others beside it. `message` says how often it is cited.
 */
export function eachIdOnce(
  cited: Iterable<Cited>,
  message: (id: string, count: number) => string,
): readonly Finding[] {
  const places = new Map<string, Finding[]>();
  for (const { id, finding } of cited) {
    const known = places.get(id);
    if (known) known.push(finding);
    else places.set(id, [finding]);
  }
  return [...places].flatMap(([id, found]) => idOnce(found, (count) => message(id, count)));
}

function idOnce(found: readonly Finding[], message: (count: number) => string): readonly Finding[] {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return found;
  return [
    {
      ...first,
      message: message(found.length),
      related: others.map(relatedOf),
      each: found,
      retold: (some) => idOnce(some, message),
      corrections: correctedTogether(found),
    },
  ];
}

function relatedOf({ at, field, message }: Finding): RelatedValue {
  return { at, ...(field === undefined ? {} : { field }), message };
}

/** The first correction of each, all at once; none where one of them has none. */
function correctedTogether(found: readonly Finding[]): readonly Correction[] {
  const each = found.flatMap((finding) => correctionsOf(finding)[0] ?? []);
  const [first] = each;
  if (first === undefined || each.length < found.length) return [];
  return [
    {
      title: `${first.title}, y así ${each.length === 2 ? 'el otro' : `los otros ${each.length - 1}`}`,
      safe: each.every(({ safe }) => safe),
      writes: each.flatMap(({ writes }) => writes),
    },
  ];
}
