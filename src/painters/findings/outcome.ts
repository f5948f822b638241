import type { BaselineEntry } from '../../diagnostics/baseline.ts';
import type { Diagnostic, Severity, Suppressed } from '../../diagnostics/diagnostic.ts';
import type { Lowered } from '../../diagnostics/lowered.ts';

/** What a reader may learn about a code without its examples. Spanish, without full stop in `title`. */
export interface RuleSummary {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly rationale: string;
  readonly help?: string;
}

/** The parts of a text that painters show with its findings. The rest of the text need not stay in memory. */
export interface Excerpt {
  /** By their 1-based number: the lines that findings stand on, and the line above each. */
  readonly lines: ReadonlyMap<number, string>;
  /** By the number of their line, the fingerprints of lines that SARIF asks for; empty for other formats. */
  readonly fingerprints: ReadonlyMap<number, string>;
}

/** What a document says that it is. */
export interface DocumentKind {
  /** undefined for one that says nothing that could be understood. */
  readonly tipo: string | undefined;
  /** Of a POI, as written. */
  readonly periodo?: string;
}

/** A file of a project that could not be read. */
export interface UnreadFile {
  readonly file: string;
  /** Spanish, without full stop. */
  readonly reason: string;
}

/** The commit since which only what is new is shown, and how many findings of each severity were in it already. */
export interface Since {
  /** As it was asked for. */
  readonly revision: string;
  readonly known: Readonly<Record<Severity, number>>;
}

/**
 * All that a run of the checks found: what every painter of findings paints. Files are named relative to the working
 * directory, with `/` and no `./`; absolute outside it.
 */
export interface Outcome {
  /** Every document read. */
  readonly files: readonly string[];
  /** What they are, in no order. */
  readonly kinds: readonly DocumentKind[];
  readonly unread: readonly UnreadFile[];
  /** Documents of which nothing was checked, since they cannot be read as they are; they are among `files`. */
  readonly unchecked: readonly string[];
  /** What looks like a document and was not read. */
  readonly lookAlikes: readonly string[];
  /** Documents that a configuration leaves out. */
  readonly excluded: readonly string[];
  /** In the order of `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many were found of each severity, also where only some of them are listed. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly suppressed: readonly Suppressed[];
  /** What a baseline accepts: counted apart. */
  readonly accepted: readonly Diagnostic[];
  /** What a baseline accepts and no longer occurs; documents are named as the baseline does. */
  readonly gone: readonly BaselineEntry[];
  /** Given where only what is new since a commit was asked for. */
  readonly since?: Since;
  /** The project of a finding, by some name of its own. */
  readonly projectOf: (diagnostic: Diagnostic) => string;
  /** What was let pass of what makes an activity one of the plan, in all projects together. */
  readonly lowered: readonly Lowered[];
  /** By the name of the file; a file that could not be decoded has none. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  /** The configuration of a project is at fault: wrong use, not wrong data. */
  readonly configurationAtFault: boolean;
  /** Whether anything that was asked for is part of a project. */
  readonly isSomething: boolean;
  /** Version of the program, `major.minor.patch`. */
  readonly version: string;
  /** Every code that may be found, those of `yaml/` and `esquema/` too; empty for formats that do not list them. */
  readonly rules: readonly RuleSummary[];
}
