import { likeness } from '../text/nearest.ts';
import type { Thing } from './things.ts';

/** The same thing in both states; its id may be another. */
export interface Pair {
  readonly before: Thing;
  readonly after: Thing;
}

/** Things of two states, matched. */
export interface Matched {
  readonly pairs: readonly Pair[];
  readonly gone: readonly Thing[];
  readonly added: readonly Thing[];
}

/** Two names as like as this are of one thing that was given another id. */
const SAME_NAME = 0.85;

/** Kinds whose ids people renumber; the others are what their id says. */
const RENUMBERED: ReadonlySet<string> = new Set([
  'objetivo',
  'indicador',
  'linea',
  'unidad',
  'actividad',
  'demanda',
  'compromiso',
]);

/**
 * Matches the things of two states by kind, scope and id, of several alike in their order; what is left over, by what it
 * says that it continues, and then by name: an id that was changed is neither a loss nor a novelty.
 */
export function matched(before: readonly Thing[], after: readonly Thing[]): Matched {
  const waiting = new Map<string, Thing[]>();
  for (const thing of after) {
    const list = waiting.get(keyOf(thing));
    if (list) list.push(thing);
    else waiting.set(keyOf(thing), [thing]);
  }
  const pairs: Pair[] = [];
  const left: Thing[] = [];
  for (const thing of before) {
    const other = waiting.get(keyOf(thing))?.shift();
    if (other) pairs.push({ before: thing, after: other });
    else left.push(thing);
  }
  const remaining = new Set([...waiting.values()].flat());
  const renamed = new Map<string, string>();
  const rest = (added: Thing): boolean => remaining.has(added);
  const gone = left.filter((thing) => {
    const other = successorOf(thing, after.filter(rest), renamed);
    if (!other) return true;
    remaining.delete(other);
    renamed.set(thing.id, other.id);
    pairs.push({ before: thing, after: other });
    return false;
  });
  return { pairs, gone, added: after.filter(rest) };
}

/** Indicators come before their results, and have been given their new ids by then. */
function successorOf(
  thing: Thing,
  candidates: readonly Thing[],
  renamed: ReadonlyMap<string, string>,
): Thing | undefined {
  if (thing.kind === 'resultado')
    return candidates.find(
      (one) => one.kind === 'resultado' && one.scope === thing.scope && one.id === renamed.get(thing.id),
    );
  if (!RENUMBERED.has(thing.kind)) return undefined;
  const ofKind = candidates.filter(({ kind }) => kind === thing.kind);
  // Codes are of their dimension, and go with their objective into another.
  const taken = ofKind.find((one) => one.kind === 'linea' && one.id === thing.id && one.name === thing.name);
  if (taken) return taken;
  const own = ofKind.filter(({ scope }) => scope === thing.scope);
  const said = own.find(({ follows }) => follows !== undefined && follows === thing.id);
  if (said) return said;
  const alike = own
    .map((candidate) => ({ candidate, like: likeness(thing.name, candidate.name) }))
    .filter(({ like }) => like >= SAME_NAME)
    .toSorted((a, b) => b.like - a.like);
  return alike[0]?.candidate;
}

/** There is one plan and one configuration, whatever they are called. */
function keyOf({ kind, scope, id }: Thing): string {
  return JSON.stringify(kind === 'plan' || kind === 'config' ? [kind] : [kind, scope, id]);
}
