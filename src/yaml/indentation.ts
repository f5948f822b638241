import type { Source } from '../text/source.ts';
import { count } from '../text/spanish.ts';
import type { FaultFix } from './finding.ts';
import { cited } from './quoted.ts';

/** A line at the wrong height: its offsets (0-based, UTF-16), what is wrong with it and how it is set right. */
export interface OddLine {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
  /** What gives it, and what is its own, the blanks that it should have. */
  readonly fix: FaultFix;
}

interface Line {
  /** Where its text begins. */
  readonly start: number;
  readonly text: string;
  /** Spaces before its text. */
  readonly indent: number;
  readonly isItem: boolean;
  /** Column of its key, which in a list follows the dash. */
  readonly column: number;
  /** Whether its value stands on the lines below. */
  readonly opens: boolean;
}

/** Lines around a mistake that may tell which of them is at the wrong height. */
const AROUND = 200;

/**
 * The line at the wrong height near the one where a parser stumbled: that one, or the one before it where both its
 * neighbours are at one height. undefined where the lines around do not tell.
 */
export function oddLine(source: Source, offset: number): OddLine | undefined {
  const lines = linesAround(source.text, offset);
  const at = lines.findIndex(({ start, text }) => offset < start + text.length + 1);
  const line = lines[at];
  if (line === undefined) return undefined;
  if (line.isItem) return oddItem(lines, at, line);
  const odd = misplaced(lines, at);
  return odd === undefined || odd.line.column === odd.column
    ? undefined
    : told(odd.line, odd.column, odd.isSure);
}

function linesAround(text: string, offset: number): readonly Line[] {
  let from = offset;
  for (let i = 0; i < AROUND && from > 0; i++) from = text.lastIndexOf('\n', from - 1);
  const lines: Line[] = [];
  for (let start = Math.max(0, from); start < text.length && lines.length < 2 * AROUND;) {
    const end = text.indexOf('\n', start);
    const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    const content = whole.trim();
    const indent = whole.length - whole.trimStart().length;
    if (content !== '' && !content.startsWith('#') && !/^(?:---|%)/.test(content)) {
      const bare = content.replace(/(?<!\s)\s+#.*$/, '');
      const dash = /^-\s+/.exec(content)?.[0].length ?? 0;
      lines.push({
        start: start + indent,
        text: bare,
        indent,
        isItem: dash > 0,
        column: indent + dash,
        opens: /:$|:\s*[|>][+-]?$/.test(bare),
      });
    }
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** An item that is not where the other items of its list are: those whose first key is the same. */
function oddItem(lines: readonly Line[], at: number, line: Line): OddLine | undefined {
  const key = firstKey(line);
  const isSibling = (other: Line): boolean => other.isItem && firstKey(other) === key && other !== line;
  const sibling = lines.slice(0, at).findLast(isSibling) ?? lines.slice(at + 1).find(isSibling);
  if (key === undefined || sibling === undefined || sibling.indent === line.indent) return undefined;
  const others = `los demás elementos de su lista empiezan ${withSpaces(sibling.indent)}`;
  const follows = lines[at + 1]?.column === line.column && !lines[at + 1]?.isItem;
  const after = lines.slice(at + 1);
  const end = after.findIndex(({ indent }) => indent <= line.indent);
  const own = follows ? after.slice(0, end < 0 ? after.length : end) : [];
  return {
    start: line.start,
    end: line.start + line.text.length,
    message:
      line.indent < sibling.indent
        ? `${cited(line.text)} perdió su sangría: ${others}`
        : `${cited(line.text)} tiene más sangría de la que va: ${others}`,
    help: `Deje ${spaces(sibling.indent)} delante de ${cited(line.text)}${follows ? ', y mueva lo mismo las líneas que le siguen, que son suyas' : ''}.`,
    fix: moved([line, ...own], sibling.indent - line.indent),
  };
}

function firstKey({ text }: Line): string | undefined {
  return /^-\s+([\w-]+):/.exec(text)?.[1];
}

interface Misplaced {
  readonly line: Line;
  readonly column: number;
  /** What stands above and below is at that height, so that no other can be meant. */
  readonly isSure: boolean;
}

function misplaced(lines: readonly Line[], at: number): Misplaced | undefined {
  const [line, before, beforeThat, after] = [lines[at], lines[at - 1], lines[at - 2], lines[at + 1]];
  if (line === undefined || before === undefined) return undefined;
  if (before.isItem && firstKey(before) === undefined) return undefined;
  const isFollowed = after === undefined || after.column === line.column;
  const wasFirst = beforeThat === undefined && at === 1;
  const isAlone =
    !before.isItem &&
    !before.opens &&
    isFollowed &&
    (beforeThat?.column === line.column ||
      (after !== undefined && beforeThat?.opens === true && beforeThat.column < line.column));
  if (wasFirst && line.column === 0 && !before.isItem) return { line: before, column: 0, isSure: true };
  if (isAlone) {
    const isSure = beforeThat?.column === line.column || isSlip(beforeThat, before, line);
    return { line: before, column: line.column, isSure };
  }
  if (!before.isItem && !before.opens && beforeThat?.opens === true && beforeThat.column < line.column)
    return ofTwo(lines, beforeThat, before, line);
  // What follows is at the height that its neighbours have, above or below.
  const known = new Set(lines.slice(0, at).map(({ column }) => column));
  const column = after !== undefined && known.has(after.column) ? after.column : before.column;
  return before.opens && after === undefined
    ? undefined
    : { line, column, isSure: !before.opens && before.column === column && after?.column === column };
}

/** Of the two lines below a key, the one that is not where the file puts what stands below a key. */
function ofTwo(lines: readonly Line[], key: Line, first: Line, second: Line): Misplaced {
  const isSure = isSlip(key, first, second);
  return second.column - key.column === stepOf(lines)
    ? { line: first, column: second.column, isSure }
    : { line: second, column: first.column, isSure };
}

/** Whether two lines below a key part by one column, and neither is near the column of the key. */
function isSlip(key: Line | undefined, first: Line, second: Line): boolean {
  return key !== undefined && Math.abs(first.column - second.column) === 1 && second.column - key.column > 1;
}

/** By how many columns what stands below a key is further in, most often. */
function stepOf(lines: readonly Line[]): number {
  const steps = lines.flatMap(({ opens, column }, i) => {
    const below = lines[i + 1];
    return opens && below !== undefined && !below.isItem && below.column > column
      ? below.column - column
      : [];
  });
  const times = (step: number): number => steps.filter((one) => one === step).length;
  return steps.toSorted((a, b) => times(b) - times(a))[0] ?? 2;
}

function told(line: Line, column: number, isSure: boolean): OddLine {
  return {
    start: line.start,
    end: line.start + line.text.length,
    message: `${cited(line.text)} no está a la altura de sus hermanas: empieza ${withSpaces(line.indent)}, y ellas ${withSpaces(column)}`,
    help:
      column === 0
        ? 'Corrija la sangría: esta línea empieza sin espacios delante.'
        : `Corrija la sangría: deje ${spaces(column)} delante, sin tabuladores.`,
    fix: { ...moved([line], column - line.column), safe: isSure },
  };
}

/** Lines with more or fewer spaces before them. */
function moved(lines: readonly Line[], by: number): FaultFix {
  const [first] = lines;
  const edits = lines.map(({ start, indent }) => ({
    start: start - indent,
    end: start,
    text: ' '.repeat(Math.max(0, indent + by)),
  }));
  return {
    title: `Dejar ${spaces(Math.max(0, (first?.indent ?? 0) + by))} delante de ${cited(first?.text ?? '')}`,
    safe: true,
    edits,
  };
}

function spaces(n: number): string {
  return n === 0 ? 'cero espacios' : count(n, 'espacio', 'espacios');
}

function withSpaces(n: number): string {
  return n === 0 ? 'sin espacios' : `con ${spaces(n)}`;
}
