import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cellText, placeText } from '../../diagnostics/place-text.ts';
import { capitalized, uncapitalized } from '../../text/spanish.ts';

/** A text as a sentence: with a full stop unless it closes itself. */
export function sentence(text: string): string {
  const trimmed = text.replace(/(?<! ) +$/, '');
  return /[.?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** What is wrong and what to do, in one paragraph; of a cell, which one it is too. */
export function messageAndHelp({ message, help, location: { cell } }: Diagnostic): string {
  // Services that show findings know lines of files, and no cells.
  const what = sentence(cell === undefined ? message : `${capitalized(cellText(cell))}: ${message}`);
  return help === undefined || help === '' ? what : `${what} ${sentence(help)}`;
}

/** The same with the other places that explain it, as `file:line`. */
export function fullMessage(diagnostic: Diagnostic): string {
  const others = diagnostic.related.map(
    ({ message, location }) =>
      `${message} (${location.cell === undefined ? `${location.file}:${location.span.start.line}` : placeText(location)})`,
  );
  return others.length === 0
    ? messageAndHelp(diagnostic)
    : `${messageAndHelp(diagnostic)} Vea también: ${others.join('; ')}.`;
}

/** How a finding is corrected by the program: «Se corrige con «plan fix»: escribir "1.1"»; empty where it cannot be. */
export function fixText({ code, fixes = [] }: Diagnostic): string {
  const [fix] = fixes;
  if (!fix) return '';
  const what = uncapitalized(fix.title);
  return fix.safe
    ? `Se corrige con «plan fix»: ${sentence(what)}`
    : `Si es lo que quería decir, se corrige con «plan fix --unsafe --only ${code}»: ${sentence(what)}`;
}

/**
 * A text brought to at most `limit` UTF-16 units, with «…» where it was cut and no character halved.
 * `length` says how long a character is once written, for formats that escape.
 */
export function cut(
  text: string,
  limit: number,
  length = (character: string): number => character.length,
): string {
  let used = 0;
  let kept = 0;
  let keptWithMark = 0;
  for (const character of text) {
    used += length(character);
    if (used > limit) return `${text.slice(0, keptWithMark)}…`;
    kept += character.length;
    if (used <= limit - 1) keptWithMark = kept;
  }
  return text;
}
