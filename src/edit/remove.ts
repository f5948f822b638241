import type { TextChange } from './edit.ts';
import { withIgnoring } from './ignoring.ts';
import { spotsOf } from './insert.ts';
import { beginsLine, lineEnd, lineStart, nextLine } from './lines.ts';
import { endOf, startOf, type Spot, type Tree } from './tree.ts';

/** What goes from the text when a key or item does that is not the only one. */
export function removal(tree: Tree, spot: Spot): readonly TextChange[] {
  const { text } = tree;
  const spots = spotsOf(spot.owner);
  const next = spots[spot.index + 1];
  const before = spots[spot.index - 1];
  const start = startOf(spot);
  const end = endOf(text, spot);
  if (spot.owner.flow) {
    const isOwnLine = beginsLine(text, start);
    if (next && isOwnLine && isCommaLast(text, end))
      return withIgnoring(text, start, [wholeLines(text, start, end)]);
    if (next) return [cut(start, startOf(next))];
    const last = before ? lastInFlow(text, endOf(text, before), start, end) : [cut(start, end)];
    return isOwnLine ? withIgnoring(text, start, last) : last;
  }
  if (beginsLine(text, start)) return withIgnoring(text, start, [wholeLines(text, start, end)]);
  // `- id: x`: what comes next moves up to the dash.
  return next ? [cut(start, startOf(next))] : [cut(start, lineEnd(text, end))];
}

/** Whether the comma behind an item is the last of its line, but for a comment: what comes next has lines of its own. */
function isCommaLast(text: string, end: number): boolean {
  return /^[ \t]*,[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)));
}

/** A comment between the last entry and the comma before it stays. */
function lastInFlow(text: string, before: number, start: number, end: number): readonly TextChange[] {
  const between = text.slice(before, start);
  if (!between.includes('#')) return [cut(before, end)];
  const comma = between.indexOf(',');
  // A comma behind the comment may stay: YAML takes one at the end.
  if (comma > between.indexOf('#')) return [cut(start, end)];
  return [cut(before + comma, before + comma + 1), cut(start, end)];
}

/** Lines from the one of an offset to that of another; of the last lines of a text, the break before them. */
export function wholeLines(text: string, start: number, end: number): TextChange {
  const from = lineStart(text, start);
  const last = lineEnd(text, end);
  const to = nextLine(text, last);
  if (to > last || from === 0) return cut(from, to);
  return cut(from - (text.slice(0, from).endsWith('\r\n') ? 2 : 1), to);
}

function cut(start: number, end: number): TextChange {
  return { start, end, text: '' };
}
