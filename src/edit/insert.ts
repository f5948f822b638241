import type { Path } from '../text/path.ts';
import type { Place } from '../yaml/document.ts';
import type { EditOptions, TextChange } from './edit.ts';
import { asksToIgnore, ignoringAbove } from './ignoring.ts';
import { ImpossibleEdit } from './intended.ts';
import {
  beginsLine,
  columnOf,
  commentFollows,
  eolAt,
  lineAbove,
  lineEnd,
  lineStart,
  nextLine,
} from './lines.ts';
import { keyText } from './scalar-text.ts';
import { endOf, isFlow, spotsOf, startOf, type Spot, type Tree } from './tree.ts';
import { isGroup, isList, type Value } from './value.ts';
import { afterKey, flowText, isShortGroup, itemText } from './value-text.ts';

/** A new key of a group that has others. Throws ImpossibleEdit. */
export function insertedKey(
  tree: Tree,
  owner: Place,
  { path, value }: { readonly path: Path; readonly value: Value },
  { order }: EditOptions,
): TextChange {
  const { text } = tree;
  const name = String(path.at(-1));
  const spots = spotsOf(tree, owner);
  const names = [...(owner.entries?.keys() ?? [])];
  const after = placeAmong(names, name, order?.(path.slice(0, -1)));
  if (isFlow(text, owner)) {
    const entry = `${keyText(name, true)}: ${flowText(value)}`;
    return besideInFlow(tree, spots, after, entry);
  }
  const first = startOf(text, atPlace(spots, 0));
  const column = columnOf(text, first);
  const eol = eolAt(text, first);
  const margin = ' '.repeat(column);
  const entry = `${keyText(name, false)}:${afterKey(value, { eol, indent: column })}`;
  const isAbout = commentAbove(text, first) || ignoringAbove(text, first).length > 0;
  if (after < 0 && !isAbout) return insertion(first, `${entry}${eol}${margin}`);
  const place = Math.max(after, 0);
  const end = lineEnd(text, endOf(tree, atPlace(spots, place)));
  const at = place === spots.length - 1 ? pastComments(text, end, column) : end;
  return insertion(at, `${eol}${margin}${entry}`);
}

/** A new item of a list that has others. */
export function insertedItem(tree: Tree, owner: Place, at: number, value: Value): TextChange {
  const { text } = tree;
  const spots = spotsOf(tree, owner);
  if (isFlow(text, owner)) return besideInFlow(tree, spots, at - 1, flowText(value));
  const last = atPlace(spots, spots.length - 1);
  const first = startOf(text, atPlace(spots, 0));
  const column = columnOf(text, first);
  const eol = eolAt(text, first);
  const margin = ' '.repeat(column);
  const entry = itemText(value, { eol, indent: column }, standsOnOneLine(text, owner, value, column));
  if (at < spots.length) {
    const start = startOf(text, atPlace(spots, at));
    const [above] = ignoringAbove(text, start);
    if (above !== undefined) return insertion(above, `${margin}${entry}${eol}`);
    const gap = at > 0 && blankAbove(text, start) ? eol : '';
    return insertion(start, `${entry}${eol}${gap}${margin}`);
  }
  const gap = spots.length > 1 && blankAbove(text, startOf(text, last)) ? eol : '';
  const end = pastComments(text, lineEnd(text, endOf(tree, last)), column + 1);
  return insertion(end, `${eol}${gap}${margin}${entry}`);
}

/** As its neighbours do; without any that says so, what is short. */
function standsOnOneLine(text: string, { items = [] }: Place, value: Value, column: number): boolean {
  const groups = items.filter(({ entries }) => entries);
  const inFlow = groups.some((group) => isFlow(text, group));
  if (groups.length > 0 && !inFlow) return false;
  return isGroup(value) ? isShortGroup(value, column) : isList(value);
}

/** Beside others between braces or brackets; `after` is the index of the one before, -1 for none. */
function besideInFlow(tree: Tree, spots: readonly Spot[], after: number, entry: string): TextChange {
  const { text } = tree;
  const before = spots[after];
  if (!before) {
    const first = spots[0];
    if (!first) throw new ImpossibleEdit('no se ve dónde ponerlo');
    const start = startOf(text, first);
    const [above] = beginsLine(text, start) ? ignoringAbove(text, start) : [];
    return above === undefined
      ? insertion(start, `${entry}, `)
      : insertion(above, `${text.slice(lineStart(text, start), start)}${entry},${eolAt(text, start)}`);
  }
  const start = startOf(text, before);
  const end = endOf(tree, before);
  const ownLine = beginsLine(text, start) && !commentFollows(text, end) && after === spots.length - 1;
  const gap = ownLine ? `${eolAt(text, start)}${text.slice(lineStart(text, start), start)}` : ' ';
  return insertion(end, `,${gap}${entry}`);
}

/** The index of the key after which a new one goes; -1 for the first place. */
function placeAmong(names: readonly string[], name: string, order: readonly string[] | undefined): number {
  const rank = order?.indexOf(name) ?? -1;
  if (!order || rank < 0) return names.length - 1;
  return names.findLastIndex((other) => {
    const place = order.indexOf(other);
    return place >= 0 && place < rank;
  });
}

function commentAbove(text: string, offset: number): boolean {
  return /^[ \t]*#/.test(lineAbove(text, offset) ?? '');
}

function blankAbove(text: string, offset: number): boolean {
  return lineAbove(text, offset)?.trim() === '';
}

/**
 * Past the comments that directly follow a line, in a column or deeper: they belong to what stands above them, but for
 * those that ask to ignore a finding of what comes next.
 */
function pastComments(text: string, end: number, column: number): number {
  let at = end;
  for (;;) {
    const next = nextLine(text, at);
    const margin = /^ *(?=#)/.exec(text.slice(next, lineEnd(text, next)))?.[0];
    if (next === at || margin === undefined || margin.length < column || asksToIgnore(text, next)) return at;
    at = lineEnd(text, next);
  }
}

function insertion(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

function atPlace(spots: readonly Spot[], index: number): Spot {
  const spot = spots[index];
  if (!spot) throw new ImpossibleEdit('no se ve dónde ponerlo');
  return spot;
}
