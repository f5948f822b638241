import type { Span } from '../text/source.ts';
import type { Path } from '../text/path.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file. `path` points to the value inside the document; the root when absent. */
export interface Location {
  /** Relative to the project's folder until a command rebases it to the working directory; always with `/`. */
  readonly file: string;
  /** In a sheet, the line is the row and the column that of the cell. */
  readonly span: Span;
  readonly path: Path;
  /** Where the file is a book or a table: the cell, and the name of its sheet where it has one. */
  readonly cell?: { readonly sheet: string | undefined; readonly name: string };
}

/** Another place that explains a diagnostic, with its own sentence. */
export interface Related {
  readonly message: string;
  readonly location: Location;
}

/** Something an author must know about a place in a file. Text is Spanish and may hold the author's own words. */
export interface Diagnostic {
  /** Stable, ASCII: `group/name`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, with the values named: one sentence without its full stop. */
  readonly message: string;
  /** What to do. */
  readonly help?: string;
  readonly location: Location;
  readonly related: readonly Related[];
  /** The id of what it is about, where that has one: it stays when lines and lists change. */
  readonly subject?: string;
  /** The field of that which it is about, without places in lists: `medidas.unidad`; absent where it is about all of it. */
  readonly field?: string;
  /** Where findings of one code differ in severity: that of this one, whatever a project makes of it. */
  readonly own?: Severity;
  /**
   * What is known again by itself, where that is not this one as a whole: each of those that it tells at once. What is
   * accepted or was there before is held against these, so that one more is new and not all.
   */
  readonly each?: readonly Diagnostic[];
  /** Corrections that the program can make, the likeliest first; absent where there is none. */
  readonly fixes?: readonly Fix[];
}

/** A correction of a finding. Its help says the same in words. */
export interface Fix {
  /** What it does, as an order without its full stop: «Escribir "1.1"». */
  readonly title: string;
  /** There is only one reading, so that it may be made unasked; otherwise somebody has to choose. */
  readonly safe: boolean;
  readonly edits: readonly FixEdit[];
}

/** A stretch of a file and what is to stand there. */
export interface FixEdit {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
}

/** A diagnostic that a comment in the file set aside, with the reason given there. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}
