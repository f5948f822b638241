import { compareText } from '../../diagnostics/order.ts';
import type { Actividad, Semestre } from '../../model/model.ts';
import { ceilingOf, isOfSomeRows } from '../../model/budget.ts';
import { sumOfStated, type Cents } from '../../model/money.ts';
import { compareSemestres, daysOf, mesesOf } from '../../model/progress/period.ts';
import { isInactive } from '../../model/questions/year.ts';
import { tareasOfYear } from '../../model/questions/schedule.ts';
import { count } from '../../text/spanish.ts';
import { cell, heading, left, paragraph, right, row, table, totalRow } from '../blocks.ts';
import { amount, integer, ofSome, semesterText, shortDate, soles } from '../format.ts';
import { inBrackets, inSomeRows, partNote } from '../money-notes.ts';
import type { Block, Cell } from '../report.ts';
import { activityId, activityName, ofUnit, type View } from '../view.ts';

/** What comes after the cut-off: the programme of the next semester, if it is written, and the milestones ahead. */
export function nextSemester(view: View): readonly Block[] {
  const next = following(view.periodo);
  return [
    heading(1, 'proximo-semestre', 'Próximo semestre'),
    ...programme(view, next),
    ...milestones(view, next),
  ];
}

function following({ anio, numero }: Semestre): Semestre {
  return numero === 1 ? { anio, numero: 2 } : { anio: anio + 1, numero: 1 };
}

function programme(view: View, next: Semestre): readonly Block[] {
  const activities = view.model.actividades.filter(
    (actividad) =>
      plans(actividad, next) &&
      actividad.data.estado !== 'cancelada' &&
      !isInactive(actividad, view.model) &&
      (view.input.unidad === undefined || actividad.unidad === view.input.unidad),
  );
  if (activities.length === 0) return [];
  const units = [...new Set(activities.map(({ unidad }) => unidad))].toSorted((a, b) =>
    compareText(a ?? '', b ?? ''),
  );
  return [
    paragraph(
      `El POI del ${semesterText(next)} programa ${count(activities.length, 'actividad', 'actividades')}${ofUnit(view)}${budgetText(activities)}.`,
    ),
    ...(view.unidad !== undefined
      ? []
      : [
          table(
            `Lo programado para el ${semesterText(next)}, por unidad`,
            [left('Unidad orgánica', 3), right('Actividades', 1), right('PIM del año, en soles', 1.4)],
            [
              ...units.map((unit) => {
                const own = activities.filter(({ unidad }) => unidad === unit);
                return row(view.unitName(unit), integer(own.length), pimCell(own));
              }),
              totalRow('Total', integer(activities.length), pimCell(activities)),
            ],
          ),
        ]),
  ];
}

/** Whether a document of an activity plans a semester: its own or, of a whole year, one with something to do in it. */
function plans({ poi, data: { indicador } }: Actividad, next: Semestre): boolean {
  if (poi.semestre !== undefined) return compareSemestres(poi.semestre, next) === 0;
  if (poi.anio !== next.anio) return false;
  const months = indicador?.programado;
  return months === undefined || mesesOf(next).some((mes) => (months[mes] ?? 0) > 0);
}

function budgetText(activities: readonly Actividad[]): string {
  const { total, some, rows } = statedPim(activities);
  if (total === undefined) return '';
  const many = [
    ...(some === undefined ? [] : [`${some} lo dicen`]),
    ...inSomeRows(rows, 'lo dice', 'lo dicen'),
  ];
  return `, con un presupuesto del año de ${soles(total)}${inBrackets(many)}`;
}

/** The PIM of the year, with of how many activities it is. */
function pimCell(activities: readonly Actividad[]): Cell {
  const { total, some, rows } = statedPim(activities);
  return cell(amount(total), { note: partNote(some, rows) });
}

/** What the activities may spend, in céntimos, and of how many of those that cost something it is, where not all say all. */
function statedPim(activities: readonly Actividad[]): {
  readonly total: Cents | undefined;
  readonly some: string | undefined;
  /** How many say it in some of their rows alone. */
  readonly rows: number;
} {
  const stated = activities
    .map(({ data: { presupuesto } }) => ({ pim: ceilingOf(presupuesto), presupuesto }))
    .filter(({ pim, presupuesto }) => pim !== undefined || presupuesto?.sin_costo === undefined);
  const { total, conDato } = sumOfStated(stated.map(({ pim }) => pim?.amount));
  const rows = stated.filter(({ pim }) => isOfSomeRows(pim)).length;
  return { total, some: ofSome(conDato, stated.length), rows };
}

function milestones({ progress }: View, next: Semestre): readonly Block[] {
  const { corte } = progress;
  const last = daysOf(next).last;
  if (corte === undefined) return [];
  const ahead = progress.actividades
    .filter(({ fisico }) => fisico.gris !== 'cancelada')
    .flatMap((activity) =>
      tareasOfYear(activity)
        .filter(
          ({ data }) =>
            data.hito === true &&
            data.avance !== 100 &&
            data.fin !== undefined &&
            data.fin > corte &&
            data.fin <= last,
        )
        .map(({ data }) => ({ activity, data })),
    )
    .toSorted((a, b) => compareText(a.data.fin ?? '', b.data.fin ?? ''));
  if (ahead.length === 0) return [];
  return [
    table(
      'Hitos que vienen',
      [right('Fecha', 0.9), left('Hito', 2.4), left('Actividad', 3.2), left('Unidad', 0.8)],
      ahead.map(({ activity, data }) =>
        row(
          shortDate(data.fin),
          data.tarea ?? 'Hito sin nombre',
          `${activityId(activity)} ${activityName(activity)}`,
          activity.latest.unidad ?? 'sin unidad',
        ),
      ),
      1,
    ),
  ];
}
