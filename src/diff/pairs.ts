import { comparable, likeness } from '../text/nearest.ts';
import { neighbourhood, type Neighbourhood } from '../text/neighbourhood.ts';
import type { Thing } from './things.ts';
import { groupedBy } from '../text/grouped-by.ts';

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
 * Matches the things of two states by kind, scope and id, of several alike those of one file and then in their order, so
 * that a copy that was laid beside a document is not taken for it; what is left over, by what it says that it continues,
 * and then by name: an id that was changed is neither a loss nor a novelty.
 */
export function matched(before: readonly Thing[], after: readonly Thing[]): Matched {
  const taken = new Set<Thing>();
  const pairs: Pair[] = [];
  let left = before;
  for (const key of [keyInFile, keyOf]) {
    const waiting = queues(after, key, taken);
    left = left.filter((thing) => {
      const other = waiting(key(thing));
      if (other === undefined) return true;
      taken.add(other);
      pairs.push({ before: thing, after: other });
      return false;
    });
  }
  const renamed = new Map<string, string>();
  const candidates = candidatesAmong(
    after.filter((thing) => !taken.has(thing)),
    taken,
  );
  const gone = left.filter((thing) => {
    const other = successorOf(thing, candidates, renamed);
    if (!other) return true;
    candidates.take(other);
    renamed.set(`${thing.kind} ${thing.id}`, other.id);
    pairs.push({ before: thing, after: other });
    return false;
  });
  return { pairs, gone, added: after.filter((thing) => !taken.has(thing)) };
}

/** What is left over of the later state, as a thing of the earlier one is looked for in it. */
interface Candidates {
  /** The first that is left of the kind and scope of a thing, with an id. */
  readonly withId: (thing: Thing, id: string) => Thing | undefined;
  /** The first that is left of one kind, id and name, wherever it is. */
  readonly moved: (thing: Thing) => Thing | undefined;
  /** The first that is left of one kind and scope that says that it continues an id. */
  readonly following: (thing: Thing) => Thing | undefined;
  /** The first hearing that is left of the day of one. */
  readonly ofDay: (thing: Thing) => Thing | undefined;
  /** What is left of one kind and scope and may have a name like that of a thing, in its order. */
  readonly named: (thing: Thing) => readonly Thing[];
  readonly take: (thing: Thing) => void;
}

function candidatesAmong(things: readonly Thing[], taken: Set<Thing>): Candidates {
  const same = queues(things, keyOf, taken);
  const movedKey = ({ kind, id, name }: Thing): string => JSON.stringify([kind, id, name]);
  const moved = queues(things, movedKey, taken);
  const followingKey = ({ kind, scope }: Thing, id: string | undefined): string | undefined =>
    id === undefined ? undefined : JSON.stringify([kind, scope, id]);
  const following = queues(things, (thing) => followingKey(thing, thing.follows), taken);
  const dayKey = ({ kind, fields }: Thing): string | undefined => {
    const { fecha } = fields as { fecha?: string }; // of a hearing
    return kind === 'audiencia' ? fecha : undefined;
  };
  const ofDay = queues(things, dayKey, taken);
  const groups = groupsOf(things);
  return {
    withId: (thing, id) => same(keyOf({ ...thing, id })),
    moved: (thing) => moved(movedKey(thing)),
    following: (thing) => following(followingKey(thing, thing.id)),
    ofDay: (thing) => ofDay(dayKey(thing)),
    named: (thing) => {
      const group = groups.get(groupKey(thing));
      return group?.names.around(comparable(thing.name)).flatMap((i) => group.things[i] ?? []) ?? [];
    },
    take: (thing) => {
      taken.add(thing);
      const group = groups.get(groupKey(thing));
      group?.names.leave(group.places.get(thing) ?? 0);
    },
  };
}

/** For a key, the first of its things, in their order, that is not taken; those without a key are of none. */
function queues(
  things: readonly Thing[],
  key: (thing: Thing) => string | undefined,
  taken: ReadonlySet<Thing>,
): (key: string | undefined) => Thing | undefined {
  const lists = groupedBy(things, key);
  const places = new Map<string, number>();
  return (wanted) => {
    const list = wanted === undefined ? undefined : lists.get(wanted);
    if (wanted === undefined || list === undefined) return undefined;
    // What is taken stays so: each is passed over once.
    let place = places.get(wanted) ?? 0;
    for (let thing = list[place]; thing !== undefined && taken.has(thing); thing = list[place]) place++;
    places.set(wanted, place);
    return list[place];
  };
}

interface Group {
  readonly things: readonly Thing[];
  readonly places: ReadonlyMap<Thing, number>;
  readonly names: Neighbourhood;
}

function groupsOf(things: readonly Thing[]): ReadonlyMap<string, Group> {
  const groups = groupedBy(things, (thing) => (RENUMBERED.has(thing.kind) ? groupKey(thing) : undefined));
  return new Map(
    [...groups].map(([key, own]) => [
      key,
      {
        things: own,
        places: new Map(own.map((thing, i) => [thing, i] as const)),
        names: neighbourhood(own.map(({ name }) => comparable(name))),
      },
    ]),
  );
}

function groupKey({ kind, scope }: Thing): string {
  return JSON.stringify([kind, scope]);
}

/** Indicators come before their results and units before their POI, and have been given their new ids by then. */
function successorOf(
  thing: Thing,
  candidates: Candidates,
  renamed: ReadonlyMap<string, string>,
): Thing | undefined {
  if (thing.kind === 'resultado' || thing.kind === 'poi') {
    const id = idAfter(thing, renamed);
    return id === undefined ? undefined : candidates.withId(thing, id);
  }
  if (thing.kind === 'audiencia') return candidates.ofDay(thing);
  if (!RENUMBERED.has(thing.kind)) return undefined;
  // Codes are of their dimension, and go with their objective into another.
  const moved = thing.kind === 'linea' ? candidates.moved(thing) : undefined;
  if (moved) return moved;
  const said = candidates.following(thing);
  if (said) return said;
  let best: { readonly candidate: Thing; readonly like: number } | undefined;
  for (const candidate of candidates.named(thing)) {
    const like = likeness(thing.name, candidate.name);
    if (like >= SAME_NAME && (best === undefined || like > best.like)) best = { candidate, like };
  }
  return best?.candidate;
}

/**
 * What is called by the id of another thing once that has a new one: «SOC-1.1 al 2019-06-30» by its indicator,
 * «2019-S1 GIM (poi/obras.yaml)» by its unit. undefined where it has not.
 */
function idAfter({ kind, id, scope }: Thing, renamed: ReadonlyMap<string, string>): string | undefined {
  const before = id.startsWith(`${scope} `) ? `${scope} ` : '';
  const [, owner = '', rest = ''] = /^(.*?)( al \d.*| \(.*)?$/su.exec(id.slice(before.length)) ?? [];
  const own = renamed.get(`${kind === 'poi' ? 'unidad' : 'indicador'} ${owner}`);
  return own === undefined ? undefined : before + own + rest;
}

function keyInFile(thing: Thing): string {
  return JSON.stringify([keyOf(thing), thing.origin.file]);
}

/** What a thing is told from others by. There is one plan and one configuration, whatever they are called. */
export function keyOf({ kind, scope, id, within }: Thing): string {
  return JSON.stringify(kind === 'plan' || kind === 'config' ? [kind] : [kind, scope, id, within]);
}
