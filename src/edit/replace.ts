import { isScalar, type ParsedNode } from 'yaml';
import type { TextChange } from './edit.ts';
import { beginsLine, columnOf, eolAt, lineEnd, lineStart } from './lines.ts';
import { wholeLines } from './remove.ts';
import { scalarText } from './scalar-text.ts';
import {
  afterColon,
  contentEnd,
  isBlank,
  nodeAt,
  startOf,
  type EntrySpot,
  type ItemSpot,
  type Spot,
  type Tree,
} from './tree.ts';
import { Fragment, isGroup, isList, type Value } from './value.ts';
import { afterKey, flowText, itemText } from './value-text.ts';

/** What changes when another value takes the place of that of a key or item. */
export function replacement(tree: Tree, spot: Spot, value: Value): readonly TextChange[] {
  const { text } = tree;
  const node = nodeAt(spot);
  if (node !== null && !isBlank(node) && isOneLiner(value) && isPlainPlace(node))
    return [{ start: node.range[0], end: contentEnd(text, node), text: oneLine(spot, node, value) }];
  if (spot.owner.flow) {
    const start = node?.range[0] ?? afterColonOf(spot);
    return isBlank(node)
      ? [{ start: afterColonOf(spot), end: afterColonOf(spot), text: ` ${flowText(value)}` }]
      : [{ start, end: node ? contentEnd(text, node) : start, text: flowText(value) }];
  }
  return spot.kind === 'entry' ? ofEntry(tree, spot, value) : ofItem(tree, spot, value);
}

function ofEntry({ text }: Tree, spot: EntrySpot, value: Value): readonly TextChange[] {
  const key = startOf(spot);
  const eol = eolAt(text, key);
  const colon = afterColonOf(spot);
  const written = afterKey(value, { eol, indent: columnOf(text, key) });
  const below = written.startsWith(eol);
  const { value: node } = spot.pair;
  if (node === null || isBlank(node)) {
    const at = below ? lineEnd(text, colon) : colon;
    return [{ start: at, end: at, text: written }];
  }
  const [start] = node.range;
  const end = contentEnd(text, node);
  const ownLines = beginsLine(text, start);
  if (!ownLines) {
    if (!below) return [{ start, end, text: written.trimStart() }];
    const at = lineEnd(text, end);
    return [
      { start: colon, end, text: '' },
      { start: at, end: at, text: written },
    ];
  }
  if (!below) return [{ start: colon, end: colon, text: written }, wholeLines(text, start, end)];
  const column = columnOf(text, start);
  const lines = afterKey(value, { eol, indent: column - 2 }).slice(eol.length);
  return [{ start: lineStart(text, start), end, text: lines }];
}

function ofItem({ text }: Tree, spot: ItemSpot, value: Value): readonly TextChange[] {
  const dash = startOf(spot);
  const written = itemText(value, { eol: eolAt(text, dash), indent: columnOf(text, dash) }, false);
  const { node } = spot;
  if (node === null || isBlank(node)) return [{ start: dash, end: dash + 1, text: written }];
  return [{ start: node.range[0], end: contentEnd(text, node), text: written.slice(2) }];
}

function oneLine(spot: Spot, node: ParsedNode, value: Value): string {
  if (isGroup(value) || isList(value) || value instanceof Fragment) return flowText(value);
  const old = isScalar(node) ? node.type : undefined;
  const marks = old === 'QUOTE_DOUBLE' ? '"' : old === 'QUOTE_SINGLE' ? "'" : undefined;
  // Marks that were only needed by what stood there before do not stay.
  const quotes = typeof value === 'string' && marks !== undefined ? marks : undefined;
  return scalarText(value, { flow: spot.owner.flow === true, quotes });
}

function isOneLiner(value: Value): boolean {
  if (value instanceof Fragment) return false;
  if (isList(value)) return value.length === 0;
  if (isGroup(value)) return Object.keys(value).length === 0;
  return typeof value !== 'string' || !/[\r\n]/.test(value);
}

/** Whether a node is one that its key or dash, or a bracket, stands before on the same line or not: no group in lines. */
function isPlainPlace(node: ParsedNode): boolean {
  return isScalar(node) || ('flow' in node && node.flow);
}

function afterColonOf(spot: Spot): number {
  if (spot.kind === 'item') return startOf(spot) + 1;
  return afterColon(spot.pair) ?? spot.pair.key.range[1];
}
