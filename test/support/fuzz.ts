import type { CheckResult } from '../../src/check/check.ts';
import type { InputFile } from '../../src/check/input-file.ts';
import type { Span } from '../../src/text/source.ts';
import type { Random } from './random.ts';

/** What a keyboard, a spreadsheet or a bad disk puts into a file. */
export const FRAGMENTS: readonly string[] = [
  '\n',
  '\t',
  ' ',
  ':',
  ': ',
  '- ',
  '#',
  ' #',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '<<: ',
  '|',
  '>',
  '!',
  '%',
  '@',
  '\0',
  '---\n',
  '...\n',
  '0',
  '-1',
  '1e999',
  '.nan',
  '.inf',
  '0x1F',
  '~',
  'null',
  'true',
  '__proto__: ',
  'constructor: ',
  'a: 1\n',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\u202e',
  '“',
  '👨‍👩‍👧',
  'e\u0301',
  '2019-02-30',
  'S/ 1,250.50',
  '<<<<<<< HEAD\n',
  '# plan-ignorar ',
  '\r',
  '\u0085',
];

export const VALUES: readonly string[] = [
  '[]',
  '{}',
  '[[]]',
  '{a: {b: c}}',
  'true',
  '-5',
  '1.5',
  'null',
  '""',
  '[null]',
  '[{}]',
  '9'.repeat(400),
  'x'.repeat(3000),
];

/** One way to spoil the bytes of a file, by chance. */
type Spoil = (bytes: Uint8Array, random: Random) => Uint8Array;

function ofText(spoil: (text: string, random: Random) => string): Spoil {
  return (bytes, random) => Buffer.from(spoil(Buffer.from(bytes).toString('utf8'), random), 'utf8');
}

function ofLines(spoil: (lines: string[], random: Random) => void): Spoil {
  return ofText((text, random) => {
    const lines = text.split('\n');
    spoil(lines, random);
    return lines.join('\n');
  });
}

const SPOILS: readonly Spoil[] = [
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (_, random) => Uint8Array.from({ length: random.below(400) }, () => random.below(256)),
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    for (let i = 0; i <= random.below(4); i++) copy[random.below(copy.length || 1)] = random.below(256);
    return copy;
  },
  ofText((text, random) => {
    let spoiled = text;
    for (let i = 0; i <= random.below(5); i++) {
      const at = random.below(spoiled.length + 1);
      spoiled = spoiled.slice(0, at) + (random.pick(FRAGMENTS) ?? '') + spoiled.slice(at + random.below(12));
    }
    return spoiled;
  }),
  ofLines((lines, random) => void lines.splice(random.below(lines.length), 1 + random.below(4))),
  ofLines((lines, random) => {
    const line = lines[random.below(lines.length)] ?? '';
    lines.splice(random.below(lines.length), 0, line);
  }),
  ofLines((lines, random) => {
    const moved = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, ...moved);
  }),
  ofLines((lines, random) => {
    const at = random.below(lines.length);
    lines[at] = ` ${lines[at] ?? ''}`;
  }),
  ofLines((lines, random) => {
    const keyed = lines.flatMap((line, i) => (/^[ -]*[a-z_]+:/.test(line) ? [i] : []));
    const i = random.pick(keyed);
    if (i === undefined) return;
    lines[i] = (lines[i] ?? '').replace(/:.*$/, `: ${random.pick(VALUES) ?? ''}`);
    const indent = (lines[i] ?? '').search(/[^ -]/);
    while ((lines[i + 1] ?? '').search(/\S/) > indent) lines.splice(i + 1, 1);
  }),
];

/** The files of a project with one of them spoilt, in one to three ways. */
export function spoilt(files: readonly InputFile[], random: Random): readonly InputFile[] {
  const index = random.below(files.length);
  return files.map((file, i) => {
    if (i !== index) return file;
    let { bytes } = file;
    for (let times = 0; times <= random.below(3); times++)
      bytes = random.pick(SPOILS)?.(bytes, random) ?? bytes;
    return { ...file, bytes };
  });
}

/** What is unsound in some findings: a position outside of its file, a code that is none, a sentence that lacks a word. */
export function unsoundIn(result: CheckResult, input: readonly InputFile[]): string | undefined {
  const linesOf = new Map<string, readonly Lines[]>();
  const readingsOf = (name: string): readonly Lines[] => {
    const known = linesOf.get(name);
    if (known) return known;
    const file = input.find(({ path }) => path === name);
    const text = result.sources.get(name)?.text;
    const readings = (text === undefined ? file && readingsOfBytes(file.bytes) : [text]) ?? [];
    const lines = readings.map((reading) => reading.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/));
    linesOf.set(name, lines);
    return lines;
  };
  for (const { code, message, location, related } of result.diagnostics) {
    if (!/^[a-z]+\/[a-z-]+$/.test(code)) return `${code} is no code`;
    if (/undefined|\[object|NaN/.test(message)) return `${code} says ${message}`;
    for (const { file, span } of [location, ...related.map((other) => other.location)]) {
      if (!isInsideAny(span, readingsOf(file))) return `${code} stands at ${JSON.stringify(span)} of ${file}`;
    }
  }
  return undefined;
}

type Lines = readonly string[];

/** A file that is not UTF-8 is shown as the replacement characters of that, or as the other encoding that it seems to be. */
function readingsOfBytes(bytes: Uint8Array): readonly string[] {
  return ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes));
}

/** What is no file of the project has a place all the same: its beginning. */
function isInsideAny(span: Span, readings: readonly Lines[]): boolean {
  const { start } = span;
  if (readings.length === 0) return start.line === 1 && start.column === 1;
  return readings.some((lines) => isInside(span, lines));
}

function isInside({ start, end }: Span, lines: Lines): boolean {
  const last = lines[end.line - 1];
  return (
    start.line >= 1 &&
    start.column >= 1 &&
    (end.line > start.line || (end.line === start.line && end.column >= start.column)) &&
    last !== undefined &&
    start.column <= (lines[start.line - 1] ?? '').length + 1 &&
    end.column <= Math.max(last.length, 1) + 1
  );
}
