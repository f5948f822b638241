import { leftOver } from '../text/left-over.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import type { Reading, YamlDocument } from '../yaml/document.ts';
import { readYaml } from '../yaml/read.ts';
import { composed, withChanges } from './changes.ts';
import { lostComments } from './comments.ts';
import type { Edit, Edited, EditOptions, Refused, SetEdit, TextChange } from './edit.ts';
import { ImpossibleEdit, intended, type OwnLists } from './intended.ts';
import { Later, type Waiting } from './later.ts';
import { PendingEdits } from './pending.ts';
import { smallestEdits } from './pieces.ts';
import { stepOf, type Step } from './primitive.ts';
import { treeOf, type Tree } from './tree.ts';
import { isGroup, isList, NumberAsWritten, sameData, type Value } from './value.ts';

/**
 * The smallest change of a text that makes some edits true, one after the other: all of them, or none. Every other
 * character stays, as do line ends and a byte order mark at the start (which offsets count). The result is read again:
 * unless it is exactly the intended document, without a fault of reading that was not there, the answer is a refusal.
 * Whether the result keeps to its schema and the rules is for who asks to check.
 */
export function edited(text: string, edits: readonly Edit[], options: EditOptions = {}): Edited | Refused {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const { document, diagnostics } = read(body);
  if (!document) return refused(`el archivo no se puede leer: ${diagnostics[0]?.message ?? ''}`, undefined);
  const done = run({ document, diagnostics, options }, edits);
  if (done.kind === 'refused') return done;
  const changes = done.changes
    .filter(({ start, end, text: fresh }) => body.slice(start, end) !== fresh)
    .map(({ start, end, text: fresh }) => ({
      start: start + mark.length,
      end: end + mark.length,
      text: fresh,
    }));
  return {
    kind: 'edited',
    text: mark + done.text,
    changes,
    lostComments: done.changes.some(({ start, end }) => body.slice(start, end).includes('#'))
      ? lostComments(body, done.text)
      : [],
  };
}

function read(text: string): Reading {
  return readYaml({ path: '', text });
}

function refused(reason: string, edit: number | undefined): Refused {
  return { kind: 'refused', reason, edit };
}

/** What stands at one moment: what was read last, and what is to be done to it. */
interface State {
  readonly tree: Tree;
  readonly diagnostics: Reading['diagnostics'];
  readonly pending: PendingEdits;
  /** From the original to the text of the tree. */
  readonly changes: readonly TextChange[];
  /** What the document is to be, pending edits included. */
  readonly data: unknown;
  /** The lists in it that only this run knows. */
  readonly own: OwnLists;
}

type Fresh = NonNullable<Step['fresh']>;

type Done = { readonly kind: 'done'; readonly text: string; readonly changes: readonly TextChange[] };

/** What edits are tried on. */
interface Original {
  readonly document: YamlDocument;
  readonly diagnostics: Reading['diagnostics'];
  readonly options: EditOptions;
}

/**
 * Tries edits with as few readings of the text between them as can be, since each takes as long as the whole text does.
 * What one reading too few spoils, as when all keys of a group go one by one, is done again with more.
 */
function run(original: Original, edits: readonly Edit[]): Done | Refused {
  const quick = edits.length > 1 ? tried(original, edits, true) : undefined;
  if (quick?.kind === 'done') return quick;
  const { at, ...outcome } = tried(original, edits, false);
  if (outcome.kind === 'done' || at === undefined || edits.length === 1) return outcome;
  return { ...outcome, edit: firstImpossible(original, edits, at) };
}

/** What came of edits, and which was the last that was looked at where one could not be done. */
function tried(
  { document, diagnostics, options }: Original,
  edits: readonly Edit[],
  mayAdjoin: boolean,
): (Done | Refused) & { readonly at?: number } {
  const { length } = document.source.text;
  const faults = new Set(diagnostics.map(({ location }) => jsonPointer(location.path)));
  let state: State = {
    tree: treeOf(document),
    diagnostics,
    pending: new PendingEdits(mayAdjoin),
    changes: [],
    data: document.value,
    own: new WeakSet(),
  };
  let at = 0;
  try {
    let queue: readonly Waiting[] = edits.map((edit, i) => ({ edit, i, isPiece: false }));
    while (queue.length > 0) {
      const later = new Later(mayAdjoin);
      for (const one of queue) {
        if (later.comesAfter(one.edit)) {
          later.put(one);
          continue;
        }
        at = one.i;
        const pieces = one.isPiece ? [one.edit] : piecesOf(one.edit, state, document, faults);
        for (const edit of pieces) {
          const next = later.comesAfter(edit) ? undefined : joined(state, edit, options);
          if (next !== undefined) state = next;
          else if (later.takes(edit)) later.put({ edit, i: one.i, isPiece: true });
          else state = joinedToNone(flushed(state, length), edit, options);
        }
      }
      state = flushed(state, length);
      queue = later.edits;
    }
  } catch (error) {
    if (!(error instanceof ImpossibleEdit)) throw error;
    return { ...refused(error.message, edits.length === 1 ? 0 : undefined), at };
  }
  const added = newFault(diagnostics, state.diagnostics);
  return added === undefined
    ? { kind: 'done', text: state.tree.text, changes: state.changes }
    : refused(added, edits.length === 1 ? 0 : undefined);
}

/** Edits wait to be done together: which one cannot be done is found by doing fewer of them. */
function firstImpossible(original: Original, edits: readonly Edit[], last: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (run(original, edits.slice(0, middle + 1)).kind === 'refused') high = middle;
    else low = middle + 1;
  }
  return low;
}

function piecesOf(
  edit: Edit,
  { data }: State,
  document: YamlDocument,
  faults: ReadonlySet<string>,
): readonly Edit[] {
  if (edit.kind !== 'set') return [edit];
  const old = valueAt(data, edit.path);
  const smallest = smallestEdits(edit.path, old, edit.value);
  if (smallest.length > 0) return smallest;
  const written = document.scalarSource(edit.path);
  // What reads as meant and is written as it should not be: `010101`, `112.000`.
  const ill = faults.has(jsonPointer(edit.path)) || (isNumber(edit.value) && /\.\d{3,}$/.test(written ?? ''));
  return ill && written !== undefined ? [edit] : [];
}

function isNumber(value: Value): boolean {
  return typeof value === 'number' || value instanceof NumberAsWritten;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof step === 'number') value = isList(value) ? value[step] : undefined;
    else value = isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The state with one more edit pending; undefined where what is pending has to be done first. */
function joined(state: State, edit: Edit, options: EditOptions): State | undefined {
  const data = intended(state.data, edit, state.own);
  if (edit.kind === 'set' && mergedInto(state, edit, options)) return { ...state, data: data() };
  if (state.pending.stands(edit)) return undefined;
  const step = stepOf(state.tree, edit, options);
  if (state.pending.blocks(step)) return undefined;
  state.pending.add({ ...step, edit }, options);
  return { ...state, data: data() };
}

/** The state with one edit pending where none is: nothing can be in its way. */
function joinedToNone(state: State, edit: Edit, options: EditOptions): State {
  const next = joined(state, edit, options);
  if (next === undefined) throw new Error('an edit is in its own way');
  return next;
}

/** An edit below a value that is still to be written changes that value. Whether it did. */
function mergedInto({ pending, tree }: State, edit: SetEdit, options: EditOptions): boolean {
  const around = pending.freshAround(edit.path);
  if (!around?.fresh) return false;
  const { fresh } = around;
  const whole = placed(fresh, edit.path.slice(fresh.path.length), edit.value, options);
  if (whole === undefined) return false;
  const again: SetEdit = { kind: 'set', path: fresh.path, value: whole };
  pending.replace(around, { ...stepOf(tree, again, options), edit: again });
  return true;
}

/** A value with another somewhere below its groups; undefined where lists or fragments are on the way. */
function placed(
  { value, path: at }: Fresh,
  below: Path,
  inner: Value,
  options: EditOptions,
): Value | undefined {
  const [step, ...rest] = below;
  if (step === undefined) return inner;
  if (!isGroup(value) || typeof step !== 'string') return undefined;
  const known = Object.hasOwn(value, step) ? value[step] : undefined;
  const fresh = placed({ value: known ?? {}, path: [...at, step] }, rest, inner, options);
  if (fresh === undefined) return undefined;
  const order = options.order?.(at) ?? [];
  const before = new Set(order.slice(0, order.indexOf(step)));
  const entries = Object.entries(value).filter(([key]) => key !== step);
  const last = entries.findLastIndex(([key]) => before.has(key));
  const place = order.includes(step) ? last + 1 : entries.length;
  return Object.fromEntries(entries.toSpliced(place, 0, [step, fresh]));
}

/** Does what is pending, reads the text again and holds it against what was intended. Throws ImpossibleEdit. */
function flushed(state: State, length: number): State {
  if (state.pending.size === 0) return state;
  const changes = state.pending.changes();
  const { document, diagnostics } = read(withChanges(state.tree.text, changes));
  if (!document) throw new ImpossibleEdit(`el resultado no se podría leer: ${diagnostics[0]?.message ?? ''}`);
  if (!sameData(document.value, state.data))
    throw new ImpossibleEdit(
      newFault(state.diagnostics, diagnostics) ?? 'el texto que resulta no diría lo que se pidió',
    );
  return {
    tree: treeOf(document),
    diagnostics,
    pending: state.pending.emptied(),
    changes: composed(length, state.changes, changes),
    data: state.data,
    own: state.own,
  };
}

/** The first fault of reading that an edit would bring. */
function newFault(before: Reading['diagnostics'], after: Reading['diagnostics']): string | undefined {
  return leftOver(after, before, ({ code, message }) => `${code} ${message}`)[0]?.message;
}
