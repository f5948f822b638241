import { valueAt } from '../../schema/value-at.ts';
import { groupedBy, groupedByEach } from '../../text/grouped-by.ts';
import { plainText, untouchedIn, wentOutSaying } from './as-exported.ts';
import { Chances, type Cells } from './chances.ts';
import type { Column, SheetPlan } from './columns.ts';
import type { BookRow } from './read.ts';
import { itemsOfActivity } from './rows.ts';
import type { Share } from './share.ts';

/** Values by which a row is known again, not all alike, where none of them is a text that tells what the row is of. */
const FEWEST_VALUES = 3;

/**
 * How much likelier it has to be that some rows were sorted than that each was corrected and filled in, in bits: of a
 * thousand honest books, none may lose a row to this.
 */
const SURE = 16;

/** Rows that share their rarest values and are held against each other: more tell nothing that these do not. */
const MOST_ALIKE = 50;

/** A row whose values are not its own, and the one whose they are; undefined where that cannot be told. */
export type Shifted = readonly [row: BookRow, owner: BookRow | undefined];

/** A row somebody changed something of: what its cells of a group went out with, and what they say. */
interface Touched {
  readonly row: BookRow;
  readonly sent: Cells;
  readonly now: Cells;
}

/** Whose values a row seems to have, and by how many bits that is likelier than that they are its own. */
interface Move {
  readonly from: Touched;
  readonly bits: number;
}

/**
 * The rows that say what a row of another activity went out with: values that were sorted without their codes, which are
 * locked. What was sorted changed places, so that whoever has the values of another has given its own away too; what was
 * only corrected, or filled in like another by chance, has not. `rows` are those that have their own codes and keys.
 */
export function shiftedRows(rows: readonly BookRow[], share: Share): readonly Shifted[] {
  const shifted = new Map<BookRow, Shifted>();
  for (const [plan, own] of groupedBy(rows, (row) => row.plan)) {
    const sentOf = sentIn(plan, share);
    const sent = new Map(own.map((row) => [row, sentOf(row)] as const));
    for (const group of groupsOf(plan)) {
      const told = own.map((row): Touched => {
        const cells = sent.get(row);
        return {
          row,
          sent: group.map((column) => cells?.get(column) ?? ''),
          now: group.map((column) => nowIn(row, column)),
        };
      });
      for (const move of movesIn(told, group, plan.spareRows > 0))
        if (!shifted.has(move[0])) shifted.set(move[0], move);
    }
  }
  return [...shifted.values()];
}

/** The moves among the rows of a sheet in the columns of a group that are sorted together. */
function movesIn(told: readonly Touched[], group: readonly Column[], areNamed: boolean): readonly Shifted[] {
  const touched = told.filter(({ sent, now }) => now.some((text, i) => text !== sent[i]));
  if (touched.length < 2) return [];
  const chances = new Chances(
    group,
    told.flatMap(({ sent, now }) => [sent, now]),
  );
  const isKnown = ({ sent }: Touched, { now }: Touched): boolean => {
    const same = group.flatMap((column, i) =>
      now[i] !== '' && now[i] === sent[i] ? [{ column, text: now[i] }] : [],
    );
    return (
      (same.length >= FEWEST_VALUES && new Set(same.map(({ text }) => text)).size > 1) ||
      (areNamed && same.some(({ column }) => column.kind === 'text'))
    );
  };
  const moves = new Map<Touched, Move>();
  const alike = alikeIn(touched);
  for (const one of touched) {
    const own = chances.bits(one.sent, one.now);
    for (const from of alike(one)) {
      const bits = own - chances.bits(from.sent, one.now);
      if (bits > (moves.get(one)?.bits ?? 0) && isKnown(from, one)) moves.set(one, { from, bits });
    }
  }
  closeChains(moves, touched, chances);
  return [...circlesIn(moves)].flatMap(([circle, led]) => {
    // Within one activity it is only an order.
    const isOrder = led.every(([{ row }, { from }]) => row.codigo === from.row.codigo);
    return isOrder || circle.reduce((sum, { bits }) => sum + bits, 0) < SURE
      ? []
      : led.map(([{ row }, { from, bits }]): Shifted => [
          row,
          bits === 0 || isEmpty(from) ? undefined : from.row,
        ]);
  });
}

/** What somebody has, and is not known again itself, has what is left of those moves, or nothing of its own any more. */
function closeChains(moves: Map<Touched, Move>, touched: readonly Touched[], chances: Chances): void {
  const takers = new Map([...moves].map(([one, { from }]) => [from, one] as const));
  for (const one of touched) {
    if (moves.has(one) || !takers.has(one)) continue;
    const from = wayFrom(one, (last) => takers.get(last)).at(-1) ?? one;
    const bits = chances.bits(one.sent, one.now) - chances.bits(from.sent, one.now);
    if (bits > 0) moves.set(one, { from, bits });
    else if (one.sent.every((text, i) => text === '' || text !== one.now[i]))
      moves.set(one, { from, bits: 0 });
  }
}

/**
 * The moves that go round in a circle, of each circle with all that lead to it: rows that went out alike are not told apart.
 * What leads to a row that gave nothing away is no move.
 */
function circlesIn(
  moves: ReadonlyMap<Touched, Move>,
): readonly (readonly [circle: readonly Move[], led: readonly (readonly [Touched, Move])[]])[] {
  /** By row, one of the circle that it leads to. */
  const ends = new Map<Touched, Touched | undefined>();
  for (const start of moves.keys()) {
    const way = wayFrom(start, (one) => (ends.has(one) ? undefined : moves.get(one)?.from));
    const last = way.at(-1) ?? start;
    const next = moves.get(last)?.from;
    const end = next !== undefined && way.includes(next) ? next : ends.get(next ?? last);
    for (const one of way) if (!ends.has(one)) ends.set(one, end);
  }
  return [...groupedBy(moves, ([one]) => ends.get(one))].map(([end, led]) => [
    wayFrom(end, (one) => moves.get(one)?.from).flatMap((one) => moves.get(one) ?? []),
    led,
  ]);
}

/** From a row to the next, as far as there is one that was not met before. */
function wayFrom(first: Touched, nextOf: (one: Touched) => Touched | undefined): readonly Touched[] {
  const way = new Set<Touched>();
  for (let at: Touched | undefined = first; at !== undefined && !way.has(at); at = nextOf(at)) way.add(at);
  return [...way];
}

/** Of a row, those that went out with its rarest values. */
function alikeIn(touched: readonly Touched[]): (one: Touched) => ReadonlySet<Touched> {
  const placeOf = (text: string, i: number): string => `${i}\n${text}`;
  const bySent = groupedByEach(touched, ({ sent }) => sent.map(placeOf));
  return ({ now }) => {
    const lists = now.flatMap((text, i) => (text === '' ? [] : [bySent.get(placeOf(text, i)) ?? []]));
    const alike = new Set<Touched>();
    for (const list of lists.toSorted((a, b) => a.length - b.length))
      for (const one of list) if (alike.size < MOST_ALIKE) alike.add(one);
    return alike;
  };
}

/** Columns that are filled in, and sorted, together: the months of one thing, and all the others. */
function groupsOf({ columns }: SheetPlan): readonly (readonly Column[])[] {
  const own = columns.filter(({ isShown }) => isShown !== true);
  return [
    ...groupedBy(own, ({ mes, path }) => (mes === undefined ? '' : path.slice(0, -1).join('/'))).values(),
  ];
}

/** What the cells of a row went out with, by their columns, as far as it is known: nothing of one that was blank. */
function sentIn(
  { of, name }: SheetPlan,
  { actividades }: Share,
): (row: BookRow) => ReadonlyMap<Column, string> {
  const placeOf = (codigo: string, key: string): string => `${codigo}\n${key}`;
  const standing = new Map(
    actividades.flatMap((one): readonly (readonly [string, unknown])[] =>
      of === 'activity'
        ? [[placeOf(one.id, ''), one.data]]
        : itemsOfActivity(name, one).map(({ key, data }) => [placeOf(one.id, key), data]),
    ),
  );
  return (row) => {
    const { plan, codigo, rowKey, marks } = row;
    const sent = new Map(untouchedIn(row, row.draft.data).map((column) => [column, nowIn(row, column)]));
    const data = standing.get(placeOf(codigo, rowKey));
    for (const column of plan.columns) {
      if (sent.has(column) || column.isShown === true) continue;
      const text = plainText(valueAt(data, column.path));
      if (
        text !== undefined &&
        (marks === undefined || wentOutSaying({ codigo, key: rowKey, marks }, column, data))
      )
        sent.set(column, text);
    }
    return sent;
  };
}

function nowIn({ draft }: BookRow, { path }: Column): string {
  return plainText(valueAt(draft.data, path)) ?? '';
}

function isEmpty({ sent }: Touched): boolean {
  return sent.every((text) => text === '');
}
