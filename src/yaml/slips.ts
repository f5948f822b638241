import { mayHoldFields } from './fields-in-text.ts';
import { cited, quoted } from './quoted.ts';

/** One mistake of the hand in a line of a document, and what the line is without it. */
export interface Slip {
  /** There is one reading of it. */
  readonly safe: boolean;
  /** What is wrong, in place of what the reader says where it stumbles; as in `Diagnostic`. */
  readonly says?: (line: string) => string;
  /** Lines next to it with the same slip are mended with it. */
  readonly runs?: boolean;
  /** The line mended, in every way that may be meant; none for a line that does not have the slip. */
  mend(line: string, above: string | undefined, below: string | undefined): readonly string[];
}

/** Bullets and dashes of a word processor, as the inside of a class of characters. */
export const BULLETS = '–—‒―−•·●▪◦‣○►➢✓*';
const BULLET = new RegExp(`^(\\s*)([${BULLETS}])[ \\t\\u00A0]*(?=[^\\s*])`);
const DASH = /^(\s*)-(?=[^\s-])/;
const KEY = String.raw`(?:[\p{L}_][\p{L}\p{N}_-]*|\d{4}(?:-S[12])?|"[^"]*")`;
const HEAD = String.raw`^(\s*(?:- +)*)`;
const GLUED = new RegExp(`${HEAD}(${KEY}):(?=[^\\s:/\\\\])`, 'u');
const SIGN = new RegExp(`${HEAD}(${KEY})\\s*(=>?|->|;|：|::)\\s*(?=\\S)`, 'u');
const ROUND = /: *\((.*)\)[ \t]*$/;

/** What the hand does to the lines of a list or group, each with one reading. */
const LINE_SLIPS: readonly Slip[] = [
  {
    ...replacing(BULLET, '$1- '),
    says: (line) =>
      `La línea ${cited(line.trim())} empieza con ${cited(BULLET.exec(line)?.[2] ?? '')}, que no es el guion «-» de las listas`,
  },
  {
    ...replacing(DASH, '$1- '),
    says: (line) => `Falta un espacio después del guion en ${cited(line.trim())}`,
  },
  {
    ...replacing(GLUED, '$1$2: '),
    says: (line) => `Falta un espacio después de los dos puntos en ${cited(line.trim())}`,
  },
  {
    ...replacing(SIGN, '$1$2: '),
    says: (line) =>
      `En ${cited(line.trim())} hay ${cited(SIGN.exec(line)?.[3] ?? '')} donde van dos puntos y un espacio`,
  },
];

/** All slips that are looked for where a text cannot be read, the likeliest first. */
export const SLIPS: readonly Slip[] = [
  ...LINE_SLIPS,
  {
    ...replacing(ROUND, ': {$1}'),
    runs: false,
    says: (line) => `En ${cited(line.trim())} hay paréntesis donde van llaves`,
  },
  { safe: true, mend: withComma, says: withoutComma },
  {
    safe: true,
    mend: withDash,
    says: (line) => `Falta el guion de la lista delante de ${cited(line.trim())}`,
  },
  { safe: true, mend: withBrace, says: withoutBrace },
  { safe: true, mend: inOtherMarks },
  { safe: true, mend: inStraightMarks },
  { safe: true, mend: (line) => inMarks(line, (value) => !mayHoldFields(value)) },
  { safe: false, mend: (line) => inMarks(line, mayHoldFields) },
  { safe: true, mend: withoutTabs },
  closing(/^([^{}]*\{[^{}]*[^{},\s])\s*$/, '$1}'),
  closing(/^([^[\]]*\[[^[\]]*[^[\],\s])\s*$/, '$1]'),
  closing(/^([^"]*: *"[^"]*[^"\s])\s*$/, '$1"'),
  closing(/^([^']*: *'[^']*[^'\s])\s*$/, "$1'"),
];

function replacing(slip: RegExp, mended: string): Slip {
  return { safe: true, runs: true, mend: (line) => (slip.test(line) ? [line.replace(slip, mended)] : []) };
}

function closing(slip: RegExp, mended: string): Slip {
  return { ...replacing(slip, mended), safe: false, runs: false };
}

const VALUE = String.raw`"[^"]*"|'[^']*'|[^\s,{}[\]"']+`;
/** Between braces: a value of one piece with the next key right behind it, or a group with the next. */
const NO_COMMA = new RegExp(`(:\\s+(?:${VALUE})|[}\\]])[ \\t]+(?=[a-z_]+:\\s|[{])`, 'g');

function withComma(line: string): readonly string[] {
  const at = line.search(/[{[]/);
  if (at < 0 || line.search(NO_COMMA) < 0) return [];
  return [line.slice(0, at) + line.slice(at).replaceAll(NO_COMMA, '$1, ')];
}

function withoutComma(line: string): string {
  const [found = ''] = NO_COMMA[Symbol.match](line) ?? [];
  return `Falta una coma después de ${cited(found.replace(/^:/, '').trim())} en ${cited(line.trim())}`;
}

/** A group in one line among the items of a list. */
function withDash(line: string, above: string | undefined, below: string | undefined): readonly string[] {
  const [, rest] = /^\s*(\{.*\})\s*$/.exec(line) ?? [];
  const item = [above, below].find((other) => other !== undefined && /^\s*- +\{/.test(other));
  return rest === undefined || item === undefined ? [] : [`${item.slice(0, item.indexOf('-'))}- ${rest}`];
}

const NO_BRACE = /^(\s*(?:- +)*(?:[\w-]+: +)?)([a-z_]+: +[^{}]*\})([ \t]*(?:#.*)?)$/;

/** Fields in one line, of which only the brace that closes them is there. */
function withBrace(line: string): readonly string[] {
  return NO_BRACE.test(line) ? [line.replace(NO_BRACE, '$1{$2$3')] : [];
}

function withoutBrace(line: string): string {
  return `Falta «{» delante de ${cited(NO_BRACE.exec(line)?.[2] ?? '')}`;
}

/** A text with its own quotation marks, or with a backslash, between marks that do not allow for them. */
function inOtherMarks(line: string): readonly string[] {
  const [, head, mark, inner] = /^(\s*(?:- +)*(?:[\w-]+: +)?)(["'])(.*)\2[ \t]*$/u.exec(line) ?? [];
  if (head === undefined || mark === undefined || inner === undefined || / #/.test(inner)) return [];
  const isAmiss = mark === "'" ? /(?<!')'(?!')/.test(inner) : /["\\]/.test(inner);
  return isAmiss ? [`${head}${quoted(inner)}`] : [];
}

/** Marks of a word processor around a value that ends its line. */
function inStraightMarks(line: string): readonly string[] {
  const [, head, inner] = /^(\s*(?:- +)*(?:[\w-]+: +)?)[“‘«]([^“”‘’«»"]*)[”’»][ \t]*$/u.exec(line) ?? [];
  return head === undefined || inner === undefined ? [] : [`${head}${quoted(inner)}`];
}

/** A text with `: ` in it, or that begins with a sign which YAML keeps for itself. */
function inMarks(line: string, isWanted: (value: string) => boolean): readonly string[] {
  const [, head, value, tail] =
    /^(\s*(?:- +)*[\w-]+: +|\s*(?:- +)+)([^\s"'[{|>#].*?)((?: +#.*)?)[ \t]*$/u.exec(line) ?? [];
  if (head === undefined || value === undefined || !isWanted(value)) return [];
  return /:(?:\s|$)/.test(value) || /^[%@`*&!]/.test(value) ? [`${head}${quoted(value)}${tail ?? ''}`] : [];
}

/** Tabs before a line as the blanks that bring it to the height of a neighbour, or one level below. */
function withoutTabs(line: string, above: string | undefined, below: string | undefined): readonly string[] {
  const [, rest] = /^ *\t[ \t]*(\S.*)$/.exec(line) ?? [];
  if (rest === undefined) return [];
  const heights = [above, below].flatMap((other) => {
    const height = other === undefined || /^ *\t/.test(other) ? -1 : other.search(/\S/);
    if (height < 0) return [];
    return /^ *- /.test(other ?? '') ? [height, height + 2] : [height, height + 2];
  });
  return [...new Set(heights)].map((height) => ' '.repeat(height) + rest);
}
