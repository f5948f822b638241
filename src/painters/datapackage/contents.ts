import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CompiledModel, CompiledOrigin } from '../../model/compiled-shape.ts';
import type { Model, Origin } from '../../model/model.ts';
import type { Progress } from '../../model/progress/progress.ts';

/** What the tables are made of: the documents, what was computed of them, and that as it is printed. */
export interface Contents {
  readonly model: Model;
  readonly progress: Progress;
  /** The same figures rounded, as `plan compile` prints them: no table rounds anything itself. */
  readonly compiled: CompiledModel;
  readonly place: (origin: Origin) => CompiledOrigin;
  /** What was found in the documents, in the one order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The folder of the project from the one that was asked for, `.` for that itself. */
  readonly folder: string;
  readonly situacion: Situacion;
}

/**
 * What became of a project: its figures are here, as those of a draft where there are errors; or it has errors, or files
 * that could not be read, or no POI of the semester, and only its name and its findings are here.
 */
export const SITUACIONES = ['tomada', 'borrador', 'con_errores', 'sin_leer', 'sin_poi'] as const;
export type Situacion = (typeof SITUACIONES)[number];

/** Items of the model beside their compiled figures, which come in the same order. */
export function beside<A, B>(
  items: readonly A[],
  compiled: readonly B[],
): readonly { readonly item: A; readonly figures: B }[] {
  return items.flatMap((item, i) => {
    const figures = compiled[i];
    return figures === undefined ? [] : [{ item, figures }];
  });
}
