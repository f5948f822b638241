import { cells } from '../../text/frame.ts';

/** A piece of text and how to paint it once it is laid out: colours have no width. */
export interface Piece {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
  /** Spaces before every line of it but the first. */
  readonly hanging?: number;
}

/** What one column of a row holds: its lines, to be broken where they do not fit. */
export type CellLines = readonly Piece[];

const GAP = ' ';

/**
 * A row of columns as lines of text: each cell is broken at spaces to its width, in cells of a terminal, and the row
 * is as high as its highest cell. Nothing is cut off; a word longer than its column is broken.
 */
export function rowLines(row: readonly CellLines[], widths: readonly number[]): readonly string[] {
  const columns = row.map((cell, i) => cell.flatMap((piece) => linesOf(piece, widths[i] ?? 1)));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((pieces, i) => {
        const { text = '', paint } = pieces[line] ?? {};
        const padding = ' '.repeat(Math.max(0, (widths[i] ?? 0) - cells(text)));
        return (paint && text !== '' ? paint(text) : text) + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function linesOf({ text, paint, hanging = 0 }: Piece, width: number): readonly Piece[] {
  return wrapped(text, width, hanging).map((line) => ({ text: line, paint }));
}

/**
 * A text broken at its spaces into lines of at most so many cells, all but the first with `hanging` spaces before
 * them; a text without any word gives one empty line.
 */
export function wrapped(text: string, width: number, hanging: number = 0): readonly string[] {
  const indent = ' '.repeat(hanging);
  const lines: string[] = [];
  let line = '';
  let empty = true;
  for (const word of text.split(/\s+/u).flatMap((item) => broken(item, width - hanging))) {
    const joined = empty ? line + word : `${line} ${word}`;
    if (empty || cells(joined) <= width) {
      line = joined;
    } else {
      lines.push(line);
      line = indent + word;
    }
    empty = false;
  }
  return [...lines, line];
}

/** A word in parts that fit. */
function broken(word: string, width: number): readonly string[] {
  if (cells(word) <= width) return word === '' ? [] : [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && cells(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
