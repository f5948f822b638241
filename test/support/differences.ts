import type { CheckResult } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { jsonPointer } from '../../src/text/path.ts';

/**
 * `file:line:column code` of what a run found and another did not, in order. A finding is the same when it says the
 * same, wherever its line has moved, or when it says something of the same value.
 */
export function addedTo(before: CheckResult, after: CheckResult): readonly string[] {
  const reworded = without(after.diagnostics, before.diagnostics, saidBy);
  const gone = without(before.diagnostics, after.diagnostics, saidBy);
  return without(reworded, gone, valueOf).map(placeOf).toSorted();
}

/** `file:line:column code` */
export function placeOf({ code, location }: Diagnostic): string {
  return `${location.file}:${location.span.start.line}:${location.span.start.column} ${code}`;
}

/** The diagnostics without one for each of the others with the same key. */
function without(
  diagnostics: readonly Diagnostic[],
  others: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): readonly Diagnostic[] {
  const keys = others.map(keyOf);
  return diagnostics.filter((diagnostic) => {
    const known = keys.indexOf(keyOf(diagnostic));
    if (known >= 0) keys.splice(known, 1);
    return known < 0;
  });
}

function saidBy({ code, location, message }: Diagnostic): string {
  return `${location.file} ${code} ${message.replace(/línea \d+/, '')}`;
}

function valueOf({ code, location }: Diagnostic): string {
  return `${location.file}${jsonPointer(location.path)} ${code}`;
}
