import type { Diagnostic, Fix, Related } from '../diagnostics/diagnostic.ts';
import type { Path } from '../text/path.ts';
import { type Source, spanBetween } from '../text/source.ts';
import { brief } from './quoted.ts';

export interface Fault {
  /** The name after `yaml/`. */
  readonly name: string;
  /** Offsets (0-based, UTF-16) in the text; an end on a later line is brought back to the end of the first. */
  readonly start: number;
  readonly end: number;
  readonly path?: Path;
  readonly message: string;
  readonly help: string;
  readonly fixes?: readonly FaultFix[];
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

/** A correction by offsets of the text. */
export interface FaultFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** What stands in a stretch of the text written otherwise. */
export function rewriting(start: number, end: number, text: string, safe = true): FaultFix {
  return { title: `Escribir ${brief(text)}`, safe, edits: [{ start, end, text }] };
}

/** An error of the group `yaml` at a place of the text. */
export function finding(source: Source, fault: Fault): Diagnostic {
  const related = (fault.related ?? []).map(({ start, end, message }): Related => ({
    message,
    location: { file: source.path, span: firstLineSpan(source, start, end), path: [] },
  }));
  return {
    code: `yaml/${fault.name}`,
    severity: 'error',
    message: fault.message,
    help: fault.help,
    location: {
      file: source.path,
      span: firstLineSpan(source, fault.start, fault.end),
      path: fault.path ?? [],
    },
    related,
    ...(fault.fixes && fault.fixes.length > 0 ? { fixes: fault.fixes.map((fix) => fixIn(source, fix)) } : {}),
  };
}

function fixIn(source: Source, { title, safe, edits }: FaultFix): Fix {
  return {
    title,
    safe,
    edits: edits.map(({ start, end, text }) => ({
      file: source.path,
      span: spanBetween(source, start, end),
      text,
    })),
  };
}

/**
 * The span between two offsets, cut at the end of the first line. A span of nothing takes the character to its
 * left on the same line, or else the one to its right, so that there is something to point at.
 */
export function firstLineSpan(source: Source, start: number, end: number): ReturnType<typeof spanBetween> {
  const { text } = source;
  let from = Math.min(Math.max(0, start), text.length);
  let to = from;
  while (to < end && to < text.length && !isBreak(text.charCodeAt(to))) to++;
  if (to === from) {
    while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
    if (from > 0 && !isBreak(text.charCodeAt(from - 1))) to = from--;
    else if (to < text.length && !isBreak(text.charCodeAt(to))) to = (from = to) + 1;
    else from = to;
  }
  return spanBetween(source, from, to);
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}
