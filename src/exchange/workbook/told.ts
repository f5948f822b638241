import { sameData } from '../../edit/value.ts';
import { jsonPointer, type Path } from '../../text/path.ts';
import { isOfRow } from './as-exported.ts';
import type { BookRow } from './read.ts';
import { belongingOf, nameOfRow, type Item } from './rows.ts';

/**
 * What a row of a list tells: an item that stands; one more; or one that stood when the workbook was written and has gone
 * since, or has another name, which is not to come back as new.
 */
export type Told =
  | {
      readonly kind: 'item';
      readonly item: Item;
      /** Whether it is what the row went out with. */
      readonly isOwn: boolean;
    }
  | { readonly kind: 'new' }
  | { readonly kind: 'gone' };

/** Items that stand, by what they are known by again: of several that are alike the first. */
export interface KnownItems {
  readonly byKey: ReadonlyMap<string, Item>;
  readonly byName: ReadonlyMap<string, Item>;
}

/** Some items as a row of a sheet looks for its own among them. */
function knownItems(sheet: string, items: readonly Item[]): KnownItems {
  const reversed = items.toReversed();
  return {
    byKey: new Map(reversed.map((item) => [item.key, item])),
    byName: new Map(reversed.map((item) => [nameOfRow(sheet, item.data), item])),
  };
}

/** The items of an activity, or of the documents of a share, in a sheet: looked for once, however many rows ask. */
export class StandingItems {
  readonly #known = new Map<string, Map<object, KnownItems>>();

  /** `items` gives those of the thing in the sheet. */
  of(sheet: string, thing: object, items: () => readonly Item[]): KnownItems {
    const ofSheet = this.#known.get(sheet) ?? new Map<object, KnownItems>();
    this.#known.set(sheet, ofSheet);
    const before = ofSheet.get(thing);
    if (before !== undefined) return before;
    const known = knownItems(sheet, items());
    ofSheet.set(thing, known);
    return known;
  }
}

/** A place of a document, to be looked for among those that rows told. */
export function placeKey(file: string, path: Path): string {
  return `${file}${jsonPointer(path)}`;
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
export function toldBy(row: BookRow, items: KnownItems, keyed: KeyedRows): Told {
  const twins = keyed.get(slotOf(row));
  const keeps = row.key !== '' && !isCopy(row, twins);
  const byKey = keeps ? items.byKey.get(row.key) : undefined;
  // What a row says of another list, or of another month, is one more, and what it said before is not told any more.
  const isOther = byKey !== undefined && !isSameKind(row, byKey);
  if (byKey && !isOther) return { kind: 'item', item: byKey, isOwn: true };
  const byName = items.byName.get(nameOfRow(row.plan.name, row.draft.data));
  if (byName) return { kind: 'item', item: byName, isOwn: isAsWritten(row) };
  return { kind: keeps && !isOther && !isOfAnother(row, twins) ? 'gone' : 'new' };
}

/** Whether a row still says what an item says of where it belongs; one that says nothing of it does. */
function isSameKind({ plan, draft }: BookRow, item: Item): boolean {
  const own = belongingOf(plan.name, draft.data);
  return own === undefined || sameData(own, belongingOf(plan.name, item.data));
}

/** Whether a row was copied to another activity: its marks say what it was of; without them, that it was changed there. */
function isOfAnother(row: BookRow, twins: Twins | undefined): boolean {
  return row.marks === undefined ? (twins?.rows ?? 0) > 1 && !isAsWritten(row) : !isOfRow(row.marks, row);
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
