import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { placeText } from '../diagnostics/place-text.ts';
import { countOf, severityWord } from '../diagnostics/severity-words.ts';
import { leftOver } from '../text/left-over.ts';
import { jsonPointer } from '../text/path.ts';
import { enumerate } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** Kinds of findings that are told, each by its first, of those that a change brings. */
const MOST_TOLD = 3;

/**
 * The findings of a second check that the first had not, neither with the same words nor, with others, at the same place:
 * an amount that was wrong and still is, or an activity under another id, is nothing new.
 */
export function newFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const placeOf = ({ code, location: { file, path } }: Diagnostic): string =>
    `${code}\n${file}\n${jsonPointer(path)}`;
  const [gone, fresh] = unmatched(before, after, wordsOf);
  return unmatched(gone, fresh, placeOf)[1];
}

/**
 * Findings that the first check had not in these words; `renamed` gives its words the ids that are new, where they are
 * those of what has them: another thing may have the same id.
 */
export function newlyWorded(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  renamed: (message: string) => string,
): readonly Diagnostic[] {
  const [gone, fresh] = unmatched(
    before.map((one) => ({ ...one, message: renamed(one.message), was: one.message })),
    after,
    wordsOf,
  );
  return leftOver(
    fresh,
    gone.map(({ was, ...one }) => ({ ...one, message: was })),
    wordsOf,
  );
}

function wordsOf({ code, message }: Diagnostic): string {
  return `${code}\n${message}`;
}

/** What is left of two lists when equal ones are taken out of both, each as often as it stands in them. */
function unmatched<T extends Diagnostic>(
  some: readonly T[],
  others: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => string,
): readonly [some: readonly T[], others: readonly Diagnostic[]] {
  return [leftOver(some, others, keyOf), leftOver(others, some, keyOf)];
}

/**
 * What a change that was made brings to look at: the avisos and errors with their sentences, notes by their number only.
 * Empty where it brings nothing. `name` gives a file as the person names it.
 */
export function broughtText(brought: readonly Diagnostic[], name: (file: string) => string): string {
  if (brought.length === 0) return '';
  const told = brought.filter(({ severity }) => severity !== 'info');
  const kinds = [...new Set(told.map(({ code }) => code))].slice(0, MOST_TOLD);
  const firsts = kinds.flatMap((code) => told.find((one) => one.code === code) ?? []);
  const lines = firsts.map(({ code, severity, message, location }) => {
    const alike = told.filter((one) => one.code === code).length - 1;
    const more = alike === 0 ? '' : `, y ${alike} más como este`;
    return `  ${visible(placeText({ ...location, file: name(location.file) }))}  ${severityWord(severity)}  ${code}\n    ${visible(message)}${more}\n`;
  });
  const of = (severity: Severity): readonly string[] => {
    const rest = brought.filter((one) => one.severity === severity && !kinds.includes(one.code)).length;
    return rest === 0 ? [] : [countOf(rest, severity)];
  };
  const rest = enumerate([...of('error'), ...of('warning'), ...of('info')]);
  const more = rest === '' ? '' : `${lines.length === 0 ? '' : 'Y '}${rest}. `;
  return `Con este cambio aparece${brought.length === 1 ? '' : 'n'}:${lines.length === 0 ? ` ${more}` : `\n${lines.join('')}${more}`}Para verlo todo: plan validate\n`;
}
