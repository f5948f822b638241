import { plainPath } from '../../text/path.ts';
import type { ActividadData, Model } from '../model.ts';

export type Evidencia = NonNullable<ActividadData['evidencias']>[number];

/** Whether a piece of evidence is a file of the project that is not there; false where that cannot be told. */
export function missingEvidence({ archivo }: Evidencia, model: Model): boolean {
  const others = otherFiles(model);
  return archivo !== undefined && others !== undefined && !others.has(plainPath(archivo));
}

/** The evidence of an activity that somebody can look at, as far as can be told. */
export function evidenceOf({ evidencias }: ActividadData, model: Model): readonly Evidencia[] {
  return (evidencias ?? []).filter((evidencia) => !missingEvidence(evidencia, model));
}

const known = new WeakMap<object, ReadonlySet<string>>();

function otherFiles({ surroundings: { others } }: Model): ReadonlySet<string> | undefined {
  if (others === undefined) return undefined;
  let paths = known.get(others);
  if (paths === undefined) known.set(others, (paths = new Set(others.map(plainPath))));
  return paths;
}
