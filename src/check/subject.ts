import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { childAt, isMap } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';

/** The fields by which things in the documents are told apart, the first that is there. */
const NAMES = ['id', 'codigo', 'indicador', 'ubigeo', 'mes', 'anio'] as const;

/**
 * What stands at a path of a document. The id: of the innermost thing in the plan, whose ids are unique in it; of the
 * activity and of what lies in it elsewhere, `GIM-014/T1`; absent where nothing around it has an id. The field of what has
 * that id, or of the document, without places in lists: `medidas.unidad`; absent where all of it is meant.
 */
export function subjectOf(document: unknown, path: Path): Pick<Diagnostic, 'subject' | 'field'> {
  const ids: string[] = [];
  let fields: string[] = [];
  let here: unknown = document;
  for (const step of path) {
    here = childAt(here, step);
    if (typeof step === 'string') fields.push(step);
    if (typeof step !== 'number' || !isMap(here)) continue;
    const name = NAMES.map((field) => childAt(here, field)).find(
      (value) => typeof value === 'string' || typeof value === 'number',
    );
    if (name === undefined) continue;
    ids.push(String(name));
    fields = [];
  }
  const subject = path[0] === 'dimensiones' ? ids.at(-1) : ids.join('/') || undefined;
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(fields.length === 0 ? {} : { field: fields.join('.') }),
  };
}
