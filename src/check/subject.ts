import { childAt, isMap } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';

/** The fields by which things in the documents are told apart, the first that is there. */
const NAMES = ['id', 'codigo', 'indicador', 'ubigeo', 'mes', 'anio'] as const;

/**
 * The id of what stands at a path of a document: of the innermost thing in the plan, whose ids are unique in it; of the
 * activity and of what lies in it elsewhere, `GIM-014/T1`. undefined where nothing around it has an id.
 */
export function subjectOf(document: unknown, path: Path): string | undefined {
  const ids: string[] = [];
  let here: unknown = document;
  for (const step of path) {
    here = childAt(here, step);
    if (typeof step !== 'number' || !isMap(here)) continue;
    const name = NAMES.map((field) => childAt(here, field)).find(
      (value) => typeof value === 'string' || typeof value === 'number',
    );
    if (name !== undefined) ids.push(String(name));
  }
  if (ids.length === 0) return undefined;
  return path[0] === 'dimensiones' ? ids.at(-1) : ids.join('/');
}
