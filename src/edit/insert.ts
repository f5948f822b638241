import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../text/path.ts';
import type { EditOptions, TextChange } from './edit.ts';
import { asksToIgnore, ignoringAbove } from './ignoring.ts';
import { ImpossibleEdit, shown } from './intended.ts';
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
import { endOf, nameOf, startOf, type Spot, type Tree } from './tree.ts';
import { isGroup, isList, type Value } from './value.ts';
import { afterKey, flowText, isShortGroup, itemText } from './value-text.ts';

/** A new key of a group that has others. Throws ImpossibleEdit. */
export function insertedKey(
  tree: Tree,
  owner: YAMLMap.Parsed,
  { path, value }: { readonly path: Path; readonly value: Value },
  { order }: EditOptions,
): TextChange {
  const { text } = tree;
  const name = String(path.at(-1));
  const after = placeAmong(owner.items.map(nameOf), name, order?.(path.slice(0, -1)));
  if (owner.flow) {
    const entry = `${keyText(name, true)}: ${flowText(value)}`;
    return besideInFlow(text, spotsOf(owner), after, entry);
  }
  const first = startOf(entrySpot(owner, 0));
  const column = columnOf(text, first);
  const eol = eolAt(text, first);
  const margin = ' '.repeat(column);
  const entry = `${keyText(name, false)}:${afterKey(value, { eol, indent: column })}`;
  const isAbout = commentAbove(text, first) || ignoringAbove(text, first).length > 0;
  if (after < 0 && !isAbout) return insertion(first, `${entry}${eol}${margin}`);
  const place = Math.max(after, 0);
  const end = lineEnd(text, endOf(text, entrySpot(owner, place)));
  const at = place === owner.items.length - 1 ? pastComments(text, end, column) : end;
  return insertion(at, `${eol}${margin}${entry}`);
}

/** A new item of a list that has others. */
export function insertedItem(tree: Tree, owner: YAMLSeq.Parsed, at: number, value: Value): TextChange {
  const { text } = tree;
  if (owner.flow) return besideInFlow(text, spotsOf(owner), at - 1, flowText(value));
  const last = itemSpot(owner, owner.items.length - 1);
  const first = startOf(itemSpot(owner, 0));
  const column = columnOf(text, first);
  const eol = eolAt(text, first);
  const margin = ' '.repeat(column);
  const entry = itemText(value, { eol, indent: column }, standsOnOneLine(owner, value, column));
  if (at < owner.items.length) {
    const start = startOf(itemSpot(owner, at));
    const [above] = ignoringAbove(text, start);
    if (above !== undefined) return insertion(above, `${margin}${entry}${eol}`);
    const gap = at > 0 && blankAbove(text, start) ? eol : '';
    return insertion(start, `${entry}${eol}${gap}${margin}`);
  }
  const gap = owner.items.length > 1 && blankAbove(text, startOf(last)) ? eol : '';
  const end = pastComments(text, lineEnd(text, endOf(text, last)), column + 1);
  return insertion(end, `${eol}${gap}${margin}${entry}`);
}

/** As its neighbours do; without any that says so, what is short. */
function standsOnOneLine(owner: YAMLSeq.Parsed, value: Value, column: number): boolean {
  const groups = owner.items.filter((item): item is YAMLMap.Parsed => isMap(item));
  const inFlow = groups.some(({ flow }) => flow === true);
  if (groups.length > 0 && !inFlow) return false;
  return isGroup(value) ? isShortGroup(value, column) : isList(value);
}

/** Beside others between braces or brackets; `after` is the index of the one before, -1 for none. */
function besideInFlow(text: string, spots: readonly Spot[], after: number, entry: string): TextChange {
  const before = spots[after];
  if (!before) {
    const first = spots[0];
    if (!first) throw new ImpossibleEdit('no se ve dónde ponerlo');
    const start = startOf(first);
    const [above] = beginsLine(text, start) ? ignoringAbove(text, start) : [];
    return above === undefined
      ? insertion(start, `${entry}, `)
      : insertion(above, `${text.slice(lineStart(text, start), start)}${entry},${eolAt(text, start)}`);
  }
  const start = startOf(before);
  const end = endOf(text, before);
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

function entrySpot(owner: YAMLMap.Parsed, index: number): Spot {
  const pair = owner.items[index];
  if (!pair) throw new ImpossibleEdit(`${shown([])} no tiene tantas claves`);
  return { kind: 'entry', owner, index, pair };
}

function itemSpot(owner: YAMLSeq.Parsed, index: number): Spot {
  return { kind: 'item', owner, index, node: owner.items[index] ?? null };
}

/** What a group or list holds, in the order of the text. */
export function spotsOf(node: ParsedNode): readonly Spot[] {
  if (isMap(node)) return node.items.map((_, i) => entrySpot(node, i));
  return isSeq(node) ? node.items.map((_, i) => itemSpot(node, i)) : [];
}
