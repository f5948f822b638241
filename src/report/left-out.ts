import { spentLeftOut } from '../model/progress/left-out.ts';
import type { Progress } from '../model/progress/progress.ts';
import { longSoles } from './format.ts';

/**
 * What activities spent that were left out of the operative plan and so of every figure: a sentence, which must stand
 * wherever the money does. Nothing where they spent nothing.
 */
export function leftOutText({ inactivas }: Pick<Progress, 'inactivas'>): readonly string[] {
  const spent = spentLeftOut(inactivas);
  if (spent === undefined) return [];
  const { ids, devengado } = spent;
  const those =
    ids.length === 1
      ? 'una actividad que se dejó fuera del plan operativo'
      : `${ids.length} actividades que se dejaron fuera del plan operativo`;
  return [`Aparte se gastaron ${longSoles(devengado)} en ${those}: no entran en estas cifras.`];
}
