/** What a reader must know of the months that the figures of an activity are of. */
import { monthName } from '../model/progress/calendar.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { MESES, type Actividad } from '../model/model.ts';
import { cutOffOfPoi } from '../model/progress/period.ts';
import type { Progress } from '../model/progress/progress.ts';
import { count, enumerate } from '../text/spanish.ts';
import { cell } from './blocks.ts';
import { integer, longDate, ofTotal, shortDate } from './format.ts';
import type { Cell } from './report.ts';
import { dayText, type View } from './view.ts';

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

/** «informado hasta marzo», of one with a colour: where there is none, the word for it says how much was reported. */
export function untoldNotes({ fisico }: ActivityProgress): readonly string[] {
  return fisico.gris === undefined ? unreported(fisico.sinInformar) : [];
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

/**
 * « al 30-6» of what an activity has of the document of its first half, though it has a later one; else nothing, as
 * where it has no day.
 */
export function datedBefore(view: View, activity: ActivityProgress, document: Actividad): string {
  const corte = cutOffOfPoi(document.poi);
  return corte !== undefined && isOfFirstHalf(activity, document) ? ` al ${dayText(view, corte)}` : '';
}

/** Whether a document of an activity is that of its first half, and it has one of the second. */
export function isOfFirstHalf({ documents }: ActivityProgress, { poi }: Actividad): boolean {
  return poi !== documents.at(-1)?.poi;
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

/** What is asked of the units whose data end before those of the report. */
export interface EarlierData {
  /** Their ids, in order. */
  readonly unidades: readonly string[];
  /** Of how many that have activities. */
  readonly total: number;
  /** The first and the last of their days, `AAAA-MM-DD`. */
  readonly primero: string;
  readonly ultimo: string;
}

/** The units with activities whose data end before those of the report; undefined where there are none. */
export function earlierData(progress: Pick<Progress, 'corte' | 'unidades'>): EarlierData | undefined {
  const busy = progress.unidades.filter(({ actividades }) => actividades.length > 0);
  const earlier = busy.flatMap((group) => {
    const date = unitDate(progress, group);
    return date === undefined ? [] : [{ id: group.unidad.id, date }];
  });
  const days = earlier.map(({ date }) => date).toSorted();
  const [primero, ultimo] = [days[0], days.at(-1)];
  if (primero === undefined || ultimo === undefined) return undefined;
  return { unidades: earlier.map(({ id }) => id), total: busy.length, primero, ultimo };
}

/**
 * What the physical figure of all there is does not tell of, in the few words of a cell: «de 3 faltan meses por informar»,
 * «1 de 2 unidades solo hasta el 31-7-2019», «1 unidad solo desde julio». Nothing where it tells of all.
 */
export function untoldParts(
  progress: Pick<Progress, 'actividades' | 'corte' | 'unidades'>,
): readonly string[] {
  const earlier = earlierData(progress);
  const first = untoldFirstHalf(progress);
  return [
    ...untoldClose(progress.actividades),
    ...(earlier === undefined
      ? []
      : [
          `${ofTotal(earlier.unidades.length, earlier.total)} ${earlier.total === 1 ? 'unidad' : 'unidades'} solo hasta ${earlier.primero === earlier.ultimo ? 'el' : `días del ${shortDate(earlier.primero)} al`} ${shortDate(earlier.ultimo)}`,
        ]),
    ...(first === undefined
      ? []
      : [
          first.todo
            ? 'solo desde julio'
            : `${count(first.unidades.length, 'unidad', 'unidades')} solo desde julio`,
        ]),
  ];
}

/** A sentence for where each unit cannot have its date beside its figures; nothing where all end with the report. */
export function earlierDataText(progress: Pick<Progress, 'corte' | 'unidades'>): readonly string[] {
  const earlier = earlierData(progress);
  if (earlier === undefined) return [];
  const { unidades, total, primero, ultimo } = earlier;
  const until =
    primero === ultimo ? `el ${longDate(ultimo)}` : `días del ${longDate(primero)} al ${longDate(ultimo)}`;
  return [
    `Los datos de ${ofTotal(unidades.length, total)} ${total === 1 ? 'unidad' : 'unidades'} llegan solo hasta ${until}: ${enumerate(unidades)}.`,
  ];
}

/**
 * Of whose first half of the year no POI tells, in a report of the second: of all there is, or of these units.
 * undefined where of all one tells.
 */
export function untoldFirstHalf({
  actividades,
}: Pick<Progress, 'actividades'>):
  { readonly unidades: readonly string[]; readonly todo: boolean } | undefined {
  const untold = actividades.filter(({ firstHalf }) => firstHalf === 'untold');
  if (untold.length === 0) return undefined;
  return {
    unidades: [...new Set(untold.map(({ latest }) => latest.unidad ?? 'sin unidad'))],
    todo: untold.length === actividades.length,
  };
}

/** «no hay plan operativo de GAF: lo hecho se cuenta desde julio»; nothing where the first half of all is told. */
export function untoldFirstHalfText(progress: Pick<Progress, 'actividades'>): readonly string[] {
  const untold = untoldFirstHalf(progress);
  if (untold === undefined) return [];
  return [
    untold.todo
      ? 'no hay plan operativo en los documentos: lo hecho se cuenta desde julio'
      : `no hay plan operativo de ${enumerate(untold.unidades)}: lo suyo se cuenta desde julio`,
  ];
}
