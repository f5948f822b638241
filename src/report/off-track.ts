/** The activities that parted from what was programmed: the ones that a report tells in full. */
import { compare } from '../model/fraction.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { capped } from '../model/progress/percentage.ts';
import { hasNotBegun } from '../model/progress/period.ts';
import { estadoOf } from '../model/progress/semaforo.ts';
import type { Estado } from './report.ts';
import { isCloseUntold } from './reported.ts';
import { byPim, ofUnit, yearIsOver, type View } from './view.ts';

/** Activities off track for one reason, in the words of a heading. */
export interface OffTrack {
  readonly title: string;
  readonly activities: readonly ActivityProgress[];
}

/**
 * Every activity that is not on track, once, the gravest reason first: cancelled, suspended, far from its target, near it, without
 * data, and those on track of which nobody tells how they closed, or that would not reach their target of the year.
 * Within each the furthest from its target first.
 */
export function offTrack(view: View): readonly OffTrack[] {
  const { actividades } = view.progress;
  const { told } = view.words;
  const going = actividades.filter((activity) => !isSuspended(activity));
  const hasState = (estado: Estado) => (activity: ActivityProgress) =>
    activity.fisico.gris === undefined && activity.fisico.estado === estado;
  const isUnknown = (activity: ActivityProgress): boolean =>
    !hasNotBegun(activity) &&
    activity.fisico.gris !== undefined &&
    activity.fisico.gris !== 'cancelada' &&
    activity.fisico.gris !== 'no_programado';
  // Elsewhere the suspended are counted with their colour, and two counts may not contradict each other.
  const without = (isOne: (activity: ActivityProgress) => boolean): string =>
    actividades.some((activity) => isSuspended(activity) && isOne(activity))
      ? ', sin contar lo suspendido'
      : '';
  const coloured = (estado: 'rojo' | 'amarillo'): OffTrack => ({
    title: `Actividades ${told[estado]}${without(hasState(estado))}`,
    activities: furthestFirst(going.filter(hasState(estado))),
  });
  const groups: readonly OffTrack[] = [
    { title: 'Canceladas', activities: byPim(actividades.filter(isCancelled)) },
    { title: 'Suspendidas', activities: furthestFirst(actividades.filter(isSuspended)) },
    coloured('rojo'),
    coloured('amarillo'),
    {
      title: `Sin dato suficiente${without(isUnknown)}: no entran en el promedio`,
      activities: byPim(going.filter(isUnknown)),
    },
    {
      title: 'En meta con lo que informaron: no se sabe cómo cerraron',
      activities: byPim(going.filter((activity) => isGreen(activity) && isCloseUntold(activity))),
    },
    {
      title: yearIsOver(view)
        ? 'En meta, y no llegaron a su meta del año'
        : 'En meta hasta hoy, y no llegarían a su meta del año',
      activities: furthestFirst(going.filter((activity) => isGreen(activity) && fallsShort(view, activity))),
    },
  ];
  return groups.filter(({ activities }) => activities.length > 0);
}

/**
 * The same in one line: the cancelled first, and then whatever stands furthest from its target, also among the suspended.
 */
export function furthestOffTrack(view: View): readonly ActivityProgress[] {
  const all = offTrack(view).flatMap(({ activities }) => activities);
  return [...all.filter(isCancelled), ...furthestFirst(all.filter((activity) => !isCancelled(activity)))];
}

/** What is said where `offTrack` lists nothing: of those without a colour nobody knows it. */
export function nothingOffTrack(view: View): string {
  const { actividades, dejadas } = view.progress;
  const known = actividades.filter(({ fisico }) => fisico.gris === undefined).length;
  if (known === 0 && actividades.length > 0)
    return `De ninguna actividad${ofUnit(view)} se puede decir${view.words.yet} si se apartó de lo programado.`;
  // Those that were left out are told beside it: of them it is not said.
  if (dejadas.some(({ cuando }) => cuando === 'despues'))
    return `De las actividades${ofUnit(view)} que siguen en el plan operativo, ninguna${known < actividades.length ? ' con dato' : ''} se apartó de lo programado.`;
  return `Ninguna actividad${ofUnit(view)}${known < actividades.length ? ' con dato' : ''} se apartó de lo programado.`;
}

function isGreen({ fisico }: ActivityProgress): boolean {
  return fisico.estado === 'verde';
}

export function isCancelled({ fisico }: ActivityProgress): boolean {
  return fisico.gris === 'cancelada';
}

/** Whether an activity was left for a time: what it did so far says nothing of the rest of the year. */
export function isSuspended({ latest }: ActivityProgress): boolean {
  return latest.data.estado === 'suspendida';
}

/** Whether the projection of an activity stays under the green of its year; without a projection it does not. */
function fallsShort({ model }: View, { proyeccion }: ActivityProgress): boolean {
  const { value } = proyeccion.valor;
  return value !== undefined && estadoOf(capped(value), model.config.semaforo) !== 'verde';
}

/** From the least progress to the most; of the same, the larger PIM first. */
function furthestFirst(activities: readonly ActivityProgress[]): readonly ActivityProgress[] {
  return byPim(activities).toSorted((a, b) => {
    const [one, other] = [a.fisico.valor, b.fisico.valor];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return compare(one, other);
  });
}
