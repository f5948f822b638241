import type { Deliveries } from '../model/questions/deliveries.ts';
import { periodOfMost } from '../report/region-words.ts';
import type { Standing } from '../report/region.ts';
import type { StandingTold } from './standing-task.ts';

/**
 * How the municipalities of a region stand, each with its deliveries of the semester that most are told of. Who has no
 * POI of that one delivered nothing of it, as where it is asked for: else whoever stops delivering would stay punctual
 * by what it once delivered. Its figures stay of its own semester. As they are where none has a POI.
 */
export function ofOneSemester(told: readonly StandingTold[]): readonly Standing[] {
  const most = periodOfMost(told.map(({ standing }) => standing));
  return told.map(({ standing, entregas }) => {
    const { documentos, entregados, dias, antes } = entregas[most ?? ''] ?? NOTHING;
    return { ...standing, documentos, entregados, dias, antes };
  });
}

const NOTHING: Deliveries = {
  documentos: 0,
  entregados: 0,
  entrega: undefined,
  dias: undefined,
  antes: 0,
};
