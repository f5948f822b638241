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
}

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
