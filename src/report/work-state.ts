/** How a public work stands, besides its figures. */
import { ACTIVITY_STATE_WORDS } from '../model/listed-words.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { isDue } from '../model/progress/calendar.ts';
import type { Work } from '../model/progress/works.ts';
import type { View } from './view.ts';

/**
 * «en ejecución»: the state of the one activity that a work has in the period; of several each has its own. That of a year
 * without progress is not that of a work on which money was spent before. undefined where it has none to tell.
 */
export function workState(work: Work, activities: readonly ActivityProgress[]): string | undefined {
  const [activity, ...others] = activities;
  if (activity === undefined || others.length > 0) return undefined;
  const { estado, estadoEscrito } = activity;
  const hasBegun = estado === 'no_iniciada' && (work.devengadoAcumulado ?? 0n) > 0n;
  const isTold = estado !== undefined && (estadoEscrito || !hasBegun);
  const words = isTold ? [ACTIVITY_STATE_WORDS[estado]] : [];
  const all = [...words, ...stoppedBefore(activity)];
  return all.length === 0 ? undefined : all.join(', ');
}

/** That an activity stood still in June, where its second half says neither that it does nor that it goes on. */
export function stoppedBefore({ documents, estadoEscrito }: ActivityProgress): readonly string[] {
  const stood = documents.slice(0, -1).some(({ data }) => data.estado === 'suspendida');
  return stood && !estadoEscrito ? ['suspendida en el primer semestre'] : [];
}

/**
 * `overdue` where the day on which a work was to end has passed at the cut-off and one of its activities goes on, or
 * that nobody says whether it ended where those tell up to a day before that; empty where neither is so.
 */
export function lateWords(
  { progress }: View,
  { fin }: Work,
  activities: readonly ActivityProgress[],
  overdue: string,
): string {
  const { corte } = progress;
  const goOn = activities.filter(({ estado }) => estado !== 'concluida' && estado !== 'cancelada');
  if (fin === undefined || corte === undefined || !isDue(fin, corte) || goOn.length === 0) return '';
  const isTold = goOn.some(
    ({ corteActividad }) => corteActividad === undefined || isDue(fin, corteActividad),
  );
  return isTold ? overdue : 'no se dice si terminó';
}
