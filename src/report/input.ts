import type { Diagnostic, Severity, Suppressed } from '../diagnostics/diagnostic.ts';
import type { Lowered } from '../diagnostics/lowered.ts';
import type { Revision } from '../host/revision.ts';
import type { Model, Origin } from '../model/model.ts';
import type { Progress, SemesterProgress } from '../model/progress/progress.ts';
import type { Attachment, Cover } from './report.ts';

/** What the checks said of the project the report is made of. */
export interface Validation {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** In the order in which findings are shown; paths relative to the project's folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** What each rule finds, in one sentence, by its code. */
  readonly titles: ReadonlyMap<string, string>;
  /** What was let pass of what makes an activity one of the plan. */
  readonly lowered: readonly Lowered[];
  /** What a baseline accepts: it is in no count. */
  readonly accepted: readonly Diagnostic[];
  /** The rules and groups that the configuration turned off; `files` is the pattern of the files where it did. */
  readonly rulesOff: readonly { readonly name: string; readonly files?: string }[];
}

/** From what and by what the report is made. */
export interface Provenance {
  /** Of which commit the inputs are. */
  readonly revision: Revision;
  /** Hex digest of all inputs. */
  readonly inputHash: string;
  /** Of the program, `major.minor.patch`. */
  readonly version: string;
}

/** What changed in the documents since a former report. */
export interface FormerReport {
  /** The commit that it was made of. */
  readonly commit: string;
  /** That commit does not hold the plan: nothing was compared. */
  readonly isAbsent: boolean;
  /** The gravest first, each in one sentence without its full stop. */
  readonly changes: readonly {
    readonly kind: string;
    readonly level: Severity;
    readonly message: string;
    /** The norm that explains it. */
    readonly norm?: string;
  }[];
  /** How many more there are, of kinds that the configuration has not shown. */
  readonly hidden: number;
  /** Values and things that could not be compared. */
  readonly unread: number;
  /** Documents that could not be read, whole or in part, then (`before`) or now. */
  readonly unreadFiles: readonly {
    readonly side: 'before' | 'after';
    readonly file: string;
    readonly why: string;
    readonly inPart: boolean;
    /** It can be read, and is one of several where there can be one. */
    readonly isDoubtful?: boolean;
  }[];
  /** What was left out then (`before`) or is now, for its name or by the configuration. */
  readonly leftOut: readonly {
    readonly side: 'before' | 'after';
    readonly lookAlikes: readonly string[];
    readonly excluded: readonly string[];
  }[];
}

/** What any report is made of. Nothing is read from anywhere else. */
export interface PlanReportInput {
  readonly model: Model;
  readonly progress: Progress;
  readonly provenance: Provenance;
  readonly validation: Validation;
  /** Given when the report is printed in spite of errors: how many. */
  readonly draft?: { readonly errors: number } | undefined;
  /** The 1-based line of a place. */
  readonly lineOf: (origin: Origin) => number;
  /** The canonical JSON of `plan compile`, to travel inside the PDF. */
  readonly compiled?: Uint8Array | undefined;
  /** Anything else that travels inside the PDF. */
  readonly attachments?: readonly Attachment[] | undefined;
  readonly crest?: Cover['crest'] | undefined;
  /** What changed since a former report, where one was named. */
  readonly former?: FormerReport | undefined;
  /** Whether the technical edition has its annexes; it has them unless this is false. */
  readonly annexes?: boolean | undefined;
  /** Whether it is made for a page that folds, which tells more of each activity. */
  readonly folds?: boolean | undefined;
}

/** What the report of a semester is made of. */
export interface ReportInput extends PlanReportInput {
  readonly progress: SemesterProgress;
  /** Id of a unit: the report then speaks of its activities only. */
  readonly unidad?: string | undefined;
}
