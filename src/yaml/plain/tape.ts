import type { EntryPlace, Place } from '../document.ts';

/**
 * The places of all values of a text in the order of the text, two numbers for each. Places are seldom asked for,
 * and a tree of them would cost more than reading the values.
 */
export interface Tape {
  /**
   * Pairs: the start shifted left by `SHIFT` with a mark in the low bits, and the end. A list or map has in the place
   * of its end the index of its closing pair, which has that end.
   */
  cells: Int32Array;
  length: number;
}

export const SCALAR = 0;
export const KEY = 1;
export const MAP = 2;
export const LIST = 3;
const CLOSE = 4;
export const NOTHING = 5;

export type Mark = typeof SCALAR | typeof KEY | typeof MAP | typeof LIST | typeof CLOSE | typeof NOTHING;

/** Three bits for the mark leave 28 for offsets, far more than the longest text that is read. */
const SHIFT = 3;

/** A tape for a text of so many letters: a document of a plan has a value, or a key, for each eight or more of its letters. */
export function newTape(letters: number): Tape {
  return { cells: new Int32Array(Math.max(LEAST, letters >> 2)), length: 0 };
}

const LEAST = 16;

/** Records a place; `end` of a list or map may be anything before it is closed. Gives its index in the tape. */
export function record(tape: Tape, mark: Mark, start: number, end: number): number {
  const index = tape.length;
  if (index + 2 > tape.cells.length) {
    const longer = new Int32Array(tape.cells.length * 2);
    longer.set(tape.cells);
    tape.cells = longer;
  }
  tape.cells[index] = (start << SHIFT) | mark;
  tape.cells[index + 1] = end;
  tape.length = index + 2;
  return index;
}

/** Records the end of a list or map that was recorded at an index. */
export function close(tape: Tape, index: number, end: number): void {
  tape.cells[index + 1] = tape.length;
  record(tape, CLOSE, 0, end);
}

/** The tree of places that a tape describes; what is inside a list or map is worked out when it is asked for. */
export function placesOf(tape: Tape, text: string): Place {
  return placeAt(tape, text, 0) ?? { start: 0, end: 0 };
}

function placeAt(tape: Tape, text: string, index: number): Place | undefined {
  const mark = markAt(tape, index);
  const start = (tape.cells[index] ?? 0) >> SHIFT;
  const second = tape.cells[index + 1] ?? 0;
  if (mark === SCALAR) return { start, end: second };
  const end = tape.cells[second + 1] ?? 0;
  if (mark === MAP) {
    let entries: ReadonlyMap<string, EntryPlace> | undefined;
    return {
      start,
      end,
      get entries() {
        return (entries ??= entriesAt(tape, text, index + 2));
      },
    };
  }
  if (mark !== LIST) return undefined;
  let items: readonly Place[] | undefined;
  return {
    start,
    end,
    get items() {
      return (items ??= itemsAt(tape, text, index + 2));
    },
  };
}

function markAt(tape: Tape, index: number): number {
  return (tape.cells[index] ?? 0) & ((1 << SHIFT) - 1);
}

/** Where the tape goes on after the value at an index. */
function after(tape: Tape, index: number): number {
  const mark = markAt(tape, index);
  return (mark === MAP || mark === LIST ? (tape.cells[index + 1] ?? 0) : index) + 2;
}

function entriesAt(tape: Tape, text: string, from: number): ReadonlyMap<string, EntryPlace> {
  const found = new Map<string, EntryPlace>();
  for (let at = from; markAt(tape, at) === KEY; at = after(tape, at + 2)) {
    const keyStart = (tape.cells[at] ?? 0) >> SHIFT;
    const keyEnd = tape.cells[at + 1] ?? 0;
    found.set(keyText(text, keyStart, keyEnd), { keyStart, keyEnd, value: placeAt(tape, text, at + 2) });
  }
  return found;
}

function itemsAt(tape: Tape, text: string, from: number): readonly Place[] {
  const found: Place[] = [];
  for (let at = from, item = placeAt(tape, text, at); item; item = placeAt(tape, text, at)) {
    found.push(item);
    at = after(tape, at);
  }
  return found;
}

function keyText(text: string, start: number, end: number): string {
  const first = text[start];
  return first === '"' || first === "'" ? text.slice(start + 1, end - 1) : text.slice(start, end);
}
