import type { Source } from '../text/source.ts';
import { curlyFault } from './curly.ts';
import { type Fault, rewriting } from './finding.ts';
import { INVISIBLE, invisibleName, withoutInvisible } from './invisible.ts';
import { brief, quoted, cited } from './quoted.ts';
import { truncatedFault } from './scalar-guards.ts';

/** Far more than one mistake spans. */
const MAX_LINES = 40;
const MAX_WIDTH = 300;

/**
 * The mistake that the eye does not see and the parser only stumbles over: an invisible character, a curly
 * quotation mark or a comment where the author meant text. `from` is the offset of what an error is about, `to`
 * of where the parser stumbled.
 */
export function hiddenCause({ text }: Source, from: number, to: number): Fault | undefined {
  const lines = linesBetween(text, lineBefore(text, Math.min(from, to)), Math.max(from, to));
  const about = lines.findLast((line) => line.start <= from);
  return first(lines, invisibleIn) ?? (about && curlyIn(about)) ?? first(lines, truncatedIn);
}

function first(lines: readonly Line[], find: (line: Line) => Fault | undefined): Fault | undefined {
  for (const line of lines) {
    const fault = find(line);
    if (fault) return fault;
  }
  return undefined;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines from the one that starts at an offset to the one that holds another. */
function linesBetween(text: string, start: number, last: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  while (at <= last && lines.length < MAX_LINES) {
    const end = endOfLine(text, at);
    lines.push({ start: at, text: text.slice(at, Math.min(end, at + MAX_WIDTH)) });
    at = end + 1;
  }
  return lines;
}

/** The start of the line before the one of an offset, blank lines and comments passed over. */
function lineBefore(text: string, offset: number): number {
  const own = startOfLine(text, offset);
  let start = own;
  for (let i = 0; i < MAX_LINES && start > 0; i++) {
    start = startOfLine(text, start - 1);
    if (/^[ \t]*[^\s#]/.test(text.slice(start, start + MAX_WIDTH))) return start;
  }
  return own;
}

function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

const STRUCTURAL = new RegExp(
  `^[ ]*(?:- +)*(${INVISIBLE})|^[ ]*(?:- *)?["'\\w-]+ *:? *(${INVISIBLE})|^[ ]*-(${INVISIBLE})`,
);

function invisibleIn({ start, text }: Line): Fault | undefined {
  const match = STRUCTURAL.exec(text);
  if (!match) return undefined;
  const character = match[0].slice(-1);
  const at = start + match[0].length - 1;
  return {
    name: 'espacio-invisible',
    start: at,
    end: at + 1,
    message: `En la línea ${cited(text.trim())} hay ${invisibleName(character)} donde va un espacio o nada`,
    help: 'Borre lo que hay entre el signo y el texto, y escriba espacios comunes',
    fixes: [rewriting(at, at + 1, withoutInvisible(`.${character}.`).slice(1, -1))],
  };
}

function curlyIn({ start, text }: Line): Fault | undefined {
  const match = /(?:^[ ]*|: +|- +|[[{,] *)([“‘][^”’]*[”’]?)/.exec(text);
  const written = match?.[1];
  if (!match || written === undefined) return undefined;
  const at = start + match.index + match[0].length - written.length;
  const inner = written.replaceAll(/[“”‘’]/g, '');
  return {
    ...curlyFault(at, at + written.length, written, quoted(brief(inner))),
    fixes: [rewriting(at, at + written.length, quoted(inner))],
  };
}

function truncatedIn({ start, text }: Line): Fault | undefined {
  const match = /^([^#"']*?[:,[{-] +)([^\s"'#[{|>&*:,][^"'#:]*?)([ \t]+#+[^\s#].*)$/.exec(text);
  const [, before = '', kept, tail = ''] = match ?? [];
  if (kept === undefined) return undefined;
  const at = start + before.length;
  const flow = /[{[]/.test(before) || tail.endsWith(',');
  const whole = `${kept}${flow ? tail.replace(/(?<=#[^,}\]]+)[,}\]].*/, '') : tail.trimEnd()}`;
  return truncatedFault(at, at + whole.length, kept, whole);
}
