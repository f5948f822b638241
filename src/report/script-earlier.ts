/** Whose data end before those of the script, said where it says its own day. */
import { dayAndMonth } from './format.ts';
import type { Script } from './report.ts';
import { unitDate } from './reported.ts';
import { clipped } from './sentence.ts';
import type { View } from './view.ts';

/**
 * The offices whose data end before those of the report: the name, in at most so many characters, and the day of one; how many of several; null for none.
 */
export function earlierData(view: View, longest: number): Script[string] {
  const earlier = view.progress.unidades.flatMap((group) => {
    const date = unitDate(view.progress, group);
    return date === undefined ? [] : [{ id: group.unidad.id, date }];
  });
  const [first, ...others] = earlier;
  if (first === undefined) return null;
  return others.length > 0
    ? { una: null, cuantas: String(earlier.length) }
    : {
        una: clipped(view.unitName(first.id), longest),
        dia: dayAndMonth(first.date, view.periodo.anio),
      };
}
