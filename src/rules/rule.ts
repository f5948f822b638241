import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Actividad, Model, Origin } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import type { Correction } from './correction.ts';
import type { Example } from './example.ts';

/** Why a rule exists, in a document that an officer can look up. */
export interface Citation {
  readonly document: string;
  readonly clause?: string;
  readonly url?: string;
}

/** Another value that explains a finding. */
export interface RelatedValue {
  readonly message: string;
  readonly at: Origin;
  /** A field of the value at `at`; `a.b` for a field of a field. */
  readonly field?: string;
}

/** What a rule found: it names values, and `check/` turns them into places. */
export interface Finding {
  readonly at: Origin;
  /**
   * A field of the value at `at`; `a.b` for a field of a field. When the author wrote it, the finding points to its value; when not, to the
   * nearest thing around it. A finding about a field that the schema refused is dropped: it only follows from that.
   */
  readonly field?: string;
  /** Point to the key instead of the value. */
  readonly part?: 'key' | 'value';
  /** What is wrong, with the values named; one sentence without its full stop. */
  readonly message: string;
  /** What to do next; a full sentence. */
  readonly help: string;
  readonly related?: readonly RelatedValue[];
  /**
   * What a baseline knows it by, where that is not what it says itself: where many are told at once, each of them; and
   * where it counts the days until today, the same without them.
   */
  readonly each?: readonly Finding[];
  /**
   * Of one that tells many at once, how some of `each` are told, where the others are set aside or have another severity;
   * one by one where it does not say.
   */
  readonly retold?: (some: readonly Finding[]) => readonly Finding[];
  /** What may be written so that it is gone, the likeliest first; what the help alone says to write is read from it. */
  readonly corrections?: readonly Correction[];
  /** Where the catalogue gives one code two severities. */
  readonly severity?: Severity;
}

/** What a rule has to say of one thing: nothing nearly always. */
export type Found = Finding | Iterable<Finding> | undefined;

/** A rule is one file: its documentation, its tests and its logic. */
export interface Rule {
  /** `group/name`, ASCII, Spanish, named after the mistake; equal to the file's place. */
  readonly id: string;
  /** The default; a project may change it. */
  readonly severity: Severity;
  /** Where some of its findings are graver than that, how grave the gravest are. */
  readonly gravest?: Severity;
  /**
   * The field in which its author says what the rule asks for, in the words of `plan explain`. Who has an answer gives it
   * there, and not in a comment that silences the question.
   */
  readonly saidIn?: string;
  /** What is wrong, one sentence without its full stop. Spanish, as all that follows. */
  readonly title: string;
  /** Why it matters. */
  readonly rationale: string;
  readonly source: Citation;
  /** Silent under all rules. Examples are made when they are asked for: `validate` loads every rule and reads none. */
  readonly good: () => readonly Example[];
  /** Exactly the findings marked with `# ! group/name` at the end of their line, and no others. */
  readonly bad: () => readonly Example[];
  /** What is wrong in the model as a whole. */
  check?(model: Model): Iterable<Finding>;
  /**
   * What is wrong with one activity of one document. A rule that looks at each by itself says so here: some dozens
   * look at an activity in turn, which takes half the time of going over all of them dozens of times.
   */
  ofActivity?(actividad: Actividad, model: Model): Found;
  /** What is wrong with the figures of one activity in one semester, see `progressBySemester`. */
  ofProgress?(progress: ActivityProgress, model: Model): Found;
}

/**
 * Whether a rule asks nothing of an activity that was formulated and then left out (`activa: false`): what such an
 * activity lacks, did or spent is of no account.
 */
export function sparesInactive({ id }: Rule): boolean {
  return /^(poi\/sin-|avance\/|presupuesto\/)/.test(id);
}
