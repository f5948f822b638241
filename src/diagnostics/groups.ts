import type { Diagnostic, Severity } from './diagnostic.ts';

/** What one rule found in one project, at one severity. */
export interface Group {
  readonly code: string;
  readonly severity: Severity;
  /** At least one, in the order in which they came. */
  readonly found: readonly [Diagnostic, ...Diagnostic[]];
}

/** Places that a group shows; the rest is only counted. */
export const SHOWN_PLACES = 3;

/**
 * Findings gathered by project, rule and severity, in the order of the first of each. `projectOf` tells the project of
 * a finding; all are of one when it is left out.
 */
export function groupsOf(
  diagnostics: readonly Diagnostic[],
  projectOf: (diagnostic: Diagnostic) => string = () => '',
): readonly Group[] {
  const groups = new Map<
    string,
    { code: string; severity: Severity; found: [Diagnostic, ...Diagnostic[]] }
  >();
  for (const diagnostic of diagnostics) {
    const { code, severity } = diagnostic;
    const key = `${projectOf(diagnostic)}\n${code}\n${severity}`;
    const group = groups.get(key);
    if (group) group.found.push(diagnostic);
    else groups.set(key, { code, severity, found: [diagnostic] });
  }
  return [...groups.values()];
}

/** What a group says in one sentence, without full stop: what all of it says or, with an example, what the rule finds. */
export function saidOnce({ found }: Group, title: string | undefined): string {
  const [first, ...others] = found;
  if (title === undefined || others.every(({ message }) => message === first.message)) return first.message;
  return `${title}. Por ejemplo: ${first.message}`;
}

/** What to do about a group: what all of it needs, or else what the first does, and that it is of the first. */
export function helpOnce({ found }: Group): { readonly ofFirst: boolean; readonly help: string } | undefined {
  const [first, ...others] = found;
  if (first.help === undefined || first.help === '') return undefined;
  return { ofFirst: others.some(({ help }) => help !== first.help), help: first.help };
}
