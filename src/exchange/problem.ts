import type { Diagnostic, Location, Related, Severity } from '../diagnostics/diagnostic.ts';
import { cellLocation } from '../diagnostics/place-text.ts';
import { cellName } from '../text/cell-name.ts';

/** A sheet as findings name it. */
export interface Named {
  /** The file as the user named it. */
  readonly file: string;
  readonly sheet: string | undefined;
}

/** What is wrong with a cell, a sheet or a file that is imported. */
export interface Problem {
  /** The name after `importar/`. */
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly related?: readonly Related[];
}

/** A cell as the place of a finding or the origin of a value, 1-based. */
export function cellIn({ file, sheet }: Named, row: number, column: number): Location {
  return cellLocation(file, { sheet, row, column, name: cellName(row, column) });
}

/** The finding that a problem of an imported file is. */
export function problemAt(
  location: Location,
  { name, severity, message, help, related = [] }: Problem,
): Diagnostic {
  return { code: `importar/${name}`, severity, message, help, location, related };
}
