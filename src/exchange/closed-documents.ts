import type { Model } from '../model/model.ts';
import { count, quote } from '../text/spanish.ts';
import type { DocumentChange } from './documents.ts';

/**
 * That a document which is closed would change, one sentence each: what was reported of it changes with it. `replace`
 * tells that what stands and differs is written too.
 */
export function closedNotes(
  changes: readonly DocumentChange[],
  { pois }: Model,
  replace: boolean,
): readonly string[] {
  const closed = new Set(
    pois.flatMap(({ data, origin }) => (data.estado === 'cerrado' ? [origin.file] : [])),
  );
  return changes.flatMap(({ file, changes: all }) => {
    const n = all.filter(({ kind }) => kind === 'new' || replace).length;
    return n === 0 || !closed.has(file)
      ? []
      : [
          `${file} está en estado ${quote('cerrado')}, y con esto ${n === 1 ? 'cambia' : 'cambian'} en él ${count(n, 'dato', 'datos')}: lo que ya se informó de ese periodo puede cambiar`,
        ];
  });
}
