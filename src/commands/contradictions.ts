import { asRead, isGroup, sameData, type Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { jsonPointer, pointersTo, type Path } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import type { Assignment } from './owner-of.ts';

/** What an assignment asks of a place of one document. */
export interface Wish {
  readonly kind: 'set' | 'add' | 'remove';
  readonly path: Path;
  /** Of one that sets; null for no datum. */
  readonly value: Value | undefined;
  readonly assignment: Assignment;
}

/**
 * Throws UsageFault where two wishes of one order cannot both come true: two values for one datum, a value for what goes.
 * A key may go before something is set or added below it: so one clears a list and writes it anew.
 */
export function refuseContradictions(wishes: readonly Wish[]): void {
  const goneItems = new Map(
    wishes.flatMap((one) =>
      one.kind === 'remove' && typeof one.path.at(-1) === 'number'
        ? [[jsonPointer(one.path), one] as const]
        : [],
    ),
  );
  /** What was set at a place so far, and all that was filled in within it. */
  const at = new Map<string, Wish>();
  const within = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const { kind, path, value } = wish;
    const places = pointersTo(path);
    const around = places.slice(0, -1);
    const own = jsonPointer(path);
    if (kind === 'remove') {
      const [filled] = within.get(own) ?? [];
      if (filled !== undefined) throw removedAndFilled(wish, filled);
      continue;
    }
    const removal = places.flatMap((place) => goneItems.get(place) ?? [])[0];
    if (removal !== undefined && value !== null) throw removedAndFilled(removal, wish);
    const outer = around
      .flatMap((place) => at.get(place) ?? [])
      .find((one) => deniedBy(one, wish, undefined));
    if (outer !== undefined) throw twoValues(outer, wish);
    if (kind === 'set') {
      const inner = [at.get(own) ?? [], within.get(own) ?? []]
        .flat()
        .find((one) => deniedBy(wish, one, null));
      if (inner !== undefined) throw twoValues(inner, wish);
      at.set(own, wish);
    }
    if (value === null) continue;
    for (const place of places) {
      const filled = within.get(place);
      if (filled) filled.push(wish);
      else within.set(place, [wish]);
    }
  }
}

/** Whether one wish sets at a place something else than another sets there; `unsaid` is what it means where it sets nothing. */
function deniedBy(outer: Wish, inner: Wish, unsaid: null | undefined): boolean {
  if (inner.kind !== 'set') return unsaid === null;
  let own: Value | undefined = outer.value;
  for (const step of inner.path.slice(outer.path.length))
    own = own !== undefined && isGroup(own) && typeof step === 'string' ? own[step] : undefined;
  if (own === undefined && unsaid === undefined) return false;
  return !sameData(asRead(own ?? null), asRead(inner.value ?? null));
}

function twoValues(one: Wish, other: Wish): UsageFault {
  return new UsageFault(
    `${named(one)} y ${named(other)} dicen dos cosas del mismo dato${rows(one, other)}. Deje una.`,
  );
}

function removedAndFilled(removal: Wish, filled: Wish): UsageFault {
  return new UsageFault(
    `${named(removal)} quita lo que ${named(filled)} llena${rows(removal, filled)}. Deje una de las dos cosas.`,
  );
}

function named({ assignment: { id, field, text } }: Wish): string {
  return quote(field === '' ? `${id} -` : `${id} ${field}=${text}`);
}

function rows(...wishes: readonly Wish[]): string {
  const all = wishes.flatMap(({ assignment: { row } }) => row ?? []).toSorted((a, b) => a - b);
  return all.length === 0 ? '' : ` (filas ${enumerate(all.map(String))})`;
}
