import type { ActivityProgress } from '../model/progress/activity.ts';
import { byPim, type View } from './view.ts';

/** The activities on target, the largest PIM first: what a report tells as achieved where no unit wrote achievements. */
export function inMeta({ progress }: View): readonly ActivityProgress[] {
  return byPim(progress.actividades).filter(({ fisico }) => fisico.estado === 'verde');
}

/** What is said where nothing can be told as achieved. */
export function nothingAchieved({ words }: Pick<View, 'words'>): string {
  return `Las oficinas no escribieron logros, y ninguna actividad con dato ${words.stands} ${words.told.verde}.`;
}
