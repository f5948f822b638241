/** What the page asks of the program that it stands in. Whoever opens a page brings it. */
import type { CheckResult } from '../check/check.ts';
import type { Correction } from '../check/fixing.ts';
import type { InputFile } from '../check/input-file.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../edit/edit.ts';
import type { Value } from '../edit/value.ts';
import type { Actividad, Semestre } from '../model/model.ts';
import type { HtmlParts } from '../painters/html/paint-html.ts';
import type { FileChange } from '../painters/terminal/changes.ts';
import type { Mes } from '../text/months.ts';
import type { Path } from '../text/path.ts';
import type { Download } from './download.ts';

export interface Desk {
  /** The project as it stands on the disk now. Throws FileFault where its folder cannot be read. */
  look(): Looked;
  /** What tells the project as it stands now from itself at any other moment, without checking it. Throws as `look`. */
  digest(): string;
  /** The correction of one finding done in memory; undefined where it would not help. */
  corrected(project: CheckedProject, correction: Correction): Tried | undefined;
  /** Some edits done in memory. Throws UsageFault where one cannot be done. */
  edited(project: CheckedProject, edits: readonly FileEdits[]): Edited;
  /**
   * What somebody typed for a field of a POI, as the field takes it; no datum for nothing and for a dash. Throws
   * UsageFault, in words that name the field as `label`, for what the field cannot take.
   */
  typed(text: string, path: Path, label: string, actividad: Actividad): Value;
  /** What is asked of a new activity, with what was answered by the key of its question, and the period under `period`. */
  newActivity(project: CheckedProject, answers: ReadonlyMap<string, string>): AskedActivity;
  /** What files of others would change, with nothing written. */
  imported(project: CheckedProject, files: readonly UploadedFile[], asked: ImportAsked): Promise<Imported>;
  /**
   * Writes what was tried, all of it or nothing; false, with nothing written, where somebody changed a file since the
   * project was looked at. Throws FileFault where the disk does not take it.
   */
  save(project: CheckedProject, tried: Tried): boolean;
  /**
   * The technical edition of a semester, or of a plan without POI. Throws UsageFault for a crest or a template of the
   * project that cannot be used, and where something of it could not be read.
   */
  report(project: CheckedProject, period: Semestre | undefined): Promise<HtmlParts>;
  /** What can be taken away of a semester, or of a plan without POI; nothing where there is no plan. */
  publications(project: CheckedProject, period: Semestre | undefined): readonly Publication[];
  /** Calls `changed` soon after something in the folder changes, until what it gives is called. */
  watch(changed: () => void): () => void;
}

/** A project, and what tells it from itself at any other moment. */
export interface Looked {
  readonly project: CheckedProject;
  readonly digest: string;
}

/** A project with some edits done, and nothing written. */
export interface Tried {
  readonly files: readonly InputFile[];
  /** Each file by its path from the folder of the project. */
  readonly changes: readonly FileChange[];
  readonly result: CheckResult;
  /** Findings that were not there before. */
  readonly brought: readonly Diagnostic[];
}

export interface Edited extends Tried {
  /** With these nothing is written. */
  readonly newErrors: readonly Diagnostic[];
}

/** A file that can be made of a project. */
export interface Publication {
  readonly key: string;
  /** An edition of the report, or `libros`. */
  readonly group: string;
  readonly text: string;
  /**
   * Throws UsageFault for a crest or a template of the project that cannot be used, and where what it needs could not be
   * read.
   */
  readonly make: () => Promise<Download>;
}

/** A file as somebody sent it; its name is no path. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How files are imported. */
export interface ImportAsked {
  /** Whether to replace also what is said otherwise now. */
  readonly replace: boolean;
  /** `2026` or `2026-S1`, where the files do not say it. */
  readonly period: string | undefined;
}

export interface Imported extends Tried {
  /** What each file is, what would change, what differs and what has no place: line by line, as `plan import` says it. */
  readonly said: readonly string[];
  readonly closing: string;
  /** What is wrong in the files, and what the project would get by them. */
  readonly found: readonly Diagnostic[];
  /** With that nothing is written. */
  readonly isRefused: boolean;
  /** Whether something is said otherwise now. */
  readonly isDiffering: boolean;
  /** The workbooks with something found in them, to be given back with it in their cells. */
  readonly revised: readonly { readonly name: string; readonly paint: () => Promise<Uint8Array> }[];
}

/** What is asked of a new activity, and what came of the answers. */
export interface AskedActivity {
  /** `2019-S1` or `2019`: one of `periods`, or nothing where there is none. */
  readonly period: string;
  readonly periods: readonly string[];
  readonly questions: readonly Question[];
  /** What is wrong with an answer, by the key of its question. */
  readonly problems: ReadonlyMap<string, string>;
  /** The project with the activity; undefined where something is wrong with the answers. */
  readonly edited: Edited | undefined;
}

export interface Question {
  readonly key: string;
  /** Where its answer stands in what is asked about. */
  readonly field: readonly string[];
  readonly text: string;
  /** What may be chosen; none where anything may be answered. */
  readonly choices: readonly {
    readonly id: string;
    readonly name?: string | undefined;
    readonly group?: string;
  }[];
  /** What no answer means: one of the choices, or a few words. */
  readonly otherwise: string | undefined;
  readonly optional: boolean;
  /** The months of which it is asked, each a figure; undefined where one answer is asked for. */
  readonly months: readonly Mes[] | undefined;
}

/** What should become true of one POI. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly Edit[];
}
