import { isOfRow } from './as-exported.ts';
import type { BookRow } from './read.ts';
import { nameOfRow, type Item } from './rows.ts';

/**
 * What a row of a list tells: an item that stands; one more; or one that stood when the workbook was written and has gone
 * since, or has another name, which is not to come back as new.
 */
export type Told<I extends Item> =
  { readonly kind: 'item'; readonly item: I } | { readonly kind: 'new' } | { readonly kind: 'gone' };

/** Items that stand, by what they are known by again: of several that are alike the first. */
export interface KnownItems<I extends Item> {
  readonly byKey: ReadonlyMap<string, I>;
  readonly byName: ReadonlyMap<string, I>;
}

/** Some items as a row of a sheet looks for its own among them. */
function knownItems<I extends Item>(sheet: string, items: readonly I[]): KnownItems<I> {
  const reversed = items.toReversed();
  return {
    byKey: new Map(reversed.map((item) => [item.key, item])),
    byName: new Map(reversed.map((item) => [nameOfRow(sheet, item.data), item])),
  };
}

/** The items of an activity, or of the documents of a share, in a sheet: looked for once, however many rows ask. */
export class StandingItems {
  readonly #known = new Map<string, Map<object, KnownItems<Item>>>();

  /** `items` gives those of the thing in the sheet, always with the same type. */
  of<I extends Item>(sheet: string, thing: object, items: () => readonly I[]): KnownItems<I> {
    const ofSheet = this.#known.get(sheet) ?? new Map<object, KnownItems<Item>>();
    this.#known.set(sheet, ofSheet);
    const before = ofSheet.get(thing);
    if (before !== undefined) return before as KnownItems<I>; // of the same sheet and thing
    const known = knownItems(sheet, items());
    ofSheet.set(thing, known);
    return known;
  }
}

/** What the rows of a workbook that bear one key have in common, of all activities and of each. */
interface Twins {
  rows: number;
  readonly ofActivity: Map<string, { rows: number; asWritten: number; firstLine: number }>;
}

/** The rows of a workbook that have a key, by their sheet and key. */
export type KeyedRows = ReadonlyMap<string, Twins>;

export function keyedRows(rows: readonly BookRow[]): KeyedRows {
  const keyed = new Map<string, Twins>();
  for (const row of rows.filter(({ key }) => key !== '')) {
    const twins = keyed.get(slotOf(row)) ?? { rows: 0, ofActivity: new Map() };
    keyed.set(slotOf(row), twins);
    twins.rows++;
    const own = twins.ofActivity.get(row.codigo) ?? { rows: 0, asWritten: 0, firstLine: Infinity };
    twins.ofActivity.set(row.codigo, own);
    own.rows++;
    if (isAsWritten(row)) own.asWritten++;
    own.firstLine = Math.min(own.firstLine, lineOf(row));
  }
  return keyed;
}

function slotOf({ plan, key }: BookRow): string {
  return `${plan.name}\n${key}`;
}

function lineOf({ cell }: BookRow): number {
  return cell.span.start.line;
}

/** Looks for the item of a row by its key, then by what names it. */
export function toldBy<I extends Item>(row: BookRow, items: KnownItems<I>, keyed: KeyedRows): Told<I> {
  const twins = keyed.get(slotOf(row));
  const isOwn = row.key !== '' && !isCopy(row, twins);
  const byKey = isOwn ? items.byKey.get(row.key) : undefined;
  const item = byKey ?? items.byName.get(nameOfRow(row.plan.name, row.draft.data));
  if (item) return { kind: 'item', item };
  // A row may have been copied to another activity, and changed there.
  const isOfAnother = (twins?.rows ?? 0) > 1 && !isAsWritten(row);
  // Its marks say what the row was of: a copy in another activity, or another list, is one more.
  const isMarkedOther = row.marks !== undefined && !isOfRow(row.marks, row);
  return { kind: isOwn && !isOfAnother && !isMarkedOther ? 'gone' : 'new' };
}

/** Whether what names the row is still what it was when the workbook was written. */
function isAsWritten({ plan, key, draft }: BookRow): boolean {
  return key.replace(/-\d+$/, '') === nameOfRow(plan.name, draft.data);
}

/** Whether somebody copied a row with its key, which nobody sees, to write another below. */
function isCopy(row: BookRow, twins: Twins | undefined): boolean {
  const own = twins?.ofActivity.get(row.codigo);
  if (own === undefined || own.rows === 1 || isAsWritten(row)) return false;
  return own.asWritten > 0 || own.firstLine < lineOf(row);
}
