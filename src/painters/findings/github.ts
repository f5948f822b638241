import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { GRAVITY } from '../../diagnostics/order.ts';
import { countOf } from '../../diagnostics/severity-words.ts';
import { visible } from '../../text/visible.ts';
import { acceptedText } from './accepted.ts';
import { oneLinePlace } from './one-line-place.ts';
import type { Outcome } from './outcome.ts';
import { cut, fixText, fullMessage } from './wording.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** GitHub shows at most this many annotations of each level in a step. */
const PER_LEVEL = 10;
/** The runner cuts longer messages, in the middle of an escape if it falls so. */
const LONGEST_MESSAGE = 4096;

/**
 * The findings as annotations of GitHub Actions (workflow commands, one a line), at most ten of each level, and a
 * line of plain text for each level that has more, and for what a baseline accepts. Empty when nothing was found.
 */
export function paintGithub(outcome: Outcome): string {
  const annotations = GRAVITY.flatMap((severity) => {
    const found = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const shown = found.slice(0, PER_LEVEL).map((diagnostic) => annotation(outcome, diagnostic));
    const rest = found.length - shown.length;
    return rest === 0 ? shown : [...shown, `y ${countOf(rest, severity)} más, sin anotación`];
  });
  const accepted = acceptedText(outcome);
  return [...annotations, ...(accepted === '' ? [] : [`${accepted}, sin anotación`])]
    .map((line) => `${line}\n`)
    .join('');
}

function annotation(outcome: Outcome, diagnostic: Diagnostic): string {
  const { file, line, column, endColumn } = oneLinePlace(outcome, diagnostic.location);
  const properties = Object.entries({
    file,
    line,
    endLine: line,
    col: column,
    endColumn,
    title: diagnostic.code,
  })
    .map(([key, value]) => `${key}=${visible(property(String(value)))}`)
    .join(',');
  const message = cut(
    visible([fullMessage(diagnostic), fixText(diagnostic)].filter((text) => text !== '').join(' ')),
    LONGEST_MESSAGE,
    (character) => data(character).length,
  );
  return `::${COMMANDS[diagnostic.severity]} ${properties}::${data(message)}`;
}

/** Escapes the text of a command. The percent sign comes first, since the other escapes bring their own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
