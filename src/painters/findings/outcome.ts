import type { Diagnostic, Severity, Suppressed } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';

/** What a reader may learn about a code without its examples. Spanish, without full stop in `title`. */
export interface RuleSummary {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly rationale: string;
  readonly help?: string;
}

/** All that a run of the checks found: what every painter of findings paints. */
export interface Outcome {
  /** Every document read: paths relative to the working directory, with `/` and no `./`; absolute outside it. */
  readonly files: readonly string[];
  /** With their files given as in `files`, in the order of `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** The text of a file named as in `files`; undefined for one that could not be decoded or is none. */
  readonly sources: (file: string) => Source | undefined;
  /** Version of the program, `major.minor.patch`. */
  readonly version: string;
  /** Every code that may be found, those of `yaml/` and `esquema/` too. */
  readonly rules: readonly RuleSummary[];
}
