import type { Path } from '../text/path.ts';
import type { Place } from '../yaml/document.ts';
import type { AddEdit, Edit, EditOptions, RemoveEdit, RenameKeyEdit, SetEdit, TextChange } from './edit.ts';
import { withIgnoring } from './ignoring.ts';
import { insertedItem, insertedKey } from './insert.ts';
import { ImpossibleEdit, shown } from './intended.ts';
import { beginsLine } from './lines.ts';
import { removal } from './remove.ts';
import { replacement } from './replace.ts';
import { keyText } from './scalar-text.ts';
import { nodeAt, spotAt, spotIn, spotsOf, startOf, type Spot, type Tree } from './tree.ts';
import type { Value } from './value.ts';

/** What one edit changes in a text, before it is done. */
export interface Step {
  readonly changes: readonly TextChange[];
  /** What is no longer where the tree has it: edits below need the text read again. */
  readonly touched: readonly Path[];
  /** An item that goes from its list: those behind it are no longer where the tree has them. */
  readonly gone?: GoneItem;
  /** The group or list that something is put into, so that several of one place may go in together. */
  readonly into?: Path;
  /** A value that is written anew: what an edit below it changes can still be changed before it is written. */
  readonly fresh?: { readonly path: Path; readonly value: Value };
}

/** An item that goes: of which list, the how manieth from 0, and how many items the tree has in that list. */
export interface GoneItem {
  readonly list: Path;
  readonly index: number;
  readonly items: number;
}

/** The changes of one edit. Throws ImpossibleEdit. */
export function stepOf(tree: Tree, edit: Edit, options: EditOptions): Step {
  switch (edit.kind) {
    case 'set':
      return setStep(tree, edit, options);
    case 'add':
      return addStep(tree, edit, options);
    case 'remove':
      return removeStep(tree, edit);
    case 'rename-key':
      return renameStep(tree, edit);
  }
}

function setStep(tree: Tree, { path, value }: Asked, options: EditOptions): Step {
  let node: Place | undefined = tree.root;
  let holder: Spot | undefined;
  for (const [i, step] of path.entries()) {
    const spot = spotIn(tree, node, step);
    if (!spot) return freshStep(tree, { node, holder, depth: i }, { path, value }, options);
    holder = spot;
    node = nodeAt(spot);
  }
  if (!holder) throw new ImpossibleEdit('no se reemplaza un documento entero');
  return { changes: replacement(tree, holder, value), touched: [path], fresh: { path, value } };
}

/** A value, and where it is to stand. */
type Asked = Pick<SetEdit, 'path' | 'value'>;

interface Reached {
  /** The value that has no such key. */
  readonly node: Place | undefined;
  readonly holder: Spot | undefined;
  readonly depth: number;
}

function freshStep(
  tree: Tree,
  { node, holder, depth }: Reached,
  { path, value }: Asked,
  options: EditOptions,
): Step {
  const [step, ...below] = path.slice(depth);
  if (typeof step !== 'string') throw new ImpossibleEdit(`${shown(path)} no está`);
  const whole = wrapped(below, value);
  const here = path.slice(0, depth);
  if (node?.entries && node.entries.size > 0) {
    const fresh = { path: path.slice(0, depth + 1), value: whole };
    const change = insertedKey(tree, node, fresh, options);
    return { changes: [change], touched: [fresh.path], into: here, fresh };
  }
  if (!holder) throw new ImpossibleEdit('el archivo está vacío');
  const group = { [step]: whole };
  return { changes: replacement(tree, holder, group), touched: [here], fresh: { path: here, value: group } };
}

function wrapped(path: Path, value: Value): Value {
  return path.reduceRight<Value>((inner, step) => ({ [step]: inner }), value);
}

function addStep(tree: Tree, { path, value, at }: AddEdit, options: EditOptions): Step {
  const spot = spotAt(tree, path);
  const list = spot && nodeAt(spot);
  if (!list?.items || list.items.length === 0) return setStep(tree, { path, value: [value] }, options);
  const place = at ?? Infinity;
  const change = insertedItem(tree, list, Math.min(place, list.items.length), value);
  const appended = place >= list.items.length;
  return { changes: [change], touched: [appended ? [...path, list.items.length] : path], into: path };
}

function removeStep(tree: Tree, { path }: RemoveEdit): Step {
  const spot = spotAt(tree, path);
  if (!spot) throw new ImpossibleEdit(`${shown(path)} no está`);
  const owner = path.slice(0, -1);
  const items = spotsOf(tree, spot.owner).length;
  if (items > 1) {
    const step = { changes: removal(tree, spot), touched: [path] };
    return spot.kind === 'item' ? { ...step, gone: { list: owner, index: spot.index, items } } : step;
  }
  const holder = spotAt(tree, owner);
  if (!holder) throw new ImpossibleEdit('es lo único que hay en el archivo');
  const emptied = replacement(tree, holder, spot.kind === 'item' ? [] : {});
  const start = startOf(tree.text, spot);
  const isOwnLine = beginsLine(tree.text, start);
  return { changes: isOwnLine ? withIgnoring(tree.text, start, emptied) : emptied, touched: [owner] };
}

function renameStep(tree: Tree, { path, name }: RenameKeyEdit): Step {
  const spot = spotAt(tree, path);
  if (spot?.kind !== 'entry') throw new ImpossibleEdit(`${shown(path)} no está`);
  const { keyStart: start, keyEnd: end } = spot.entry;
  return {
    changes: [{ start, end, text: keyText(name, spot.flow) }],
    touched: [path, [...path.slice(0, -1), name]],
  };
}
