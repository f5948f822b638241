import type { TextChange } from './edit.ts';
import { lineEnd, lineStart, nextLine } from './lines.ts';

/** As `check/suppressions.ts` reads it: a comment about the next line that is neither blank nor a comment. */
const ASKS = /^\s*#\s*plan-ignorar\b/;
const PASSED_OVER = /^\s*(?:#.*)?$/;

/** Where each line begins that asks to ignore a finding of the line of an offset, from the first on. */
export function ignoringAbove(text: string, offset: number): readonly number[] {
  const found: number[] = [];
  let start = lineStart(text, offset);
  while (start > 0) {
    start = lineStart(text, start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1));
    const line = text.slice(start, lineEnd(text, start));
    if (!PASSED_OVER.test(line)) break;
    if (ASKS.test(line)) found.unshift(start);
  }
  return found;
}

/** Whether the line of an offset asks to ignore a finding. */
export function asksToIgnore(text: string, offset: number): boolean {
  return ASKS.test(text.slice(lineStart(text, offset), lineEnd(text, offset)));
}

/**
 * What takes away the line of an offset, together with the lines that ask to ignore a finding of it: left there, they
 * would ignore those of the next line, for a reason that is not its own.
 */
export function withIgnoring(
  text: string,
  offset: number,
  changes: readonly TextChange[],
): readonly TextChange[] {
  const cuts = ignoringAbove(text, offset).map((start): TextChange => ({
    start,
    end: nextLine(text, start),
    text: '',
  }));
  const outside = cuts.filter(({ start }) => !changes.some((one) => one.start <= start && start < one.end));
  // The last lines of a text take the break before them along.
  return [...outside.map((cut) => ({ ...cut, end: Math.min(cut.end, endBefore(cut, changes)) })), ...changes];
}

function endBefore({ start, end }: TextChange, changes: readonly TextChange[]): number {
  return Math.min(end, ...changes.flatMap((one) => (one.start > start ? one.start : [])));
}
