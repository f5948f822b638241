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

/**
 * How the first of those on target were chosen: by their PIM, as far as they say it; where none does, `byPim` leaves them
 * by their codes. `most` names those of the largest, `all` their whole order.
 */
export function orderWords(
  activities: readonly ActivityProgress[],
  shown: number,
): { readonly most: string; readonly all: string } {
  const known = activities.filter(({ financiero }) => financiero.pim !== undefined).length;
  const unknown = activities.filter(({ financiero: { pim, sinCosto } }) => pim === undefined && !sinCosto);
  if (known === 0) return { most: 'por el orden de sus códigos', all: 'por el orden de sus códigos' };
  const largest = `${activities.length === 1 ? 'la' : 'las'} de mayor presupuesto`;
  if (unknown.length === 0) return { most: largest, all: 'de mayor a menor PIM' };
  return {
    most: known < shown ? 'primero las que dicen su presupuesto' : `${largest} de las que lo dicen`,
    all: 'de mayor a menor PIM, y al final las que no lo dicen',
  };
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
