import type { Source } from '../text/source.ts';
import { quote } from '../text/spanish.ts';
import { curlyFault } from './curly.ts';
import type { Fault } from './finding.ts';
import { INVISIBLE, invisibleName } from './invisible.ts';
import { quoted } from './quoted.ts';
import { truncatedFault } from './scalar-guards.ts';

/**
 * The mistake that the eye does not see and the parser only stumbles over: an invisible character, a curly
 * quotation mark or a comment where the author meant text, in the lines from which an error follows.
 */
export function hiddenCause(source: Source, from: number, to: number): Fault | undefined {
  const { text } = source;
  const start = previousLine(text, Math.min(from, to));
  const end = endOfLine(text, Math.max(from, to));
  for (const line of linesBetween(text, start, end).toReversed()) {
    const fault = invisibleIn(line) ?? curlyIn(line) ?? truncatedIn(line);
    if (fault) return fault;
  }
  return undefined;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesBetween(text: string, start: number, end: number): readonly Line[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((m) => ({
    start: start + m.index,
    text: m[0],
  }));
}

/** The start of the line before the one of an offset, blank lines and comments passed over. */
function previousLine(text: string, offset: number): number {
  const before = /(?:^|[\r\n])([^\r\n]*\S[^\r\n]*)(?:[\r\n]+[ \t]*(?:#[^\r\n]*)?)*$/.exec(
    text.slice(Math.max(0, offset - 2000), startOfLine(text, offset)),
  );
  return before === null
    ? startOfLine(text, offset)
    : startOfLine(text, Math.max(0, offset - 2000) + before.index + 1);
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function endOfLine(text: string, offset: number): number {
  return offset + text.slice(offset).search(/[\r\n]|$/);
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
    message: `En la línea ${quote(text.trim())} hay ${invisibleName(character)} donde va un espacio o nada`,
    help: 'Borre lo que hay entre el signo y el texto, y escriba espacios comunes',
  };
}

function curlyIn({ start, text }: Line): Fault | undefined {
  const match = /(?:^[ ]*|: +|- +|[[{,] *)([“‘][^”’]*[”’]?)/.exec(text);
  const written = match?.[1];
  if (!match || written === undefined) return undefined;
  const at = start + match.index + match[0].length - written.length;
  return curlyFault(at, at + written.length, written, quoted(written.replaceAll(/[“”‘’]/g, '')));
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
