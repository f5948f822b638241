import type { Place } from '../yaml/document.ts';
import type { TextChange } from './edit.ts';
import { beginsLine, columnOf, eolAt, lineEnd, lineStart } from './lines.ts';
import { wholeLines } from './remove.ts';
import { scalarText } from './scalar-text.ts';
import {
  afterColon,
  contentEnd,
  isFlow,
  isScalar,
  isWritten,
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
  if (isWritten(node) && isOneLiner(value) && (isScalar(node) || isFlow(text, node)))
    return [{ start: node.start, end: contentEnd(tree, node), text: oneLine(text, spot, node, value) }];
  if (spot.flow) {
    const colon = afterColonOf(text, spot);
    return isWritten(node)
      ? [{ start: node.start, end: contentEnd(tree, node), text: flowText(value) }]
      : [{ start: colon, end: colon, text: ` ${flowText(value)}` }];
  }
  return spot.kind === 'entry' ? ofEntry(tree, spot, value) : ofItem(tree, spot, value);
}

function ofEntry(tree: Tree, spot: EntrySpot, value: Value): readonly TextChange[] {
  const { text } = tree;
  const key = startOf(text, spot);
  const eol = eolAt(text, key);
  const colon = afterColonOf(text, spot);
  const written = afterKey(value, { eol, indent: columnOf(text, key) });
  const below = written.startsWith(eol);
  const node = nodeAt(spot);
  if (!isWritten(node)) {
    const at = below ? lineEnd(text, colon) : colon;
    return [{ start: at, end: at, text: written }];
  }
  const { start } = node;
  const end = contentEnd(tree, node);
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

function ofItem(tree: Tree, spot: ItemSpot, value: Value): readonly TextChange[] {
  const { text } = tree;
  const dash = startOf(text, spot);
  const written = itemText(value, { eol: eolAt(text, dash), indent: columnOf(text, dash) }, false);
  const { node } = spot;
  if (!isWritten(node)) return [{ start: dash, end: dash + 1, text: written }];
  return [{ start: node.start, end: contentEnd(tree, node), text: written.slice(2) }];
}

function oneLine(text: string, spot: Spot, node: Place, value: Value): string {
  if (isGroup(value) || isList(value) || value instanceof Fragment) return flowText(value);
  const first = text[node.start];
  const marks = first === '"' || first === "'" ? first : undefined;
  // Marks that were only needed by what stood there before do not stay.
  const quotes = typeof value === 'string' ? marks : undefined;
  return scalarText(value, { flow: spot.flow, quotes });
}

function isOneLiner(value: Value): boolean {
  if (value instanceof Fragment) return false;
  if (isList(value)) return value.length === 0;
  if (isGroup(value)) return Object.keys(value).length === 0;
  return typeof value !== 'string' || !/[\r\n]/.test(value);
}

function afterColonOf(text: string, spot: Spot): number {
  if (spot.kind === 'item') return startOf(text, spot) + 1;
  return afterColon(text, spot.entry) ?? spot.entry.keyEnd;
}
