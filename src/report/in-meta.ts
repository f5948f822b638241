import type { ActivityProgress } from '../model/progress/activity.ts';
import { isSuspended } from './off-track.ts';
import { byPim, ofUnit, type View } from './view.ts';

/**
 * The activities on target, the largest PIM first: what a report tells as achieved where no unit wrote achievements. One
 * that was suspended achieved nothing by being on time until it stopped.
 */
export function inMeta({ progress }: View): readonly ActivityProgress[] {
  return byPim(progress.actividades).filter(
    (activity) => activity.fisico.estado === 'verde' && !isSuspended(activity),
  );
}

/** «, sin contar lo suspendido», where something suspended has the colour of what is counted; else empty. */
export function withoutSuspended({ progress }: Pick<View, 'progress'>): string {
  return progress.actividades.some((activity) => activity.fisico.estado === 'verde' && isSuspended(activity))
    ? ', sin contar lo suspendido'
    : '';
}

/** What is said where nothing can be told as achieved. */
export function nothingAchieved(view: Pick<View, 'input' | 'words' | 'progress'>): string {
  const { words } = view;
  return `${noneWritten(view)}, y ninguna actividad${ofUnit(view)} con dato ${words.stands} ${words.told.verde}${withoutSuspended(view)}.`;
}

/** «Las oficinas no escribieron logros»; in the report of one, that it did not. */
export function noneWritten({ input }: Pick<View, 'input'>): string {
  return input.unidad === undefined ? 'Las oficinas no escribieron logros' : 'Esta unidad no escribió logros';
}
