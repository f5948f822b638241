import type { Path } from '../text/path.ts';
import type { EntryPlace, Place, YamlDocument } from '../yaml/document.ts';
import { columnOf, lineStart } from './lines.ts';

/**
 * A text and the places of the values in it, as the reader of documents has them: to have the library make its tree took
 * three quarters of the time of an edit (a POI of 0.9 MB that goes on to the next semester, 4.9 s and 2.2).
 */
export interface Tree {
  readonly text: string;
  readonly root: Place;
}

/** An entry of a group or an item of a list: what an edit replaces, removes, or writes beside. */
export type Spot = EntrySpot | ItemSpot;

interface SpotIn {
  readonly owner: Place;
  readonly index: number;
  /** Whether its group or list stands between braces or brackets. */
  readonly flow: boolean;
}

export interface EntrySpot extends SpotIn {
  readonly kind: 'entry';
  readonly entry: EntryPlace;
}

export interface ItemSpot extends SpotIn {
  readonly kind: 'item';
  readonly node: Place;
}

/** The tree of a text that was read without faults of its structure. */
export function treeOf({ source, places }: YamlDocument): Tree {
  return { text: source.text, root: places() };
}

/** The value of a spot; undefined for an entry with nothing written. */
export function nodeAt(spot: Spot): Place | undefined {
  return spot.kind === 'entry' ? spot.entry.value : spot.node;
}

/** Whether a value is a text, number or boolean, or nothing. */
export function isScalar({ entries, items }: Place): boolean {
  return !entries && !items;
}

/** Whether a group or list stands between braces or brackets. */
export function isFlow(text: string, place: Place): boolean {
  return !isScalar(place) && /[{[]/.test(text.charAt(place.start));
}

/** What a group or list holds, in the order of the text. */
export function spotsOf({ text }: Tree, owner: Place): readonly Spot[] {
  const flow = isFlow(text, owner);
  if (owner.entries)
    return Array.from(owner.entries.values(), (entry, index) => ({
      kind: 'entry',
      owner,
      index,
      flow,
      entry,
    }));
  return (owner.items ?? []).map((node, index) => ({ kind: 'item', owner, index, flow, node }));
}

/** The spot of one step below a value; undefined where nothing stands. */
export function spotIn(tree: Tree, node: Place | undefined, step: string | number): Spot | undefined {
  if (!node) return undefined;
  const flow = isFlow(tree.text, node);
  if (node.items) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item && { kind: 'item', owner: node, index: Number(step), flow, node: item };
  }
  const name = String(step).normalize('NFC');
  const entry = node.entries?.get(name);
  if (!node.entries || !entry) return undefined;
  return { kind: 'entry', owner: node, index: [...node.entries.keys()].indexOf(name), flow, entry };
}

/** The spot at a path; undefined for the root and for what the text does not have. */
export function spotAt(tree: Tree, path: Path): Spot | undefined {
  let node: Place | undefined = tree.root;
  let spot: Spot | undefined;
  for (const step of path) {
    spot = spotIn(tree, node, step);
    if (!spot) return undefined;
    node = nodeAt(spot);
  }
  return spot;
}

/** The offset after the colon of an entry; undefined for one without. */
export function afterColon(text: string, { keyEnd }: EntryPlace): number | undefined {
  const colon = /\s*:/y;
  colon.lastIndex = keyEnd;
  return colon.test(text) ? colon.lastIndex : undefined;
}

/** The offset of the dash before an item of a list in lines, all of which stand in one column. */
function dashOf(text: string, { owner, node }: ItemSpot): number {
  const column = columnOf(text, owner.start);
  for (let line = lineStart(text, node.start); line > owner.start; line = lineStart(text, line - 1)) {
    const dash = line + column;
    if (dash < node.start && /^[ -]*-$/.test(text.slice(line, dash + 1))) return dash;
  }
  return owner.start;
}

/** Whether something is written where a value could stand, be it `null` or quotation marks. */
export function isWritten(node: Place | undefined): node is Place {
  return node !== undefined && node.end > node.start;
}

/** Where a spot starts: its key, its dash, or between brackets its value. */
export function startOf(text: string, spot: Spot): number {
  if (spot.kind === 'entry') return spot.entry.keyStart;
  return spot.flow ? spot.node.start : dashOf(text, spot);
}

/** Where the last character of a spot's value ends, trailing comments left out. */
export function endOf(tree: Tree, spot: Spot): number {
  const node = nodeAt(spot);
  if (isWritten(node)) return contentEnd(tree, node);
  if (spot.kind === 'entry') return afterColon(tree.text, spot.entry) ?? spot.entry.keyEnd;
  return startOf(tree.text, spot) + (spot.flow ? 0 : 1);
}

/** Where the last character of a value ends. */
export function contentEnd(tree: Tree, node: Place): number {
  const { text } = tree;
  if (!isScalar(node)) {
    const last = isFlow(text, node) ? undefined : spotsOf(tree, node).at(-1);
    if (!last) return node.end;
    const end = endOf(tree, last);
    return end + writtenLength(text.slice(end, node.end));
  }
  const { start, end } = node;
  return /[|>]/.test(text.charAt(start)) ? start + blockScalarLength(text.slice(start, end)) : end;
}

/**
 * How much of what stands behind the last entry of a group is more than comments: a key that comes a second time is in
 * no tree.
 */
function writtenLength(rest: string): number {
  let length = 0;
  let at = rest.indexOf('\n') + 1;
  while (at > 0) {
    const next = rest.indexOf('\n', at) + 1;
    const line = rest.slice(at, next === 0 ? rest.length : next).trimEnd();
    if (!/^\s*(?:#|$)/.test(line)) length = at + line.length;
    at = next;
  }
  return length;
}

/** Blank lines at the end of a text in lines are part of it only where its head says `+`. */
function blockScalarLength(written: string): number {
  const [head = ''] = /^[^\r\n]*/.exec(written) ?? [];
  if (/^[|>]\d?\+/.test(head)) return written.replace(/(?:\r\n|\r|\n)$/, '').length;
  return written.trimEnd().length;
}
