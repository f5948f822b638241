import { MESES } from '../../model/model.ts';
import { earlier, firstDayOf, isDue, lastDayOf, lastDayOfMonth } from '../../model/progress/calendar.ts';
import { compareText } from '../../diagnostics/order.ts';
import { tareasOfYear, type Tarea } from '../../model/questions/schedule.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { GanttChart } from '../chart.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { figureOf, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { barLength, integer, ofTotal, scopeText, shortDate } from '../format.ts';
import type { Block, Tono } from '../report.ts';
import { datedBefore, isOfFirstHalf, ownerCell } from '../reported.ts';
import { activityId, activityName, atCutOff, dayText, ofUnit, tonoOf, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';
import { isRunningLimit, yearDone } from '../year-done.ts';
import { isFinished } from '../../model/progress/task.ts';
import { daysOf } from '../../model/progress/period.ts';

type GanttRow = GanttChart['rows'][number];

/** When things were to be done, against the cut-off: one line for each activity, the late ones first. */
export function schedule(view: View): readonly Block[] {
  const title = heading(1, 'cronograma', 'Cronograma');
  const scheduled = view.progress.actividades.filter((activity) => spanOf(activity) !== undefined);
  if (scheduled.length === 0) return [title];
  const due = dueTasks(view);
  const byMonths = scheduled.some((activity) => tareasOfYear(activity).length === 0);
  return [
    title,
    paragraph(
      `Cada barra va del inicio de la primera tarea al fin de la última${byMonths ? '; donde no hay tareas, del primer al último mes programado' : ''}. La parte llena es el avance físico del año${toDateText(scheduled)}. ` +
        `${dueText(view, due)}.`,
    ),
    ...openTable(view, due),
    calendar(view, scheduled, due),
  ];
}

/** «; de 2 actividades sin meta anual, el de lo programado a la fecha»; nothing where every bar is of the year. */
function toDateText(scheduled: readonly ActivityProgress[]): string {
  const filled = scheduled.filter(({ fisico }) => fisico.bruto.value !== undefined);
  const kinds = [
    [filled.filter(({ fisico }) => !fisico.esDelAnio).length, 'sin meta anual'],
    [filled.filter(isRunningLimit).length, 'con un máximo para todo el año'],
  ] as const;
  const parts = kinds.flatMap(([n, words]) =>
    n === 0 ? [] : [`de ${count(n, 'actividad', 'actividades')} ${words}`],
  );
  return parts.length === 0 ? '' : `; ${enumerate(parts)}, el de lo programado a la fecha`;
}

interface Span {
  readonly start: string;
  readonly end: string;
}

/** From the first start to the last end of the tasks of an activity or, without tasks, of the months that it programmes. */
function spanOf(activity: ActivityProgress): Span | undefined {
  return tareasOfYear(activity).length > 0 ? spanOfTasks(activity) : programmedSpan(activity);
}

function spanOfTasks(activity: ActivityProgress): Span | undefined {
  const tareas = tareasOfYear(activity);
  const starts = tareas.flatMap(({ data }) => data.inicio ?? []);
  const ends = tareas.flatMap(({ data }) => data.fin ?? []);
  const start = starts.reduce((first, date) => (date < first ? date : first), starts[0] ?? '');
  const end = ends.reduce((last, date) => (date > last ? date : last), '');
  return start === '' || end === '' || end < start ? undefined : { start, end };
}

/** A month with nothing to do is no part of the calendar. */
function programmedSpan({ documents, scope: { anio } }: ActivityProgress): Span | undefined {
  const meses = documents.flatMap(({ data: { indicador }, poi }) =>
    poi.meses.filter((mes) => (indicador?.programado?.[mes] ?? 0) > 0),
  );
  const numbers = meses.map((mes) => MESES.indexOf(mes) + 1);
  if (numbers.length === 0) return undefined;
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return { start: `${anio}-${String(first).padStart(2, '0')}-01`, end: lastDayOfMonth(anio, last) };
}

function calendar(view: View, scheduled: readonly ActivityProgress[], due: DueTasks): Block {
  const { anio } = view.periodo;
  const spans = scheduled.flatMap((activity) => spanOf(activity) ?? []);
  // A work of many years must not shrink the others to a point: one year is seen on each side.
  const from = later(firstDayOf(anio - 1), spans.map(({ start }) => start).reduce(earlier, firstDayOf(anio)));
  const to = [lastDayOf(anio + 1), spans.map(({ end }) => end).reduce(later, lastDayOf(anio))].reduce(
    earlier,
  );
  const cutoff = view.progress.corte ?? daysOf(view.periodo).last;
  const delayed = new Set(due.late.map(({ activity }) => activity));
  const behind = scheduled.filter((activity) => delayed.has(activity));
  const others = scheduled.filter((activity) => !delayed.has(activity));
  const groups: readonly (readonly [string, Tono | undefined, readonly ActivityProgress[]])[] = [
    ['Con tareas atrasadas', undefined, behind],
    ...view.progress.dimensiones.map(({ dimension: { id } }): (typeof groups)[number] => [
      `Dimensión ${DIMENSION_WORDS[id].toLowerCase()}`,
      id,
      others.filter((activity) => tonoOf(view, activity) === id),
    ]),
    ['Sin objetivo del plan', undefined, others.filter((activity) => tonoOf(view, activity) === undefined)],
  ];
  const figure = figureOf(
    'grafico-cronograma',
    `Cronograma de las actividades, ${scopeText(view.periodo)}${behind.length === 0 ? '' : '; las atrasadas primero'}`,
    `${count(scheduled.length, 'actividad', 'actividades')}, ${view.progress.corte === undefined ? 'sin fecha de corte' : `con la línea de corte al ${view.corte}`}. ${spoken(view, scheduled, { behind, due })}`,
    {
      kind: 'gantt',
      from: monthStart(from),
      to,
      cutoff,
      cutoffText: `${view.progress.corte === undefined ? 'fin del semestre' : 'corte'} ${shortDate(cutoff)}`,
      rows: groups.flatMap(([label, tono, activities]): readonly GanttRow[] =>
        activities.length === 0
          ? []
          : [
              { id: `grupo-${label}`, label, group: true, ...(tono === undefined ? {} : { tono }) },
              ...activities.flatMap((activity) => rowsOf(view, activity)),
            ],
      ),
    },
  );
  return view.input.annexes === false ? figure : { ...figure, dataIn: 'anexo-poi' };
}

/** Every late activity by its name and, where no annex has them, the days of all of them. */
function spoken(
  view: View,
  scheduled: readonly ActivityProgress[],
  {
    behind,
    due: { untold, areTold },
  }: { readonly behind: readonly ActivityProgress[]; readonly due: DueTasks },
): string {
  const nameOf = (activity: ActivityProgress): string => `${activityId(activity)} ${activityName(activity)}`;
  const none = !areTold
    ? 'Ninguna dice sus tareas'
    : `${untold.length > 0 ? 'De ninguna se sabe que tenga' : 'Ninguna tiene'} tareas atrasadas`;
  const late = `${behind.length === 0 ? none : `Con tareas atrasadas: ${behind.map(nameOf).join('; ')}`}.`;
  if (view.input.annexes !== false) return late;
  const all = scheduled.map((activity) => {
    const { start, end } = spanOf(activity) ?? { start: '', end: '' };
    const done = yearDone(view, activity, end).text;
    return `${nameOf(activity)}, ${dayText(view, start)} a ${dayText(view, end)}, ${done}`;
  });
  return `${late} Todas: ${all.join('; ')}.`;
}

function rowsOf(view: View, activity: ActivityProgress): readonly GanttRow[] {
  const span = spanOf(activity);
  if (span === undefined) return [];
  const { fisico } = activity;
  const tono = tonoOf(view, activity);
  const done = yearDone(view, activity, span.end);
  return [
    {
      id: activityId(activity),
      label: `${activityId(activity)} ${activityName(activity)}`,
      ...(tono === undefined ? {} : { tono }),
      estado: fisico.estado,
      start: span.start,
      end: span.end,
      ...(done.value ? { progress: barLength(done.value) } : {}),
      progressText: done.text,
      ...(done.isFinished ? { finished: true } : {}),
    },
  ];
}

/** One that was to end by the cut-off of its activity, and of which nobody says that it did. */
interface OpenTask {
  readonly activity: ActivityProgress;
  readonly tarea: Tarea;
}

/** Those of which it is told that they did not end, and those of which it is not. */
interface DueTasks {
  readonly late: readonly OpenTask[];
  /** Of these nobody says whether they ended. */
  readonly untold: readonly OpenTask[];
  /** Whether anybody wrote a task: where nobody did, none is late, and none is on time. */
  readonly areTold: boolean;
}

function dueTasks({ progress }: View): DueTasks {
  const tasks = progress.actividades
    .filter(({ fisico }) => fisico.gris !== 'cancelada')
    .flatMap((activity) => tareasOfYear(activity).map((tarea) => ({ activity, tarea })));
  const open = tasks.filter(({ activity, tarea }) => isOpen(activity, tarea.data));
  return {
    late: open.filter((task) => !isUntold(task)),
    untold: open.filter(isUntold),
    areTold: tasks.length > 0,
  };
}

function isOpen({ corteActividad }: ActivityProgress, data: Tarea['data']): boolean {
  if (data.fin === undefined || corteActividad === undefined || !isDue(data.fin, corteActividad))
    return false;
  return !isFinished(data, corteActividad);
}

function isUntold({ tarea: { data } }: OpenTask): boolean {
  return data.avance === undefined && typeof data.fin_real !== 'string';
}

/** «3 tareas debían haber terminado y no terminaron al 30 de junio de 2019; de 2 más no se sabe» */
function dueText(view: View, { late, untold, areTold }: DueTasks): string {
  if (!areTold) return `Ninguna actividad${ofUnit(view)} dice sus tareas`;
  const by = atCutOff(view);
  const unknown = untold.length;
  if (late.length > 0) {
    const more = unknown === 0 ? '' : `; de ${integer(unknown)} más no se sabe`;
    return `${count(late.length, 'tarea debía haber terminado y no terminó', 'tareas debían haber terminado y no terminaron')} ${by}${knownBefore(late)}${more}`;
  }
  if (unknown === 0) return `Ninguna tarea${ofUnit(view)} debía haber terminado sin que terminara ${by}`;
  return `De ${count(unknown, 'tarea', 'tareas')}${ofUnit(view)} que ${unknown === 1 ? 'debía' : 'debían'} haber terminado ${by} no se sabe si ${unknown === 1 ? 'terminó' : 'terminaron'}`;
}

/** Of how many of them the second half, which does not write them again, tells nothing. */
function knownBefore(late: readonly OpenTask[]): string {
  const n = late.filter(({ activity, tarea }) => isOfFirstHalf(activity, tarea.actividad)).length;
  const which = n < late.length ? integer(n) : n === 1 ? 'ella' : 'ellas';
  return n === 0 ? '' : `; de ${which} se sabe solo lo que dice el POI del primer semestre`;
}

/** The oldest first; what a document of a whole year leaves untold in its first half is no list of what is open. */
function openTable(view: View, { late, untold }: DueTasks): readonly Block[] {
  const open = [...late, ...untold.filter(({ activity }) => !isOfWholeYear(activity))].toSorted((a, b) =>
    compareText(a.tarea.data.fin ?? '', b.tarea.data.fin ?? ''),
  );
  return open.length === 0 ? [] : [tableOfOpen(view, open)];
}

/** How many tasks a table of the body holds, where an annex has those of every activity. */
const MOST_OPEN = 20;

/** All of them where no annex has them, else those that are furthest from their end; what nobody tells comes before what is told. */
function shownOf(view: View, open: readonly OpenTask[]): readonly OpenTask[] {
  if (view.input.annexes === false || open.length <= MOST_OPEN) return open;
  const doneIn = ({ tarea: { data } }: OpenTask): number =>
    typeof data.fin_real === 'string' ? 101 : (data.avance ?? -1);
  const furthest = new Set(open.toSorted((a, b) => doneIn(a) - doneIn(b)).slice(0, MOST_OPEN));
  return open.filter((task) => furthest.has(task));
}

function isOfWholeYear({ scope, latest }: ActivityProgress): boolean {
  return scope.numero === 1 && latest.poi.semestre === undefined;
}

function tableOfOpen(view: View, open: readonly OpenTask[]): Block {
  const shown = shownOf(view, open);
  return table(
    `Tareas que debían haber terminado${shown.length < open.length ? `: ${ofTotal(shown.length, open.length)}, las que menos avanzaron` : ''}`,
    [
      left('Tarea', 2.6),
      left('Actividad', 2.6),
      left('Unidad', 0.7),
      right('Debía terminar', 0.9),
      right('Avance', 0.7),
    ],
    shown.map(({ activity, tarea }) => {
      const { data, actividad } = tarea;
      return row(
        data.tarea ?? 'Tarea sin nombre',
        `${activityId(activity)} ${activityName(activity)}`,
        ownerCell(activity),
        shortDate(data.fin),
        typeof data.fin_real === 'string'
          ? `terminó el ${dayText(view, data.fin_real)}`
          : `${data.avance === undefined ? 'sin dato' : `${data.avance} %`}${datedBefore(view, activity, actividad)}`,
      );
    }),
  );
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function monthStart(date: string): string {
  return `${date.slice(0, 7)}-01`;
}
