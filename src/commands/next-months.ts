import type { Edit } from '../edit/edit.ts';
import type { Poi } from '../model/model.ts';
import { mesesOf, semestreOf } from '../model/progress/period.ts';
import { MESES, type Mes } from '../text/months.ts';
import type { Path } from '../text/path.ts';

/** The figures of months under those of another half; undefined where there are none, or as many months. */
export function inMonthsOf(
  planned: Readonly<Partial<Record<Mes, number | null>>>,
  poi: Poi,
  target: string,
): Readonly<Partial<Record<Mes, number>>> | undefined {
  const months = monthsOf(target);
  if (poi.meses.length !== months.length) return undefined;
  const entries = poi.meses.flatMap((mes, i) => {
    const value = planned[mes];
    return value === undefined || value === null ? [] : [[months[i] ?? mes, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function monthsOf(target: string): readonly Mes[] {
  const semestre = semestreOf(target);
  return semestre === undefined ? MESES : mesesOf(semestre);
}

/** The edits that take fields away, those that are there. */
export function removals<T extends object>(
  path: Path,
  data: T,
  fields: readonly (keyof T & string)[],
): readonly Edit[] {
  return fields
    .filter((field) => data[field] !== undefined)
    .map((field) => ({ kind: 'remove', path: [...path, field] }));
}
