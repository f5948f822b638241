import type { Diagnostic, Severity } from './diagnostic.ts';

/**
 * The one order in which diagnostics are shown: file, sheet of a book, line, column, code, message. Files compare by UTF-16
 * units, so that the order depends on no locale.
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location.file, b.location.file) ||
    compareText(a.location.cell?.sheet ?? '', b.location.cell?.sheet ?? '') ||
    a.location.span.start.line - b.location.span.start.line ||
    a.location.span.start.column - b.location.span.start.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** The severities, the gravest first. */
export const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** Orders texts by UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
