import type { ActivityProgress } from '../model/progress/activity.ts';
import { spentLeftOut, type LeftOutBegun, type WhenLeftOut } from '../model/progress/left-out.ts';
import type { Progress } from '../model/progress/progress.ts';
import { firstNamed } from '../text/spanish.ts';
import { longSoles } from './compact-soles.ts';
import { integer } from './format.ts';
import { doneOf } from './done.ts';

const MOST_NAMED = 3;
const WHEN: readonly WhenLeftOut[] = ['despues', 'antes', 'a_la_vez'];

/**
 * What activities spent that were left out of the operative plan and so of every figure: a sentence, which must stand
 * wherever the money does. Nothing where they spent nothing.
 */
export function leftOutText({ inactivas }: Pick<Progress, 'inactivas'>): readonly string[] {
  const spent = spentLeftOut(inactivas);
  if (spent === undefined) return [];
  const { ids, devengado, isAtLeast } = spent;
  const those =
    ids.length === 1
      ? 'una actividad que se dejó fuera del plan operativo'
      : `${ids.length} actividades que se dejaron fuera del plan operativo`;
  return [
    `Aparte se gastaron ${isAtLeast ? 'al menos ' : ''}${longSoles(devengado)} en ${those}: no entran en estas cifras.`,
  ];
}

/**
 * The activities that were left out after the year had begun with them, by name and with what they came to: a sentence,
 * which must stand wherever a report counts what was not achieved. Nothing where there are none.
 */
export function begunText(
  { dejadas }: Pick<Progress, 'dejadas'>,
  nameOf: (activity: ActivityProgress) => string,
): readonly string[] {
  return WHEN.flatMap((cuando) => {
    const all = dejadas.filter((one) => one.cuando === cuando);
    if (all.length === 0) return [];
    const named = all.map(({ actividad }) => `${nameOf(actividad)} (${doneOf(actividad)})`);
    return [`${begunWords(all)}: ${firstNamed(named, MOST_NAMED, integer).join('; ')}.`];
  });
}

/** «En el segundo semestre se dejó fuera del plan operativo 1 actividad que estaba en el primero, y no entra en estas cifras» */
function begunWords(all: readonly LeftOutBegun[]): string {
  const isOne = all.length === 1;
  const left = isOne ? 'se dejó fuera' : 'se dejaron fuera';
  const these = isOne ? '1 actividad' : `${integer(all.length)} actividades`;
  const outside = isOne ? 'y no entra en estas cifras' : 'y no entran en estas cifras';
  const when = all[0]?.cuando;
  if (when === 'despues')
    return `En el segundo semestre ${left} del plan operativo ${these} que ${isOne ? 'estaba' : 'estaban'} en el primero, ${outside}`;
  return when === 'antes'
    ? `En el primer semestre ${left} del plan operativo ${these} que se ${isOne ? 'hizo' : 'hicieron'} en el segundo, ${outside}`
    : `${isOne ? 'Se dejó fuera' : 'Se dejaron fuera'} del plan operativo ${these} con trabajo hecho, ${outside}`;
}
