import type { Severity } from '../diagnostics/diagnostic.ts';
import { compareText } from '../diagnostics/order.ts';
import type { Model, Origin, Plan } from '../model/model.ts';
import type { Atom } from './atoms.ts';
import type { Change, Comparison, Side } from './change.ts';
import { isCheckable, isEachRead, isLookedFor, isPairKnown, leftOutIn, unreadIn } from './checkable.ts';
import { draftOf, type Draft } from './draft.ts';
import { fieldKind } from './field-kinds.ts';
import { loneHeads } from './heads.ts';
import { kinds, levelOfKind } from './kinds.ts';
import { ofOtherDocument, relaxedByMoving } from './moved.ts';
import { normFinder, type NormFinder } from './norms.ts';
import { keyOf, matched, type Pair } from './pairs.ts';
import { renamesIn, type Renames } from './renames.ts';
import { LEVEL_WEIGHTS, reorderedPatterns, type RuleLevels } from './rule-levels.ts';
import { settingKind } from './settings.ts';
import { atomsOfPair } from './sums.ts';
import { TARGET_FIELDS, targetChanges } from './targets.ts';
import { planThatCounts, thingsOf, type Thing } from './things.ts';
import { fieldMessage, goneMessage, movedMessage, targetMessage, waiverMessage } from './sentences.ts';
import { waiversBetween, type Waiver } from './waivers.ts';
import { wholeKind } from './whole-kinds.ts';
import { groupedBy } from '../text/grouped-by.ts';

/** How changes are weighed. */
export interface Weighing {
  /** The level that a project gives to a kind; `off` leaves it out, undefined leaves it as it is. */
  readonly levelOf: (kind: string) => Severity | 'off' | undefined;
  readonly rules: RuleLevels;
}

/**
 * What changed in meaning between two states of a project, by the ids of its things: never by lines, files or order.
 * What one of the states has unreadable is counted and not compared.
 */
export function compare(before: Side, after: Side, weighing: Weighing): Comparison {
  const [was, is] = [before.model, after.model];
  const [thingsBefore, thingsAfter] = [thingsOf(was, is), thingsOf(is, was)];
  const all = matched(thingsBefore, thingsAfter);
  let unread = 0;
  const unless = <T>(hides: (one: T) => boolean): ((one: T) => boolean) => {
    return (one) => {
      const hidden = hides(one);
      if (hidden) unread++;
      return !hidden;
    };
  };
  const known = unless<Draft>((draft) => isRefused(was, draft.was) || isRefused(is, draft.is));
  // What has another id now may only seem to be gone, or new.
  const pairs = all.pairs.filter(unless((pair) => !isPairKnown(pair, was, is)));
  const gone = all.gone.filter(unless((thing) => !isCheckable(thing, was, is)));
  const added = all.added.filter(unless((thing) => !isCheckable(thing, is, was)));
  const waivers = waiversBetween(before, after);
  const renames = renamesIn(pairs);
  const plans = [planThatCounts(was), planThatCounts(is)] as const;
  const changesOf = (pair: Pair): readonly Draft[] => [
    ...changesOfPair(pair, { renames, rules: weighing.rules, plans, models: [was, is] }),
  ];
  const ofHeads = (things: readonly Thing[], side: 'gone' | 'added') => {
    const [own, others] = side === 'gone' ? [thingsBefore, thingsAfter] : [thingsAfter, thingsBefore];
    return loneHeads(things, { all: own, others, side }).flatMap((pair) =>
      changesOf(pair).map((draft) => onSide(draft, side)),
    );
  };
  const drafts = [
    ...pairs.flatMap(changesOf),
    ...ofOtherDocument(pairs, thingsBefore, thingsAfter),
    ...relaxedByMoving(pairs, weighing.rules),
    ...ofHeads(gone, 'gone'),
    ...ofHeads(added, 'added'),
    ...wholes(gone, { own: was, other: is, side: 'gone', stands: standing(all.pairs) }),
    ...wholes(added, { own: is, other: was, side: 'added', stands: standing(all.pairs, added) }),
    ...waivers.added.filter((waiver) => isLookedFor(waiver, was)).map((one) => ofWaiver(one, 'added')),
    ...waivers.gone.filter((waiver) => isLookedFor(waiver, is)).map((one) => ofWaiver(one, 'gone')),
  ].filter(known);
  const normOf = normFinder(was, is);
  const changes = drafts.flatMap((draft) => weighed(draft, weighing, normOf)).toSorted(inOrder);
  const hidden = drafts.filter(({ kind }) => weighing.levelOf(kind) === 'off').length;
  return { changes, hidden, unread, unreadFiles: unreadIn(was, is), leftOut: leftOutIn(was, is) };
}

/** Kinds that are told by something else than an id of their own. */
const NAMELESS: ReadonlySet<string> = new Set(['config', 'resultado', 'poi']);

/** What the changes of one pair are told by. */
interface States {
  readonly renames: Renames;
  readonly rules: RuleLevels;
  readonly plans: readonly [was: Plan | undefined, is: Plan | undefined];
  readonly models: readonly [was: Model, is: Model];
}

function* changesOfPair(pair: Pair, { renames, rules, plans, models }: States): Generator<Draft> {
  const { before, after } = pair;
  const place = { was: before.origin, is: after.origin, explains: pair };
  if (before.id !== after.id && !NAMELESS.has(before.kind)) {
    const kind = 'codigo-cambiado';
    yield {
      ...place,
      kind,
      id: after.id,
      before: before.id,
      after: after.id,
      message: movedMessage(pair, 'codigo'),
    };
  }
  for (const [where, kind] of Object.entries(MOVES)) {
    if (renames.isSamePlace(pair, where)) continue;
    yield {
      ...place,
      kind,
      id: after.id,
      field: where,
      before: before.places[where],
      after: after.places[where],
      message: movedMessage(pair, where),
    };
  }
  const atoms = atomsOfPair(pair, (thing, path) =>
    isRefused(models[thing === before ? 0 : 1], { ...thing.origin, path: [...thing.origin.path, ...path] }),
  );
  const ofTargets = (atom: Atom): boolean => before.kind === 'indicador' && TARGETS.has(atom.steps[0] ?? '');
  for (const atom of atoms) {
    if (ofTargets(atom) || isSaidElsewhere(atom, atoms, pair) || renames.isRenaming(pair, atom)) continue;
    const ofField = atom.isOnlySplit === true ? 'presupuesto-redefinido' : fieldKind(before, atom);
    const kind = before.kind === 'config' ? settingKind(atom, rules) : ofField;
    yield { ...draftOf(pair, atom), kind, message: fieldMessage(pair, atom) };
  }
  if (before.kind === 'config') yield* reorderedPatterns(pair, rules);
  for (const field of before.kind === 'indicador' ? TARGET_FIELDS : []) {
    const own = atoms.filter((atom) => ofTargets(atom) && atom.steps[0] === field);
    for (const change of targetChanges(own, pair, field, plans))
      yield { ...draftOf(pair, change.atom), kind: change.kind, message: targetMessage(pair, change) };
  }
}

const TARGETS: ReadonlySet<string> = new Set(TARGET_FIELDS);

const MOVES: Readonly<Record<string, string>> = {
  dimension: 'movido-de-dimension',
  objetivo: 'movido-de-objetivo',
  unidad: 'movido-de-unidad',
  programa: 'movido-de-objetivo',
  audiencia: 'movido-de-audiencia',
};

/**
 * A baseline in the place of the reason for having none, or the other way round, is one change; so is another id with the
 * word that it continues the former.
 */
function isSaidElsewhere({ steps, before, after }: Atom, atoms: readonly Atom[], pair: Pair): boolean {
  if (steps[0] === 'sucede_a') return before === undefined && after === pair.before.id;
  return steps[0] === 'sin_linea_base' && atoms.some((other) => other.steps[0] === 'linea_base');
}

/** What stands in the later state, by what tells it from others: what was there already rather than what is new. */
function standing(pairs: readonly Pair[], added: readonly Thing[] = []): ReadonlyMap<string, Thing> {
  const all = [...pairs.map(({ after }) => after), ...added].filter(({ id }) => id !== '');
  return new Map(all.toReversed().map((thing) => [keyOf(thing), thing] as const));
}

/** Where things are that are in one state alone. */
interface InOne {
  readonly own: Model;
  readonly other: Model;
  readonly side: 'gone' | 'added';
  readonly stands: ReturnType<typeof standing>;
}

/**
 * Things that appeared or went: not those in a thing that went with them, nor the activities of a whole period. What has
 * the id of another that stands is not new, and is not gone.
 */
function wholes(things: readonly Thing[], { own, other, side, stands }: InOne): readonly Draft[] {
  const ids = new Set(things.filter(({ kind }) => PARENTS.has(kind)).map(({ id }) => id));
  const periods = new Set(other.pois.map(({ periodo }) => periodo));
  const whole = new Set(
    own.pois
      .map(({ periodo }) => periodo)
      .filter((periodo) => periodo !== '' && !periods.has(periodo) && isEachRead('poi', other)),
  );
  const inside = groupedBy(things, ({ parent }) => parent || undefined);
  const activities = groupedBy(own.actividades, ({ poi }) => poi.periodo);
  const documents = groupedBy(own.pois, ({ periodo }) => periodo);
  const ofPeriods = [...whole].map((periodo): Draft => {
    const size = activities.get(periodo)?.length ?? 0;
    const [first] = documents.get(periodo) ?? [];
    const kind = side === 'gone' ? 'periodo-retirado' : 'periodo-agregado';
    const message = goneMessage.ofPeriod(periodo, size, side);
    return {
      ...placed(first?.origin, side),
      kind,
      id: periodo,
      ...values(`${size}`, side),
      message,
      explains: undefined,
    };
  });
  const ofThings = things
    .filter(
      ({ kind, scope, parent }) => kind !== 'poi' && !(whole.has(scope) && scope !== '') && !ids.has(parent),
    )
    .map((thing): Draft => {
      const first = stands.get(keyOf(thing));
      const isRepeated = first !== undefined && first !== thing;
      return {
        ...placed(thing.origin, side),
        ...values(thing.name === '' ? thing.id : thing.name, side),
        kind: isRepeated ? REPEATED[side] : wholeKind(thing.kind, side),
        id: thing.id,
        message: isRepeated
          ? goneMessage.ofRepeated(thing, side, first)
          : goneMessage.ofThing(thing, side, inside.get(thing.id) ?? []),
        // No norm of a thing explains that it stands twice.
        explains: isRepeated ? undefined : thing,
      };
    });
  return [...ofPeriods, ...ofThings];
}

const REPEATED = { gone: 'repeticion-retirada', added: 'repeticion-agregada' } as const;

const PARENTS: ReadonlySet<string> = new Set(['objetivo', 'audiencia']);

function placed(origin: Origin | undefined, side: 'gone' | 'added'): Pick<Draft, 'was' | 'is'> {
  if (origin === undefined) return {};
  return side === 'gone' ? { was: origin } : { is: origin };
}

/** A change of which only one of the states has the place. */
function onSide({ was, is, ...draft }: Draft, side: 'gone' | 'added'): Draft {
  return { ...draft, ...placed(side === 'gone' ? was : is, side) };
}

function values(value: string, side: 'gone' | 'added'): Pick<Draft, 'before' | 'after'> {
  return side === 'gone' ? { before: value, after: undefined } : { before: undefined, after: value };
}

function ofWaiver(waiver: Waiver, side: 'gone' | 'added'): Draft {
  const grows = side === 'added';
  const kind =
    waiver.kind === 'base'
      ? grows
        ? 'base-ampliada'
        : 'base-reducida'
      : grows
        ? 'supresion-agregada'
        : 'supresion-retirada';
  return {
    kind,
    id: waiver.code,
    ...values(waiver.words, side),
    explains: undefined,
    ...placed({ file: waiver.file, path: [] }, side),
    message: waiverMessage(waiver, side),
  };
}

function isRefused({ refused }: Model, at: Origin | undefined): boolean {
  if (!at) return false;
  const paths = refused.get(at.file);
  return paths?.covers(at.path) === true;
}

const EASED: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

function weighed(draft: Draft, { levelOf }: Weighing, normOf: NormFinder): readonly Change[] {
  const { explains: _explains, ...change } = draft;
  const set = levelOf(draft.kind);
  if (set === 'off') return [];
  const level = set ?? levelOfKind(draft.kind);
  const norm = level === 'info' ? undefined : normOf(draft);
  if (norm === undefined) return [{ ...change, level }];
  return [{ ...change, level: EASED[level], norm, message: `${change.message}, según ${norm}` }];
}

const ORDER = new Map(kinds.map(({ id }, i) => [id, i]));

function inOrder(a: Change, b: Change): number {
  return (
    LEVEL_WEIGHTS[b.level] - LEVEL_WEIGHTS[a.level] ||
    (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0) ||
    compareText(a.id, b.id) ||
    compareText(a.field ?? '', b.field ?? '') ||
    compareText(a.message, b.message)
  );
}
