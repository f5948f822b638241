/**
 * Breaks words into lines of even length: of all the ways to break them, the one whose lines differ least, with as few
 * lines as possible and no single word in the last one.
 */
import type { Style } from '../kit/style.ts';
import type { Run } from './runs.ts';
import type { Shape } from './typeface.ts';
import type { Fragment, Word } from './words.ts';
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
  /** What it stands for, read aloud in its place: an abbreviation, apart from the words beside it. */
  readonly expansion?: string;
  /** Which thing of a list told in one line it belongs to. */
  readonly item?: number;
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

function hyphenWidth(word: Word, shape: Shape): number {
  const fragment = word.fragments.at(-1);
  if (word.joint !== 'hyphen' || fragment === undefined) return 0;
  return (shape(fragment.style.face, '-').width * fragment.style.size) / 1000;
}

/** What the search for breaks writes on, kept from one text to the next: it grows to the longest. */
let best = new Float64Array(64);
let starts = new Int32Array(64);

/**
 * Finds the breaks with the least total cost: for each word, the first word of the line that ends with it, good until the
 * next search. The time grows with the words, times those of one line.
 */
function findBreaks(words: readonly Word[], width: number, shape: Shape): Int32Array {
  const count = words.length;
  if (count >= best.length) {
    best = new Float64Array(count * 2);
    starts = new Int32Array(count * 2);
  }
  best.fill(Number.POSITIVE_INFINITY, 1, count + 1);
  best[0] = 0;
  starts.fill(0, 0, count);
  for (let end = 0; end < count; end += 1) {
    const last = words[end];
    if (last === undefined) break;
    const isEnd = end === count - 1;
    let length = hyphenWidth(last, shape);
    for (let start = end; start >= 0; start -= 1) {
      length += (words[start]?.width ?? 0) + (start === end ? 0 : (words[start]?.space ?? 0));
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
  return starts;
}

/** Whether all the words fit in one line, which is then the way that costs least. */
function fitsOneLine(words: readonly Word[], width: number): boolean {
  let length = 0;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word !== undefined) length += word.width + (index === words.length - 1 ? 0 : word.space);
    if (length > width + TOLERANCE) return words.length === 1;
  }
  return true;
}

interface OpenPiece extends Piece {
  width: number;
  show: string;
  expansion?: string;
  item?: number;
}

/** The pieces of a line. The space at its end is one of them, so that copied words do not run together. */
function buildLine(words: readonly Word[], from: number, to: number, shape: Shape): Line {
  // Most lines have one piece: an array of one is smaller than the one that `push` would grow.
  let pieces: OpenPiece[] | undefined;
  let open: OpenPiece | undefined;
  let of: Run | undefined;
  let x = 0;
  let right = 0;
  const add = ({ style, href, run }: Fragment, show: string, width: number, expansion?: string): void => {
    if (
      open !== undefined &&
      of === run &&
      open.style === style &&
      (open.expansion ?? expansion) === undefined
    ) {
      open.width += width;
      open.show += show;
    } else {
      open = href === undefined ? { x, width, style, show } : { x, width, style, show, href };
      if (expansion !== undefined) open.expansion = expansion;
      if (run.item !== undefined) open.item = run.item;
      if (pieces === undefined) pieces = [open];
      else pieces.push(open);
      of = run;
    }
    x += width;
  };
  for (let index = from; index <= to; index += 1) {
    const word = words[index];
    const last = word?.fragments.at(-1);
    if (word === undefined || last === undefined) continue;
    for (const fragment of word.fragments)
      add(
        fragment,
        fragment.shaped.show,
        (fragment.shaped.width * fragment.style.size) / 1000,
        fragment.shaped.expansion,
      );
    right = x;
    if (word.joint === 'space') {
      const next = index === to ? undefined : words[index + 1]?.fragments[0];
      // A space belongs to a link only when the words on both sides do.
      const owner = last.href !== undefined && next?.href !== last.href ? (next ?? last) : last;
      const space = owner === last ? word.after : undefined;
      add(owner, (space ?? shape(owner.style.face, ' ')).show, word.space);
    } else if (word.joint === 'hyphen' && index === to) {
      const width = hyphenWidth(word, shape);
      pieces?.push({ x, width, style: last.style, show: shape(last.style.face, '-').show, breaks: true });
      right = x + width;
    }
  }
  return { pieces: pieces ?? [], width: right };
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
  if (fitsOneLine(words, width)) {
    const line = buildLine(words, 0, words.length - 1, shape);
    return { lines: [line], overflows: line.width > width + 0.5 };
  }
  const first = findBreaks(words, width, shape);
  const lines: Line[] = [];
  let end = words.length - 1;
  while (end >= 0) {
    const start = first[end] ?? 0;
    lines.push(buildLine(words, start, end, shape));
    end = start - 1;
  }
  lines.reverse();
  return { lines, overflows: lines.some((line) => line.width > width + 0.5) };
}
