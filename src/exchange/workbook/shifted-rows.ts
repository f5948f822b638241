import type { Location } from '../../diagnostics/diagnostic.ts';
import { valueAt } from '../../schema/value-at.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { plainText } from './as-exported.ts';
import type { Column, SheetPlan } from './columns.ts';
import { filledIn } from './filled-in.ts';
import type { BookRow } from './read.ts';
import { itemsOfActivity } from './rows.ts';
import type { Share } from './share.ts';

/**
 * Values by which a row is known again, not all alike, and those of them that are not as they went out, where none of them
 * is a text that tells what the row is of.
 */
const FEWEST_VALUES = 3;
const FEWEST_FILLED = 2;

/** A row whose values are not its own, and the one whose they are; undefined where that cannot be told. */
export type Shifted = readonly [row: BookRow, owner: BookRow | undefined];

/**
 * The rows that say what a row of another activity went out with and does not say any more, and those rows: values that
 * were sorted without their codes, which are locked. `rows` are those that have their own codes and keys.
 */
export function shiftedRows(rows: readonly BookRow[], share: Share): readonly Shifted[] {
  return [...groupedBy(rows, ({ plan }) => plan)].flatMap(([plan, own]) => {
    const owners = ownersIn(plan, own, share);
    // Within one activity it is only an order, but for what came or went beside that.
    if ([...owners].every(([row, owner]) => row.codigo === owner.codigo)) return [];
    const told = new Set([...owners.keys()].map(({ cell }) => cell));
    const lost = new Set([...owners.values()].filter(({ cell }) => !told.has(cell)));
    return [...owners, ...[...lost].map((row) => [row, undefined] as const)];
  });
}

/** Of each row that says what another one of its sheet said, that other. */
function ownersIn(plan: SheetPlan, rows: readonly BookRow[], share: Share): ReadonlyMap<BookRow, BookRow> {
  const owners = new Map<BookRow, BookRow>();
  const touched = rows
    .map((row) => ({ row, filled: filledIn(row) }))
    .filter(({ filled }) => filled.length > 0);
  if (touched.length === 0) return owners;
  const standing = standingIn(plan, share);
  const naming = (column: Column): boolean => plan.spareRows > 0 && column.kind === 'text';
  const saidIn = (group: readonly Column[], data: unknown): string | undefined => {
    const texts = group.map(({ path }) => plainText(valueAt(data, path)) ?? '');
    const values = texts.filter((text) => text !== '');
    const isEnough =
      (values.length >= FEWEST_VALUES && new Set(values).size > 1) ||
      group.some((column, i) => naming(column) && texts[i] !== '');
    return isEnough ? JSON.stringify(texts) : undefined;
  };
  // What still has all that it went out with, and more, gave nothing away: two things may count alike by chance.
  const isGone = (group: readonly Column[], { codigo, rowKey: key, draft }: BookRow): boolean =>
    group.some(({ path }) => {
      const sent = plainText(valueAt(standing.get(placeOf({ codigo, key })), path));
      return sent !== undefined && sent !== plainText(valueAt(draft.data, path));
    });
  for (const group of groupsOf(plan)) {
    const bySaid = groupedBy(rows, ({ codigo, rowKey: key }) =>
      saidIn(group, standing.get(placeOf({ codigo, key }))),
    );
    const saying = new Map<string, Set<Location>>();
    for (const { cell, draft } of rows) {
      const said = saidIn(group, draft.data) ?? '';
      saying.set(said, (saying.get(said) ?? new Set()).add(cell));
    }
    for (const { row, filled } of touched) {
      const said = saidIn(group, row.draft.data);
      const own = filled.filter((one) => group.includes(one));
      if (said === undefined || !(own.some(naming) || own.length >= FEWEST_FILLED)) continue;
      const owner = bySaid
        .get(said)
        ?.find((one) => one.cell !== row.cell && !saying.get(said)?.has(one.cell) && isGone(group, one));
      if (owner) owners.set(row, owner);
    }
  }
  return owners;
}

/** Columns that are filled in, and sorted, together: the months of one thing, and all the others. */
function groupsOf({ columns }: SheetPlan): readonly (readonly Column[])[] {
  const own = columns.filter(({ isShown }) => isShown !== true);
  return [
    ...groupedBy(own, ({ mes, path }) => (mes === undefined ? '' : path.slice(0, -1).join('/'))).values(),
  ];
}

/** What the columns of a sheet are read from, by what its rows are of. */
function standingIn({ of, name }: SheetPlan, { actividades }: Share): ReadonlyMap<string, unknown> {
  return new Map(
    actividades.flatMap((one): readonly (readonly [string, unknown])[] =>
      of === 'activity'
        ? [[placeOf({ codigo: one.id, key: '' }), one.data]]
        : itemsOfActivity(name, one).map(({ key, data }) => [placeOf({ codigo: one.id, key }), data]),
    ),
  );
}

function placeOf({ codigo, key }: Pick<BookRow, 'codigo' | 'key'>): string {
  return `${codigo}\n${key}`;
}
