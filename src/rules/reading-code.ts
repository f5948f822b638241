import type { Severity } from '../diagnostics/diagnostic.ts';

/** A code that no rule of ours finds but the reading of a file does: never re-levelled. */
export interface ReadingCode {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly rationale: string;
  readonly wrong: string;
  readonly right: string;
}
