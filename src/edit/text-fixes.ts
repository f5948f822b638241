import type { Fix, FixEdit } from '../diagnostics/diagnostic.ts';
import type { Position } from '../text/source.ts';
import { withChanges } from './changes.ts';
import type { TextChange } from './edit.ts';

/** A text with some corrections made, and which of them were. */
export interface FixedText<T> {
  readonly text: string;
  readonly made: readonly T[];
}

/**
 * Makes the corrections of one file, each whole or not at all: one that meets another made before it is left for the
 * next time. `fixOf` gives the correction of each; its edits of other files are passed over.
 */
export function fixedText<T>(
  text: string,
  file: string,
  wanted: readonly T[],
  fixOf: (one: T) => Fix,
): FixedText<T> {
  const starts = lineStartsOf(text);
  const taken: TextChange[] = [];
  const made: T[] = [];
  for (const one of wanted) {
    const changes = fixOf(one)
      .edits.filter((edit) => edit.file === file)
      .map((edit) => changeOf(edit, starts));
    if (changes.some((change) => taken.some((other) => meet(change, other)))) continue;
    taken.push(...changes);
    made.push(one);
  }
  return {
    text: withChanges(
      text,
      taken.toSorted((a, b) => a.start - b.start),
    ),
    made,
  };
}

function meet(a: TextChange, b: TextChange): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start;
}

function changeOf({ span: { start, end }, text }: FixEdit, starts: readonly number[]): TextChange {
  return { start: offsetOf(start, starts), end: offsetOf(end, starts), text };
}

function offsetOf({ line, column }: Position, starts: readonly number[]): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: ending, index }) => index + ending.length)];
}
