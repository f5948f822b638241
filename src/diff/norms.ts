import type { Model } from '../model/model.ts';
import { rememberedOf } from '../model/progress/remember.ts';
import { isMap } from '../schema/value-at.ts';
import { groupedBy, groupedByEach } from '../text/grouped-by.ts';
import { sameKey } from './atoms.ts';
import { planThatCounts, type Thing } from './things.ts';

/** The norm that explains a change of a thing; undefined where the later state cites no new one for it. */
export type NormFinder = (before: Thing | undefined, after: Thing | undefined) => string | undefined;

/**
 * Which norm explains a change: one that the later state cites and the earlier does not, so that a norm of other times
 * explains nothing, whatever was corrected in it; of one that was cited already, what it affects now and did not before.
 * In the plan it must name in `afecta` the thing itself or its objective; in an activity it is that of its budget or of
 * its cancellation.
 */
export function normFinder(before: Model, after: Model): NormFinder {
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
  // Each thing has as many changes as fields, and one norm of its own.
  const own = new Map<Thing, string | undefined>();
  return (one, other) => {
    const ids = [one, other].flatMap((thing) => (thing ? [thing.id, thing.places['objetivo'] ?? ''] : []));
    // One that has another id now was affected by the same norm under the former.
    const firsts = ids.flatMap(
      (id) => affecting.get(id)?.find(({ already }) => !already.has(one?.id ?? '')) ?? [],
    );
    const [ofPlan] = firsts.toSorted((a, b) => a.place - b.place);
    if (ofPlan?.norma !== undefined || other === undefined) return ofPlan?.norma;
    if (!own.has(other)) own.set(other, ownNorm(one, other));
    return own.get(other);
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

function ownNorm(was: Thing | undefined, is: Thing): string | undefined {
  if (is.kind !== 'actividad') return undefined;
  const [former, all] = [normsOf(was), normsOf(is)];
  const formersOf = formerFinder(former, all);
  return all.find((norm) => formersOf(norm).length === 0)?.norma;
}

function normsOf(thing: Thing | undefined): Norms {
  if (!thing) return [];
  const { presupuesto, cancelacion } = thing.fields as { presupuesto?: unknown; cancelacion?: unknown }; // of an activity
  const changes = isMap(presupuesto) ? presupuesto['modificaciones'] : undefined;
  const all: readonly unknown[] = [cancelacion, ...(Array.isArray(changes) ? changes : [])];
  return all.flatMap((one) => {
    if (!isMap(one) || typeof one['norma'] !== 'string') return [];
    const { norma, fecha } = one;
    return typeof fecha === 'string' ? { norma, fecha } : { norma };
  });
}
