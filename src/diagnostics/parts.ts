import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './order.ts';

/** The findings that one tells at once, in their order; itself where it tells of one thing. */
export function partsOf<T extends { readonly each?: readonly T[] }>(finding: T): readonly T[] {
  const { each } = finding;
  return each !== undefined && each.length > 1 ? each : [finding];
}

/**
 * What findings say of some files, in the one order: those that stand in them and, of one that tells of many places at
 * once and stands elsewhere, those of its parts that do.
 */
export function findingsIn(
  found: readonly Diagnostic[],
  isWanted: (file: string) => boolean,
): readonly Diagnostic[] {
  return found
    .flatMap((one) =>
      isWanted(one.location.file) ? [one] : partsOf(one).filter(({ location }) => isWanted(location.file)),
    )
    .toSorted(compareDiagnostics);
}

/** Findings each in every file that they tell of: one that tells of many at once, in the others part by part. */
export function inEveryFile(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.flatMap((one) => [
    one,
    ...partsOf(one).filter(({ location }) => location.file !== one.location.file),
  ]);
}
