/**
 * Words set in lines of even length: among all the ways to break, the one whose lines differ least, with
 * no more lines than needed and no lonely last word.
 */
import type { Fragment, Run, Shape, Style, Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Consecutive words of one style and one link. */
export interface Piece {
  /** Points from the start of the line. */
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  readonly show: string;
  readonly href?: string;
  /** A hyphen that breaks a word, painted apart. */
  readonly breaks?: boolean;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** Points, without the final space. */
  readonly width: number;
}

const ONE_MORE_LINE = 0.7;
const SHORT_LAST = 0.3;
const LONELY_WORD = 0.12;
const TOLERANCE = 0.01;

interface Breaks {
  /** For each word, the first word of the line that ends with it. */
  readonly starts: Int32Array;
}

function spaceWidth(fragment: Fragment | undefined, shape: Shape): number {
  return fragment === undefined ? 0 : (shape(fragment.style.face, ' ').width * fragment.style.size) / 1000;
}

function jointWidth(word: Word, shape: Shape): number {
  return word.joint === 'space' ? spaceWidth(word.fragments.at(-1), shape) : 0;
}

function hyphenWidth(word: Word, shape: Shape): number {
  const fragment = word.fragments.at(-1);
  if (word.joint !== 'hyphen' || fragment === undefined) return 0;
  return (shape(fragment.style.face, '-').width * fragment.style.size) / 1000;
}

/** Least total cost over all ways to break; quadratic only in the words of one line. */
function findBreaks(words: readonly Word[], width: number, shape: Shape): Breaks {
  const count = words.length;
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(count);
  const joints = words.map((word) => jointWidth(word, shape));
  best[0] = 0;
  for (let end = 0; end < count; end += 1) {
    const last = words[end];
    if (last === undefined) break;
    const isEnd = end === count - 1;
    let length = hyphenWidth(last, shape);
    for (let start = end; start >= 0; start -= 1) {
      length += (words[start]?.width ?? 0) + (start === end ? 0 : (joints[start] ?? 0));
      if (length > width + TOLERANCE && start < end) break;
      const slack = Math.max(0, width - length) / width;
      const lastShort = start > 0 && slack > 1 - LONELY_WORD ? SHORT_LAST : 0;
      const cost = isEnd ? lastShort : slack * slack + last.penalty;
      const total = (best[start] ?? 0) + cost + ONE_MORE_LINE;
      if (total < (best[end + 1] ?? 0)) {
        best[end + 1] = total;
        starts[end] = start;
      }
    }
  }
  return { starts };
}

function joinShow(first: string, second: string): string {
  return first.endsWith('>') && second.startsWith('<')
    ? first.slice(0, -1) + second.slice(1)
    : first + second;
}

/** Painted words of a line; the space that ends it is painted too, so that what is copied does not stick. */
function buildLine(words: readonly Word[], shape: Shape): Line {
  const pieces: Piece[] = [];
  let x = 0;
  let right = 0;
  const add = (fragment: Fragment, show: string, width: number): void => {
    const open = pieces.at(-1);
    if (open !== undefined && open.style === fragment.style && open.href === fragment.href) {
      pieces[pieces.length - 1] = { ...open, width: open.width + width, show: joinShow(open.show, show) };
    } else {
      pieces.push({
        x,
        width,
        style: fragment.style,
        show,
        ...(fragment.href === undefined ? {} : { href: fragment.href }),
      });
    }
    x += width;
  };
  words.forEach((word, index) => {
    for (const fragment of word.fragments)
      add(fragment, fragment.shaped.show, (fragment.shaped.width * fragment.style.size) / 1000);
    right = x;
    const last = word.fragments.at(-1);
    const isLast = index === words.length - 1;
    if (last === undefined) return;
    if (word.joint === 'space') {
      const next = words[index + 1]?.fragments[0];
      // The space belongs to a link only when both its sides do.
      const owner = last.href !== undefined && next?.href !== last.href ? (next ?? last) : last;
      add(owner, shape(owner.style.face, ' ').show, spaceWidth(last, shape));
    } else if (word.joint === 'hyphen' && isLast) {
      const width = hyphenWidth(word, shape);
      pieces.push({ x, width, style: last.style, show: '', breaks: true });
      right = x + width;
    }
  });
  return { pieces, width: right };
}

export interface Setting {
  readonly lines: readonly Line[];
  /** Whether some line is wider than asked: only when not even one letter fits. */
  readonly overflows: boolean;
}

/** Sets runs in lines of at most `width` points. An empty text gives no lines. */
export function setLines(runs: readonly Run[], width: number, shape: Shape): Setting {
  const words = wordsOf(runs, { shape, width });
  if (words.length === 0) return { lines: [], overflows: false };
  const { starts } = findBreaks(words, width, shape);
  const lines: Line[] = [];
  let end = words.length - 1;
  while (end >= 0) {
    const start = starts[end] ?? 0;
    lines.push(buildLine(words.slice(start, end + 1), shape));
    end = start - 1;
  }
  lines.reverse();
  return { lines, overflows: lines.some((line) => line.width > width + 0.5) };
}
