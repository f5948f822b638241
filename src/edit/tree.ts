import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type CST,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../text/path.ts';
import { READING } from '../yaml/general.ts';

/** A text and the nodes that the library finds in it, each with its range and its tokens. */
export interface Tree {
  readonly text: string;
  readonly root: ParsedNode | null;
}

export type Pair = YAMLMap.Parsed['items'][number];

/** An entry of a group or an item of a list: what an edit replaces, removes, or writes beside. */
export type Spot = EntrySpot | ItemSpot;

export interface EntrySpot {
  readonly kind: 'entry';
  readonly owner: YAMLMap.Parsed;
  readonly index: number;
  readonly pair: Pair;
}

export interface ItemSpot {
  readonly kind: 'item';
  readonly owner: YAMLSeq.Parsed;
  readonly index: number;
  readonly node: ParsedNode | null;
}

/** The tree of a text that was read without faults of its structure. */
export function treeOf(text: string): Tree {
  // A lone carriage return ends a line for editors and for YAML, but not for the library; offsets stay as they are.
  const parsed = parseDocument(text.replaceAll(/\r(?!\n)/g, '\n'), { ...READING, keepSourceTokens: true });
  return { text, root: parsed.contents };
}

/** The value of a spot; null for one with nothing written. */
export function nodeAt(spot: Spot): ParsedNode | null {
  return spot.kind === 'entry' ? spot.pair.value : spot.node;
}

/** The spot of one step below a node; undefined where nothing stands. */
export function spotIn(node: ParsedNode | null, step: string | number): Spot | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { kind: 'item', owner: node, index: step, node: item };
  }
  if (!isMap(node)) return undefined;
  const name = String(step).normalize('NFC');
  const index = node.items.findIndex((pair) => nameOf(pair) === name);
  const pair = node.items[index];
  return pair && { kind: 'entry', owner: node, index, pair };
}

/** The spot at a path; undefined for the root and for what the text does not have. */
export function spotAt({ root }: Tree, path: Path): Spot | undefined {
  let node: ParsedNode | null = root;
  let spot: Spot | undefined;
  for (const step of path) {
    spot = spotIn(node, step);
    if (!spot) return undefined;
    node = nodeAt(spot);
  }
  return spot;
}

/** The key of an entry as the reader of documents has it. */
export function nameOf({ key }: Pair): string {
  if (!isScalar(key)) return '';
  return (typeof key.value === 'string' ? key.value : (key.source ?? '')).normalize('NFC');
}

/** The offset after the colon of an entry; undefined for one without. */
export function afterColon(pair: Pair): number | undefined {
  // Kept for every pair by `keepSourceTokens`, which the types do not know.
  const { srcToken } = pair as { readonly srcToken?: CST.CollectionItem };
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** Of each list that was asked for, since a list of thousands may be asked for each of its items. */
const dashes = new WeakMap<YAMLSeq.Parsed, readonly (number | undefined)[]>();

/** The offset of the dash before an item of a list in lines. */
function dashOf(owner: YAMLSeq.Parsed, index: number): number | undefined {
  const known = dashes.get(owner) ?? dashesOf(owner);
  dashes.set(owner, known);
  return known[index];
}

function dashesOf(owner: YAMLSeq.Parsed): readonly (number | undefined)[] {
  // As above: kept by `keepSourceTokens`.
  const { srcToken } = owner as { readonly srcToken?: CST.BlockSequence };
  return (srcToken?.items ?? []).flatMap(({ start }) =>
    start
      .filter(({ type }) => type === 'seq-item-ind')
      .slice(0, 1)
      .map(({ offset }) => offset),
  );
}

/** Whether nothing is written where a value could stand: not even `null` or quotation marks. */
export function isBlank(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.range[0] === node.range[1]);
}

/** Where a spot starts: its key, its dash, or between brackets its value. */
export function startOf(spot: Spot): number {
  if (spot.kind === 'entry') return spot.pair.key.range[0];
  const dash = spot.owner.flow ? undefined : dashOf(spot.owner, spot.index);
  return dash ?? spot.node?.range[0] ?? spot.owner.range[0];
}

/** Where the last character of a spot's value ends, trailing comments left out. */
export function endOf(text: string, spot: Spot): number {
  const node = nodeAt(spot);
  if (node !== null && !isBlank(node)) return contentEnd(text, node);
  if (spot.kind === 'entry') return afterColon(spot.pair) ?? spot.pair.key.range[1];
  return startOf(spot) + (spot.owner.flow ? 0 : 1);
}

/** Where the last character of a node ends. */
export function contentEnd(text: string, node: ParsedNode): number {
  if (isMap(node) && !node.flow) {
    const pair = node.items.at(-1);
    if (pair) return endOf(text, { kind: 'entry', owner: node, index: node.items.length - 1, pair });
  }
  if (isSeq(node) && !node.flow) {
    const index = node.items.length - 1;
    return endOf(text, { kind: 'item', owner: node, index, node: node.items[index] ?? null });
  }
  const [start, end] = node.range;
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
    return start + blockScalarLength(text.slice(start, end));
  return end;
}

/** Blank lines at the end of a text in lines are part of it only where its head says `+`. */
function blockScalarLength(written: string): number {
  const [head = ''] = /^[^\r\n]*/.exec(written) ?? [];
  if (/^[|>]\d?\+/.test(head)) return written.replace(/(?:\r\n|\r|\n)$/, '').length;
  return written.trimEnd().length;
}
