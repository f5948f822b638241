import type { ActivityProgress } from '../model/progress/activity.ts';
import { isOfEarlierDay } from '../model/progress/stated.ts';
import { count } from '../text/spanish.ts';
import { longDate } from './format.ts';

const MOST_NAMED = 4;

/**
 * Whose devengado tells up to an earlier day than the activity's own cut-off: a sentence, which must stand wherever the
 * money is said to be spent up to the day of the report. Nothing where there is none.
 */
export function earlierMoneyText(actividades: readonly ActivityProgress[]): readonly string[] {
  const earlier = actividades.flatMap(({ id, corte, financiero, documents }) => {
    const stated = financiero.sinCosto ? undefined : financiero.stated('devengado');
    if (stated?.corte === undefined || corte === undefined || stated.corte >= corte) return [];
    if (!isOfEarlierDay(stated, documents.at(-1))) return [];
    return [{ id, corte: stated.corte }];
  });
  if (earlier.length === 0) return [];
  const named = earlier.slice(0, MOST_NAMED).map(({ id, corte }) => `${id}, al ${longDate(corte)}`);
  const more = earlier.length - named.length;
  const all = more === 0 ? named : [...named, `${more} más`];
  return [
    `De ${count(earlier.length, 'actividad', 'actividades')} el devengado que se suma es de un día anterior (${all.join('; ')}), y lo gastado después no se sabe.`,
  ];
}
