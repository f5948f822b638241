import type { CheckedProject } from '../check/workspace.ts';
import type { Person } from '../host/host.ts';
import type { FileEdits, NewFile } from './edit-project.ts';

/** What `plan new` was asked, as written on the command line. */
export interface NewOptions {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly objective: string | undefined;
  readonly type: string | undefined;
  readonly cui: string | undefined;
  readonly indicator: string | undefined;
  readonly measure: string | undefined;
  readonly target: string | undefined;
  readonly programmed: string | undefined;
  readonly accumulation: string | undefined;
  readonly norm: string | undefined;
  readonly pia: string | undefined;
  readonly pim: string | undefined;
  readonly dimension: string | undefined;
  readonly problem: string | undefined;
  readonly sense: string | undefined;
  readonly baseYear: string | undefined;
  readonly baseValue: string | undefined;
  readonly baseSource: string | undefined;
  readonly targets: string | undefined;
  readonly program: string | undefined;
  readonly date: string | undefined;
  readonly hour: string | undefined;
  readonly place: string | undefined;
  readonly year: string | undefined;
  readonly period: string | undefined;
  readonly project: string;
  readonly dryRun: boolean;
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

/** What is to be added to a project, and what to say of it. */
export interface Addition {
  readonly edits: readonly FileEdits[];
  readonly files: readonly NewFile[];
  /** What was added, and what only the officer can say now. */
  readonly words: readonly string[];
}

/** How one kind of thing is asked for. */
export type Ask = (
  project: CheckedProject,
  options: NewOptions,
  person: Person | undefined,
) => Promise<Addition>;
