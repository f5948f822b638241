import { percentOf, withoutDeterminers, wordsOf, type Word } from './statement.ts';
import { BETTERING, COUNTED, EFFORT, GROWING, isAbstract, LESSENING, MEASURES } from './vocabulary.ts';

/**
 * The word by which a statement promises a percentage of an effort that nobody can count («promover», «mejorar la
 * gestión»); undefined when there is none. `inPercent` tells that the indicator is in percentages although its
 * statement shows none. A measure («mejorar la cobertura») and a share («mejorar el 60 % de las vías») can be counted;
 * capacities that are strengthened cannot, whoever receives them: nothing says when one is strong enough.
 */
export function unmeasurableEffort(statement: string, inPercent: boolean): string | undefined {
  const words = wordsOf(statement);
  const [verb, ...rest] = words;
  if (verb === undefined || isDirectlyMeasured(rest)) return undefined;
  const isEffort = EFFORT.has(verb.key);
  if (!isEffort && !BETTERING.has(verb.key)) return undefined;
  const percent = rest.findIndex((word) => percentOf(word) !== undefined);
  if (percent === -1 && !inPercent) return undefined;
  if (percent !== -1 && /^(de|del)$/.test(rest[percent + 1]?.key ?? '')) return undefined;
  const object = objectOf(rest);
  const head = object[0]?.key;
  if (head === undefined || isCountable(object)) return undefined;
  return isEffort || isAbstract(head) ? verb.text.toLowerCase() : undefined;
}

/** «a las familias», «a 120 docentes»: a person is counted. */
function isDirectlyMeasured([first, ...rest]: readonly Word[]): boolean {
  return /^(a|al)$/.test(first?.key ?? '') && (withoutDeterminers(rest)[0]?.key.endsWith('s') ?? false);
}

/** What the verb acts upon, from its noun on, the percentage and its link left out. */
function objectOf(rest: readonly Word[]): readonly Word[] {
  const percent = rest.findIndex((word) => percentOf(word) !== undefined);
  const early = percent !== -1 && percent <= 4 && rest.slice(0, percent).every(({ key }) => isLink(key));
  const words = early ? rest.slice(percent + 1) : rest;
  const object = withoutDeterminers(words[0]?.key === 'de' ? words.slice(1) : words);
  const [change, of] = object;
  // «la reducción de la anemia», «el incremento de turistas»: what changes is the object.
  const isChange = change !== undefined && (GROWING.has(change.key) || LESSENING.has(change.key));
  if (!isChange) return object;
  return withoutDeterminers(/^(de|del)$/.test(of?.key ?? '') ? object.slice(2) : object.slice(1));
}

function isLink(key: string): boolean {
  return /^(en|al|a|hasta|un|el|mas|de|menos|por|lo)$/.test(key);
}

function isCountable(object: readonly Word[]): boolean {
  const head = object[0]?.key ?? '';
  return MEASURES.has(head) || COUNTED.has(head) || /^\d/.test(head);
}
