import type { ActivityProgress } from '../model/progress/activity.ts';
import { byPim, ofUnit, type View } from './view.ts';

/** The activities on target, the largest PIM first: what a report tells as achieved where no unit wrote achievements. */
export function inMeta({ progress }: View): readonly ActivityProgress[] {
  return byPim(progress.actividades).filter(({ fisico }) => fisico.estado === 'verde');
}

/** What is said where nothing can be told as achieved. */
export function nothingAchieved(view: Pick<View, 'input' | 'words'>): string {
  const { words } = view;
  return `${noneWritten(view)}, y ninguna actividad${ofUnit(view)} con dato ${words.stands} ${words.told.verde}.`;
}

/** «Las oficinas no escribieron logros»; in the report of one, that it did not. */
export function noneWritten({ input }: Pick<View, 'input'>): string {
  return input.unidad === undefined ? 'Las oficinas no escribieron logros' : 'Esta unidad no escribió logros';
}
