import { compare, exact, type Fraction } from '../fraction.ts';
import type { Actividad } from '../model.ts';
import { inherited } from '../progress/inherit.ts';
import { acumulacionAfter, changesBetween } from '../progress/joining.ts';
import { isDescending, type Version } from '../progress/parts.ts';
import { joinedProgramme, wholeProgramme } from '../progress/series.ts';

/** A target of the year that the document of S2 made less demanding than that of S1. */
export interface LoweredTarget {
  readonly s1: Actividad;
  readonly s2: Actividad;
  /** In the unit of measure: the meta_anual of S1 and that of S2. */
  readonly before: Fraction;
  readonly now: Fraction;
  /** Whether less is better: the target is a maximum, and was raised. */
  readonly descending: boolean;
  /** Whether a document says so itself: what it programmed before a reschedule came to the first target. */
  readonly rescheduled: boolean;
}

/**
 * Whether the second document of an activity in a year asks for less in the year than the first did; undefined where it
 * does not, or it counts in no mean (cancelled, or no longer measured alike). Nor where the programme still comes to the
 * first target: then the months contradict the second, which is avance/meta-no-cuadra.
 */
export function loweredTarget(documents: readonly Actividad[]): LoweredTarget | undefined {
  const [s1, s2] = documents;
  const [first, second] = documents.map(({ data }) => data.indicador?.meta_anual);
  if (s1 === undefined || s2 === undefined || first === undefined || second === undefined) return undefined;
  if (inherited(s1, s2).data.estado === 'cancelada' || changesBetween(s1, s2).length > 0) return undefined;
  const [before, now] = [exact(first), exact(second)];
  const descending = isDescending(s1);
  const asksLess = (target: Fraction): boolean => compare(target, before) === (descending ? 1 : -1);
  if (!asksLess(now)) return undefined;
  const acumulacion = acumulacionAfter(s1, s2);
  const isTold = documents.every((one) => wholeProgramme(one, acumulacion, 'original').value !== undefined);
  const comesToFirst = (version: Version): boolean => {
    const programme = joinedProgramme(documents, { acumulacion, descending, version }).value;
    return isTold && programme !== undefined && !asksLess(programme);
  };
  if (comesToFirst('vigente')) return undefined;
  return { s1, s2, before, now, descending, rescheduled: comesToFirst('original') };
}
