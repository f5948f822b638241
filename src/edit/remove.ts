import type { TextChange } from './edit.ts';
import { withIgnoring } from './ignoring.ts';
import { ImpossibleEdit } from './intended.ts';
import { beginsLine, lineEnd, lineStart, nextLine } from './lines.ts';
import { endOf, spotsOf, startOf, type Spot, type Tree } from './tree.ts';

/** What goes from the text when a key or item does that is not the only one. */
export function removal(tree: Tree, spot: Spot): readonly TextChange[] {
  const { text } = tree;
  const spots = spotsOf(tree, spot.owner);
  const next = spots[spot.index + 1];
  const before = spots[spot.index - 1];
  const start = startOf(text, spot);
  const end = endOf(tree, spot);
  if (spot.flow) {
    const isOwnLine = beginsLine(text, start);
    if (next) refuseMore(text, end, startOf(text, next));
    else if (before) refuseMore(text, endOf(tree, before), start);
    if (next && isOwnLine && isCommaLast(text, end))
      return withIgnoring(text, start, [wholeLines(text, start, end)]);
    if (next) return [cut(start, startOf(text, next))];
    const last = before ? lastInFlow(text, endOf(tree, before), start, end) : [cut(start, end)];
    return isOwnLine ? withIgnoring(text, start, last) : last;
  }
  if (beginsLine(text, start)) return withIgnoring(text, start, [wholeLines(text, start, end)]);
  // `- id: x`: what comes next moves up to the dash.
  return next ? [cut(start, startOf(text, next))] : [cut(start, lineEnd(text, end))];
}

/** Between two that stand beside each other there is a comma; a key that comes a second time is in no tree. */
function refuseMore(text: string, from: number, to: number): void {
  if (!/^[\s,]*$/.test(text.slice(from, to).replaceAll(/#.*/g, '')))
    throw new ImpossibleEdit('una clave está dos veces en el mismo grupo');
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
