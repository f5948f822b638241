import type { BookRow } from './read.ts';
import { nameOfRow, type Item } from './rows.ts';

/**
 * What a row of a list tells: an item that stands; one more; or one that stood when the workbook was written and has gone
 * since, or has another name, which is not to come back as new.
 */
export type Told<I extends Item> =
  { readonly kind: 'item'; readonly item: I } | { readonly kind: 'new' } | { readonly kind: 'gone' };

/** The rows of a workbook that have a key, by their sheet and key. */
export type KeyedRows = ReadonlyMap<string, readonly BookRow[]>;

export function keyedRows(rows: readonly BookRow[]): KeyedRows {
  const keyed = new Map<string, BookRow[]>();
  for (const row of rows.filter(({ key }) => key !== '')) {
    const same = keyed.get(slotOf(row));
    if (same) same.push(row);
    else keyed.set(slotOf(row), [row]);
  }
  return keyed;
}

function slotOf({ plan, key }: BookRow): string {
  return `${plan.name}\n${key}`;
}

/** Looks for the item of a row by its key, then by what names it. */
export function toldBy<I extends Item>(row: BookRow, items: readonly I[], keyed: KeyedRows): Told<I> {
  const twins = (keyed.get(slotOf(row)) ?? []).filter((one) => one !== row);
  const isOwn = row.key !== '' && !isCopy(row, twins);
  const byKey = isOwn ? items.find(({ key }) => key === row.key) : undefined;
  const name = nameOfRow(row.plan.name, row.draft.data);
  const item = byKey ?? items.find((one) => nameOfRow(row.plan.name, one.data) === name);
  if (item) return { kind: 'item', item };
  // A row may have been copied to another activity, and changed there.
  const isOfAnother = twins.length > 0 && !isAsWritten(row);
  return { kind: isOwn && !isOfAnother ? 'gone' : 'new' };
}

/** Whether what names the row is still what it was when the workbook was written. */
function isAsWritten({ plan, key, draft }: BookRow): boolean {
  return key.replace(/-\d+$/, '') === nameOfRow(plan.name, draft.data);
}

/** Whether somebody copied a row with its key, which nobody sees, to write another below. */
function isCopy(row: BookRow, twins: readonly BookRow[]): boolean {
  const same = twins.filter(({ codigo }) => codigo === row.codigo);
  if (same.length === 0 || isAsWritten(row)) return false;
  return same.some(isAsWritten) || same.some(({ cell }) => cell.span.start.line < row.cell.span.start.line);
}
