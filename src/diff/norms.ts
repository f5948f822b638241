import type { Model } from '../model/model.ts';
import { isMap } from '../schema/value-at.ts';
import { sameKey } from './atoms.ts';
import type { Thing } from './things.ts';

/** The norm that explains a change of a thing; undefined where the later state cites no new one for it. */
export type NormFinder = (before: Thing | undefined, after: Thing | undefined) => string | undefined;

/**
 * Which norm explains a change: one that the later state cites and the earlier does not, so that a norm of other times
 * explains nothing. In the plan it must name in `afecta` the thing itself or its objective; in an activity it is that of
 * its budget or of its cancellation.
 */
export function normFinder(before: Model, after: Model): NormFinder {
  const former = new Set((before.plan?.data.modificaciones ?? []).map(sameKey));
  const cited = (after.plan?.data.modificaciones ?? []).filter((one) => !former.has(sameKey(one)));
  const firstFor = new Map(
    cited.flatMap(({ afecta }, i) => (afecta ?? []).map((id) => [id, i] as const)).toReversed(),
  );
  // Each thing has as many changes as fields, and one norm of its own.
  const own = new Map<Thing, string | undefined>();
  return (was, is) => {
    const ids = [was, is].flatMap((thing) => (thing ? [thing.id, thing.places['objetivo']] : []));
    const places = ids.flatMap((id) => (id === undefined || id === '' ? [] : (firstFor.get(id) ?? [])));
    const ofPlan = places.length === 0 ? undefined : cited[Math.min(...places)];
    if (ofPlan?.norma !== undefined || is === undefined) return ofPlan?.norma;
    if (!own.has(is)) own.set(is, ownNorm(was, is));
    return own.get(is);
  };
}

function ownNorm(was: Thing | undefined, is: Thing): string | undefined {
  if (is.kind !== 'actividad') return undefined;
  const former = new Set(normsOf(was));
  return normsOf(is).find((norm) => !former.has(norm));
}

function normsOf(thing: Thing | undefined): readonly string[] {
  if (!thing) return [];
  const { presupuesto, cancelacion } = thing.fields as { presupuesto?: unknown; cancelacion?: unknown }; // of an activity
  const changes = isMap(presupuesto) ? presupuesto['modificaciones'] : undefined;
  const all: readonly unknown[] = [cancelacion, ...(Array.isArray(changes) ? changes : [])];
  return all.flatMap((one) => (isMap(one) && typeof one['norma'] === 'string' ? [one['norma']] : []));
}
