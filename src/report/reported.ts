/** What a reader must know of the months that the figures of an activity are of. */
import { monthName } from '../model/progress/calendar.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { MESES } from '../model/model.ts';
import type { Progress } from '../model/progress/progress.ts';
import { enumerate } from '../text/spanish.ts';
import { cell } from './blocks.ts';
import { integer, longDate, shortDate } from './format.ts';
import type { Cell } from './report.ts';
import type { View } from './view.ts';

/**
 * «informado hasta marzo», or which months are missing where later ones are reported, and that the programme is
 * estimated. Nothing for most.
 */
export function reportedNotes({ fisico }: ActivityProgress): readonly string[] {
  return [
    ...unreported(fisico.sinInformar),
    ...(fisico.estimado && fisico.programado.value !== undefined ? ['programado estimado'] : []),
  ];
}

function unreported({ meses, hasta }: ActivityProgress['fisico']['sinInformar']): readonly string[] {
  const [first] = meses;
  if (first === undefined || hasta === undefined) return [];
  const isTail = MESES.indexOf(first) > MESES.indexOf(hasta);
  return [isTail ? `informado hasta ${monthName(hasta)}` : `sin informar ${enumerate(meses.map(monthName))}`];
}

/** Whether the year of an activity with a colour is over, and nobody knows how it closed: some of its months are not told. */
export function isCloseUntold({ fisico, proyeccion }: ActivityProgress): boolean {
  return proyeccion.sinCierre && fisico.gris === undefined;
}

/** «de 3 faltan meses por informar»: how many so; nothing where the year still runs, or all of it is told of all. */
export function untoldClose(actividades: readonly ActivityProgress[]): readonly string[] {
  const n = actividades.filter(isCloseUntold).length;
  return n === 0 ? [] : [`de ${integer(n)} faltan meses por informar`];
}

/** «al 31-3-2019» where the data of an activity end before those of the report; else undefined. */
function earlierDate({ corte, corteActividad }: ActivityProgress): string | undefined {
  return corteActividad !== undefined && corte !== undefined && corteActividad < corte
    ? `al ${shortDate(corteActividad)}`
    : undefined;
}

/** The unit of an activity, with what else stands under it and the date of its data where they end earlier. */
export function ownerCell(activity: ActivityProgress, more: readonly string[] = []): Cell {
  const date = earlierDate(activity);
  return cell(activity.latest.unidad ?? 'sin unidad', {
    note: [...more, ...(date === undefined ? [] : [date])].join('; '),
  });
}

/** The units whose data end before those of the report: «GAF: al 31 de marzo de 2019». */
export function earlierUnits({ progress }: Pick<View, 'progress'>): readonly string[] {
  return progress.unidades.flatMap((group) => {
    const date = unitDate(progress, group);
    return date === undefined ? [] : [`${group.unidad.id}: al ${longDate(date)}`];
  });
}

/** The day at which the data of a unit end, where it is before that of the report, `AAAA-MM-DD`. */
export function unitDate(
  { corte }: Pick<Progress, 'corte'>,
  { corte: own }: Progress['unidades'][number],
): string | undefined {
  return own !== undefined && corte !== undefined && own < corte ? own : undefined;
}
