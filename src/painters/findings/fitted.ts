import { cells } from '../../text/frame.ts';

/** The colours of a terminal, which take no room. */
// eslint-disable-next-line no-control-regex -- they begin with the escape character
const COLOUR = /\u001B\[[\d;]*m/g;
/** A line of an excerpt, with its number: it is cut where it is made. */
const EXCERPT = /^\s*\d*\s*\|/;

/**
 * Lines for a terminal so many cells wide, broken between words and not within them; what follows stands two spaces
 * further in than the line it belongs to. Lines of excerpts stay as they are.
 */
export function fitted(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (room(line) <= width || EXCERPT.test(bare(line)) ? [line] : broken(line, width)))
    .join('\n');
}

function broken(line: string, width: number): readonly string[] {
  const margin = /^ */.exec(line)?.[0] ?? '';
  const hanging = `${margin}  `;
  const lines: string[] = [];
  let current = margin;
  let empty = true;
  for (const word of line.slice(margin.length).split(/(?<=\S) +/)) {
    const joined = empty ? current + word : `${current} ${word}`;
    if (empty || room(joined) <= width) current = joined;
    else {
      lines.push(current);
      current = hanging + word;
    }
    empty = false;
  }
  return [...lines, current];
}

function room(line: string): number {
  return cells(bare(line));
}

function bare(line: string): string {
  return line.replaceAll(COLOUR, '');
}
