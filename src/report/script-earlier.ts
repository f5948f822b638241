/** What the script says of its data where it says its own day: whose end before it, and whose begin in July. */
import { count } from '../text/spanish.ts';
import { dayAndMonth, ofTotal } from './format.ts';
import type { Script } from './report.ts';
import { earlierData, untoldFirstHalf } from './reported.ts';
import { clipped } from './sentence.ts';
import type { View } from './view.ts';

/**
 * The offices whose data end before those of the report: the name, in at most so many characters, of one; of how many how
 * many, of several; and their day, where it is one. null for none.
 */
export function endingEarlier(view: View, longest: number): Script[string] {
  const earlier = earlierData(view.progress);
  if (earlier === undefined) return null;
  const { unidades, total, primero, ultimo } = earlier;
  const [first, ...others] = unidades;
  return {
    una: others.length === 0 ? clipped(view.unitName(first), longest) : null,
    cuantas: ofTotal(unidades.length, total),
    dia: primero === ultimo ? dayAndMonth(ultimo, view.periodo.anio) : null,
  };
}

/** Where no operative plan tells of the first half of the year: of all there is, or of how many offices; else null. */
export function sinceJuly({ progress }: View): Script[string] {
  const untold = untoldFirstHalf(progress);
  if (untold === undefined) return null;
  const { length } = untold.unidades;
  return { todo: untold.todo, cuantas: count(length, 'oficina', 'oficinas'), una: length === 1 };
}
