import { isGroup } from '../../edit/value.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import type { ActivityProposal } from '../proposal.ts';

const SHOWN = 3;

/**
 * That what was programmed before is written as one number where its total is a level that its months do not add up to. One
 * sentence, or none.
 */
export function levelNote(activities: readonly ActivityProposal[]): readonly string[] {
  const levels = activities.filter(({ draft: { data } }) => {
    const { indicador } = data;
    return indicador !== undefined && isGroup(indicador) && indicador['meta_original'] !== undefined;
  });
  if (levels.length === 0) return [];
  const named = enumerate(
    firstNamed(
      levels.map(({ codigo }) => codigo),
      SHOWN,
    ),
  );
  return [
    `En ${count(levels.length, 'actividad', 'actividades')} el total de F(CS) no es la suma de sus meses (${named}): se guarda solo ese total, en «meta_original», y no sus meses`,
  ];
}
