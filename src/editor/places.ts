import type { Position as EditorPosition, Range } from 'vscode-languageserver';
import { spanBetween, type Position, type Source, type Span } from '../text/source.ts';

/**
 * How the places of a text are told to its editor, which counts lines and columns from 0 in UTF-16 units. A byte order
 * mark that the editor shows as a character of its first line is none of ours.
 */
export interface Places {
  rangeOf(span: Span): Range;
  /** Between two offsets (0-based, UTF-16) of the text without its mark. */
  rangeBetween(start: number, end: number): Range;
  spanBetween(start: number, end: number): Span;
  /** The offset of a place in the text without its mark; one that is outside is brought to the nearest end. */
  offsetOf(position: EditorPosition): number;
  /** The text without its mark. */
  readonly text: string;
}

/** Of a text as it stands on the screen. */
export function placesIn(shown: string): Places {
  const mark = shown.startsWith('\uFEFF') ? 1 : 0;
  const source: Source = { path: '', text: shown.slice(mark) };
  const lines = lineStarts(source.text);
  const rangeOf = rangeIn(mark);
  return {
    text: source.text,
    rangeOf,
    rangeBetween: (start, end) => rangeOf(spanBetween(source, start, end)),
    spanBetween: (start, end) => spanBetween(source, start, end),
    offsetOf: ({ line, character }) => {
      const start = lines[line];
      if (start === undefined) return source.text.length;
      const column = Math.max(0, line === 0 ? character - mark : character);
      return Math.min(start + column, (lines[line + 1] ?? source.text.length + 1) - 1);
    },
  };
}

/** Of a file that is not on the screen: who opens it sees no mark. */
export const unseenRange: (span: Span) => Range = rangeIn(0);

function rangeIn(mark: number): (span: Span) => Range {
  const placeOf = ({ line, column }: Position): EditorPosition => ({
    line: line - 1,
    character: column - 1 + (line === 1 ? mark : 0),
  });
  return ({ start, end }) => ({ start: placeOf(start), end: placeOf(end) });
}

/** Where each line begins; `\n`, `\r\n` and a lone `\r` end one. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: ending, index }) => index + ending.length)];
}
