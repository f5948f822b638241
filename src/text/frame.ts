import { visible } from './visible.ts';
import type { Span } from './source.ts';

/** One line of a code frame: the number to print before it, its text, and what to underline in it. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Spaces before the carets and how many carets, in cells of a terminal; absent on the other lines. */
  readonly underline?: { readonly indent: number; readonly width: number };
}

const WIDEST = 96;

/**
 * The author's own lines around a place: the line of the span, with what to underline, and the one before it.
 *
 *     13 |     nombre: Redes de agua
 *     14 |     objetivo: SOC-9
 *        |               ^^^^^
 *
 * Tabs become a space and control characters are made visible; a long line is cut around the place. `lines` are the
 * author's lines by their 1-based number; one that is not there counts as empty. `room` is how many characters of a
 * line there is room for.
 */
export function codeFrame(
  lines: ReadonlyMap<number, string>,
  span: Span,
  room: number = WIDEST,
): readonly FrameLine[] {
  const widest = Math.min(WIDEST, room);
  const line = span.start.line;
  const full = lines.get(line) ?? '';
  const start = Math.min(span.start.column - 1, full.length);
  const end = span.end.line === line ? Math.min(span.end.column - 1, full.length) : full.length;
  const from = start > widest - 24 ? start - 24 : 0;
  const shown = full.slice(from, from + widest);
  const before = from > 0 ? '…' : '';
  const after = from + widest < full.length ? '…' : '';
  const frame: FrameLine[] = [];
  const previous = lines.get(line - 1) ?? '';
  if (previous.trim() !== '') frame.push({ number: line - 1, text: printable(previous.slice(0, widest)) });
  frame.push({
    number: line,
    text: before + printable(shown) + after,
    underline: {
      indent: cells(before + printable(full.slice(from, start))),
      width: Math.max(1, cells(printable(full.slice(start, Math.min(end, from + widest))))),
    },
  });
  return frame;
}

function printable(text: string): string {
  return visible(text.replaceAll('\t', ' '));
}

/** What takes one cell each; the expressions below take long to compile, and few texts need them. */
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2580-\u25fc]*$/;

/** East Asian wide letters, and pictures that are shown as emoji unless a text form is asked for. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}(?!\ufe0e)|\p{Extended_Pictographic}\ufe0f/gu;
/** What is drawn over the character before it, or only says how to draw it. */
const NARROWEST = /\p{M}|\u200d|\ufe0e|\ufe0f/gu;

/**
 * Cells a text takes in a terminal: two for wide East Asian characters and emoji, none for combining marks. Signs such
 * as ✔ take one, since nothing asks for their emoji form.
 */
export function cells(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const narrow = text.replaceAll(WIDE, '##').replaceAll(NARROWEST, '');
  return [...narrow].length;
}
