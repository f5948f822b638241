import type { FaultFix } from './finding.ts';
import { firstErrorOf, parsedYaml } from './general.ts';
import { brief } from './quoted.ts';
import { type Slip, SLIPS } from './slips.ts';

/** Texts beyond this are not tried: every try reads the text once more. */
const LONGEST = 400_000;
/** Nor on wider lines, which each slip would go through again from every letter. */
const WIDEST = 2_000;
const MOST_TRIES = 16;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What puts a text right, and what it says of the mistake where that is plainer than what the reader said. */
export interface Repair {
  readonly fix: FaultFix;
  readonly says: string | undefined;
  /** The first line mended, without the blanks around it. */
  readonly written: string;
  /** Where that line stands, in offsets. */
  readonly start: number;
  readonly end: number;
}

/**
 * How a text that cannot be read is put right, where one slip of the hand near the place of its first error explains
 * it: with the slip mended the error is gone. `place` and `first` are the offsets of what is told and of the first error
 * of the reader. Undefined where no such slip is found.
 */
export function repairAt(text: string, place: number, first: number): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = linesOf(text);
  const at = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= place),
  );
  let tries = 0;
  for (const i of [at, at - 1, at + 1, at - 2]) {
    const line = lines[i];
    if (!line || line.text.length > WIDEST || /^\s*(?:#|$)/.test(line.text)) continue;
    for (const slip of SLIPS) {
      const mended = slip.mend(line.text, filled(lines, i, -1), filled(lines, i, 1));
      if (mended.length === 0) continue;
      tries += mended.length;
      if (tries > MOST_TRIES) return undefined;
      const working = mended
        .map((fresh) => editsOf(lines, i, slip, fresh))
        .filter((edits) => helps(text, edits, first, lines[Math.max(at, i)]?.end ?? place));
      const [edits] = working;
      if (!edits) continue;
      const written = (edits[0]?.text ?? '').trim();
      const begins = edits[0]?.start ?? line.start;
      const own = lines.find(({ start }) => start === begins) ?? line;
      return {
        fix: { title: `Escribir ${brief(written)}`, safe: slip.safe && working.length === 1, edits },
        says: slip.says?.(own.text),
        written,
        start: own.start + Math.max(0, own.text.search(/\S/)),
        end: own.start + own.text.trimEnd().length,
      };
    }
  }
  return undefined;
}

/**
 * Whether a correction of a text that cannot be read brings the reader past the line of `place`, an offset, and past its
 * `first` error.
 */
export function mends(text: string, { edits }: FaultFix, place: number, first: number): boolean {
  if (text.length > LONGEST) return false;
  const until = text.indexOf('\n', Math.max(first, place));
  return helps(text, edits, first, until < 0 ? text.length : until);
}

type Edits = FaultFix['edits'];

/** The line mended, and those next to it that have the same slip at the same height. */
function editsOf(lines: readonly Line[], at: number, slip: Slip, fresh: string): Edits {
  const line = lines[at];
  if (!line) return [];
  const own = { start: line.start, end: line.end, text: fresh };
  if (!slip.runs) return [own];
  const height = line.text.search(/\S/);
  const around = (step: number): Edits => {
    const edits: { start: number; end: number; text: string }[] = [];
    for (let i = at + step; ; i += step) {
      const next = lines[i];
      const mended =
        next && next.text.search(/\S/) === height ? slip.mend(next.text, undefined, undefined)[0] : undefined;
      if (!next || mended === undefined) return edits;
      edits.push({ start: next.start, end: next.end, text: mended });
    }
  };
  return [...around(-1), own, ...around(1)].toSorted((a, b) => a.start - b.start);
}

/** Whether a text with some edits is read, or at least past the line that stopped it. */
function helps(text: string, edits: Edits, first: number, until: number): boolean {
  let result = '';
  let at = 0;
  for (const { start, end, text: fresh } of edits) {
    result += text.slice(at, start) + fresh;
    at = end;
  }
  const grown = result.length + text.length - at - text.length;
  const next = firstErrorOf(parsedYaml(result + text.slice(at)));
  return next === undefined || (next > first + grown && next > until + grown);
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g))
    lines.push({ start: index, end: index + line.length, text: line });
  return lines;
}

/** The nearest line above or below that says something. */
function filled(lines: readonly Line[], at: number, step: number): string | undefined {
  for (let i = at + step; ; i += step) {
    const line = lines[i];
    if (!line) return undefined;
    if (!/^\s*(?:#|$)/.test(line.text)) return line.text;
  }
}
