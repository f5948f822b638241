import type { BaselineEntry } from '../diagnostics/baseline.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Model, Origin } from '../model/model.ts';
import type { UnreadDocument } from '../model/surroundings.ts';

/** One of two states of a project: what is compared. */
export interface Side {
  readonly model: Model;
  /** Comments that set a finding aside. */
  readonly suppressions: readonly { readonly file: string; readonly code: string; readonly reason: string }[];
  readonly baseline: readonly BaselineEntry[];
}

/** A change of meaning between two states of a project. */
export interface Change {
  /** One of those in `kinds.ts`. */
  readonly kind: string;
  readonly level: Severity;
  /** The id of what changed. */
  readonly id: string;
  /** The field that changed, `presupuesto.pim`; undefined where the thing as a whole appeared, went or moved. */
  readonly field?: string;
  /** As the documents have it; undefined for what was not there. */
  readonly before: unknown;
  readonly after: unknown;
  /** What changed, with both values: one sentence without its full stop. */
  readonly message: string;
  /** The norm that explains it, and for which it is a level less grave. */
  readonly norm?: string;
  /** Where it stood and stands. */
  readonly was?: Origin;
  readonly is?: Origin;
}

/** What came of comparing two states. */
export interface Comparison {
  /** The gravest first, then in the order of the kinds. */
  readonly changes: readonly Change[];
  /** How many more there are, of kinds that the configuration has not shown. */
  readonly hidden: number;
  /** How many values and things could not be compared, since one of the two states has them unreadable. */
  readonly unread: number;
  /** The documents of the two states that could not be read, or not whole: what they hold is not compared. */
  readonly unreadFiles: readonly UnreadSide[];
  /** Of each state that leaves something out. */
  readonly leftOut: readonly LeftOut[];
}

/** What one of the states leaves out by its names and its configuration: none of it is compared. */
export interface LeftOut {
  readonly side: 'before' | 'after';
  /** Files that look like a part of the project, or like a copy of one, and are not read. */
  readonly lookAlikes: readonly string[];
  /** Documents that the configuration leaves out. */
  readonly excluded: readonly string[];
}

/** A document that could not be read in one of the states, or of which nobody knows whether it counts. */
export interface UnreadSide extends UnreadDocument {
  /** It can be read, and is one of several where there can be one. */
  readonly isDoubtful?: boolean;
  readonly side: 'before' | 'after';
}
