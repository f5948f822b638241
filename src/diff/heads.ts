import { mayBeSame } from '../model/progress/joining.ts';
import { childAt } from '../schema/value-at.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { sameKey } from './atoms.ts';
import type { Pair } from './pairs.ts';
import type { Thing } from './things.ts';

/** What tells a POI from others, or is of the file: with the document it comes and goes, and says nothing by itself. */
const OF_FILE: ReadonlySet<string> = new Set(['tipo', 'version', 'plan', 'periodo', 'unidad']);
/**
 * What is said of that which stands in the document, and is told with it. Of one that holds nothing it is told where no
 * other of its period says the same: it may move the day of the report.
 */
const OF_CONTENT: ReadonlySet<string> = new Set(['estado', 'fecha_corte', 'fecha_entrega']);

interface States {
  readonly all: readonly Thing[];
  readonly others: readonly Thing[];
  readonly side: 'gone' | 'added';
}

/**
 * What the heads of POI that are in one state alone say of themselves, their approval and their evaluation, each beside a
 * head that says none of it. `things` are those of one state alone, `all` the things of that state and `others` those of
 * the other: whole periods are told as such, what a document of the same owner says there too has only moved, and a new
 * document with activities or results is told by them.
 */
export function loneHeads(things: readonly Thing[], { all, others, side }: States): readonly Pair[] {
  const heads = groupedBy(
    others.filter(({ kind }) => kind === 'poi').map((head) => ({ head, said: sameKey(saidIn(head)) })),
    ({ head }) => head.scope,
  );
  const told = filesOfContent(things);
  const holding = filesOfContent(all);
  return things.flatMap((thing) => {
    if (thing.kind !== 'poi' || (side === 'added' && told.has(thing.origin.file))) return [];
    const near = heads.get(thing.scope);
    if (near === undefined) return [];
    const fields = saidIn(thing);
    const key = sameKey(fields);
    const nearHeads = near.map(({ head }) => head);
    const own = holding.has(thing.origin.file) ? {} : ofItsOwn(thing, nearHeads);
    const hasMoved = near.some(({ head, said }) => said === key && isSameOwner(thing, head));
    if (hasMoved && Object.keys(own).length === 0) return [];
    const full: Thing = { ...thing, fields: { ...fields, ...own } };
    const empty: Thing = { ...thing, fields: {} };
    return [side === 'gone' ? { before: full, after: empty } : { before: empty, after: full }];
  });
}

/** The documents in which something stands besides their head. */
function filesOfContent(things: readonly Thing[]): ReadonlySet<string> {
  return new Set(things.flatMap(({ kind, origin }) => (kind === 'poi' ? [] : [origin.file])));
}

function saidIn({ fields }: Thing): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => !OF_FILE.has(field) && !OF_CONTENT.has(field)),
  );
}

/** What a head says of its content that no other of its period says. */
function ofItsOwn({ fields }: Thing, near: readonly Thing[]): object {
  const isSaid = (field: string, value: unknown): boolean =>
    near.some((head) => sameKey(childAt(head.fields, field)) === sameKey(value));
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => OF_CONTENT.has(field) && !isSaid(field, value)),
  );
}

/** A document without a unit is of all of them. */
function isSameOwner(one: Thing, other: Thing): boolean {
  const unitOf = ({ fields }: Thing): string | undefined => (fields as { unidad?: string }).unidad; // the head of a POI
  return mayBeSame(unitOf(one), unitOf(other));
}
