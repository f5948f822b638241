import type { CheckResult } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** `file:line:column code` of what a run found and another did not, in order. */
export function addedTo(before: CheckResult, after: CheckResult): readonly string[] {
  const known = new Map<string, number>();
  for (const diagnostic of before.diagnostics)
    known.set(keyOf(diagnostic), (known.get(keyOf(diagnostic)) ?? 0) + 1);
  return after.diagnostics
    .filter((diagnostic) => {
      const times = known.get(keyOf(diagnostic)) ?? 0;
      known.set(keyOf(diagnostic), times - 1);
      return times <= 0;
    })
    .map(placeOf)
    .toSorted();
}

/** `file:line:column code` */
export function placeOf({ code, location }: Diagnostic): string {
  return `${location.file}:${location.span.start.line}:${location.span.start.column} ${code}`;
}

/** What a finding says: its place moves with the lines above it. */
function keyOf({ code, location, message }: Diagnostic): string {
  return `${location.file} ${code} ${message}`;
}
