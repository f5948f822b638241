import type { EntryPlace, Place } from '../place.ts';

/**
 * The places of all values of a text in the order of the text, two numbers for each. Places are seldom asked for,
 * and a tree of them would cost more than reading the values.
 */
export interface Tape {
  /** Pairs: the start shifted left by `SHIFT` with a mark in the low bits, and the end. */
  cells: Int32Array;
  length: number;
}

export const SCALAR = 0;
export const KEY = 1;
export const MAP = 2;
export const LIST = 3;
export const CLOSE = 4;
export const NOTHING = 5;

export type Mark = typeof SCALAR | typeof KEY | typeof MAP | typeof LIST | typeof CLOSE | typeof NOTHING;

/** Three bits for the mark leave 28 for offsets, far more than the longest text that is read. */
const SHIFT = 3;

export function newTape(): Tape {
  return { cells: new Int32Array(1024), length: 0 };
}

/** Records a place; `end` of a list or map may be anything before it is known. Gives its index in the tape. */
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
  tape.cells[index + 1] = end;
  record(tape, CLOSE, 0, 0);
}

/** The tree of places that a tape describes. */
export function placesOf(tape: Tape, text: string): Place {
  let index = 0;
  const next = (): { mark: number; start: number; end: number } => {
    const cell = tape.cells[index] ?? 0;
    const end = tape.cells[index + 1] ?? 0;
    index += 2;
    return { mark: cell & ((1 << SHIFT) - 1), start: cell >> SHIFT, end };
  };
  const place = (): Place | undefined => {
    const { mark, start, end } = next();
    if (mark === MAP) return { start, end, entries: entries() };
    if (mark === LIST) return { start, end, items: items() };
    return mark === SCALAR ? { start, end } : undefined;
  };
  const entries = (): ReadonlyMap<string, EntryPlace> => {
    const found = new Map<string, EntryPlace>();
    for (let key = next(); key.mark === KEY; key = next()) {
      found.set(keyText(text, key.start, key.end), { keyStart: key.start, keyEnd: key.end, value: place() });
    }
    return found;
  };
  const items = (): readonly Place[] => {
    const found: Place[] = [];
    for (let item = place(); item; item = place()) found.push(item);
    return found;
  };
  return place() ?? { start: 0, end: 0 };
}

function keyText(text: string, start: number, end: number): string {
  const first = text[start];
  return first === '"' || first === "'" ? text.slice(start + 1, end - 1) : text.slice(start, end);
}
