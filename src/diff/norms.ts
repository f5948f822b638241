import type { Model } from '../model/model.ts';
import { rememberedOf } from '../model/progress/remember.ts';
import { isMap } from '../schema/value-at.ts';
import { groupedBy, groupedByEach } from '../text/grouped-by.ts';
import { sameKey } from './atoms.ts';
import type { Draft } from './draft.ts';
import { normPlaceOf } from './explained.ts';
import type { Pair } from './pairs.ts';
import { planThatCounts, type Thing } from './things.ts';

/** The norm that explains a change; undefined where the later state cites no new one for it. */
export type NormFinder = (draft: Draft) => string | undefined;

/**
 * Which norm explains a change: one that is of such changes, and that the later state cites and the earlier does not, so
 * that a norm of other times explains nothing, whatever was corrected in it.
 */
export function normFinder(before: Model, after: Model): NormFinder {
  const ofPlan = planNorms(before, after);
  // Each thing has as many changes as fields, and one new norm of each place.
  const own = {
    presupuesto: rememberedOf((pair: Pair) => newNorm(pair, budgetNorms)),
    cancelacion: rememberedOf((pair: Pair) => newNorm(pair, cancellationNorms)),
  };
  return (draft) => {
    const { explains } = draft;
    if (explains === undefined) return undefined;
    const place = normPlaceOf(draft, 'before' in explains ? explains.after : explains);
    if (place === 'plan') return ofPlan(explains);
    return place !== undefined && 'before' in explains ? own[place](explains) : undefined;
  };
}

/**
 * The norm of the plan that affects a thing: that names in `afecta` the thing itself or its objective. Of one that was
 * cited already, what it affects now and did not before.
 */
function planNorms(before: Model, after: Model): (explains: Pair | Thing) => string | undefined {
  const was = planThatCounts(before)?.data.modificaciones ?? [];
  const is = planThatCounts(after)?.data.modificaciones ?? [];
  const formersOf = formerFinder(was, is);
  // Many norms of one day, all renumbered, have the same formers: what those affected is gathered once.
  const affectedBy = rememberedOf((formers: Norms) => new Set(formers.flatMap(({ afecta }) => afecta ?? [])));
  const cited = is.map((norm, place) => {
    const already = affectedBy(formersOf(norm));
    const fresh = (norm.afecta ?? []).filter((id) => id !== '' && !already.has(id));
    return { place, norma: norm.norma, already, fresh };
  });
  const affecting = new Map(
    Array.from(
      groupedByEach(cited, ({ fresh }) => fresh),
      ([id, some]) => [id, firstOfEach(some)] as const,
    ),
  );
  return (explains) => {
    const things = 'before' in explains ? [explains.before, explains.after] : [explains];
    const ids = things.flatMap(({ id, places }) => [id, places['objetivo'] ?? '']);
    // One that has another id now was affected by the same norm under the former.
    const firsts = ids.flatMap(
      (id) => affecting.get(id)?.find(({ already }) => !already.has(things[0]?.id ?? '')) ?? [],
    );
    const [first] = firsts.toSorted((a, b) => a.place - b.place);
    return first?.norma;
  };
}

/** Of those that have the same formers the first stands for all. */
function firstOfEach<T extends { readonly already: object }>(cited: readonly T[]): readonly T[] {
  return Array.from(groupedBy(cited, ({ already }) => already).values(), ([first]) => first);
}

/** A norm as a document cites it. */
interface Norm {
  readonly norma?: string;
  readonly fecha?: string;
  readonly afecta?: readonly string[];
}

type Norms = readonly Norm[];

const NONE: Norms = [];

/**
 * What tells the norms of an earlier state that one of the later state is: those of its number and day or, where none is,
 * one that is no longer cited and has its number, or its day, the other having been corrected.
 */
function formerFinder(was: Norms, is: Norms): (norm: Norm) => Norms {
  const cited = new Set(is.map(keyOf));
  const lost = was.filter((one) => !cited.has(keyOf(one)));
  const exact = groupedBy(was, keyOf);
  const numbered = groupedBy(lost, ({ norma }) => sameKey(norma));
  const ofDay = groupedBy(lost, ({ fecha }) => sameKey(fecha));
  return (norm) =>
    exact.get(keyOf(norm)) ??
    numbered.get(sameKey(norm.norma)) ??
    (norm.fecha === undefined ? undefined : ofDay.get(sameKey(norm.fecha))) ??
    NONE;
}

function keyOf({ norma, fecha }: Norm): string {
  return JSON.stringify([sameKey(norma), sameKey(fecha)]);
}

/** The first norm that an activity cites in one place and did not cite there before. */
function newNorm({ before, after }: Pair, normsOf: (activity: Thing) => Norms): string | undefined {
  const all = normsOf(after);
  const formersOf = formerFinder(normsOf(before), all);
  return all.find((norm) => formersOf(norm).length === 0)?.norma;
}

function budgetNorms({ fields }: Thing): Norms {
  const { presupuesto } = fields as { presupuesto?: unknown }; // of an activity
  const changes = isMap(presupuesto) ? presupuesto['modificaciones'] : undefined;
  return Array.isArray(changes) ? normsAmong(changes) : NONE;
}

function cancellationNorms({ fields }: Thing): Norms {
  const { cancelacion } = fields as { cancelacion?: unknown }; // of an activity
  return normsAmong([cancelacion]);
}

function normsAmong(all: readonly unknown[]): Norms {
  return all.flatMap((one) => {
    if (!isMap(one) || typeof one['norma'] !== 'string') return [];
    const { norma, fecha } = one;
    return typeof fecha === 'string' ? { norma, fecha } : { norma };
  });
}
