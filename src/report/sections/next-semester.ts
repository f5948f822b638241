import { compareText } from '../../diagnostics/order.ts';
import { exact } from '../../model/fraction.ts';
import type { Actividad, Semestre } from '../../model/model.ts';
import { pimOf } from '../../model/money.ts';
import { compareSemestres } from '../../model/progress/period.ts';
import { tareasOf } from '../../model/questions-schedule.ts';
import { count } from '../../text/spanish.ts';
import { cell, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { amount, quantityOf, semesterText, shortDate, soles } from '../format.ts';
import type { Block, Row } from '../report.ts';
import { activityId, activityName, type View } from '../view.ts';

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
    ({ poi, unidad, data }) =>
      poi.semestre !== undefined &&
      compareSemestres(poi.semestre, next) === 0 &&
      data.estado !== 'cancelada' &&
      (view.input.unidad === undefined || unidad === view.input.unidad),
  );
  if (activities.length === 0) return [paragraph(`Todavía no hay POI del ${semesterText(next)}.`)];
  const money = activities.reduce((total, { data }) => total + pimOf(data.presupuesto), 0n);
  return [
    paragraph(
      `El POI del ${semesterText(next)} programa ${count(activities.length, 'actividad', 'actividades')}, con un presupuesto del año de ${soles(money)}.`,
    ),
    table(
      `Actividades programadas para el ${semesterText(next)}`,
      [
        left('N.º', 0.9),
        left('Actividad', 3.2),
        left('Unidad', 0.8),
        right('Meta del semestre', 1.4),
        right('PIM del año, en soles', 1.2),
      ],
      activities.map(programmeRow),
    ),
  ];
}

function programmeRow({ id, data, unidad }: Actividad): Row {
  const meta = data.indicador?.meta;
  return row(
    id === '' ? '—' : id,
    cell(data.nombre ?? 'Actividad sin nombre', { note: data.indicador?.nombre }),
    unidad ?? 'sin unidad',
    meta === undefined ? 'sin meta' : quantityOf(exact(meta), data.indicador?.unidad_medida),
    data.presupuesto?.sin_costo === undefined ? amount(pimOf(data.presupuesto)) : 'sin costo',
  );
}

function milestones({ progress }: View, next: Semestre): readonly Block[] {
  const { corte } = progress;
  const last = next.numero === 1 ? `${next.anio}-06-30` : `${next.anio}-12-31`;
  if (corte === undefined) return [];
  const ahead = progress.actividades
    .filter(({ fisico }) => fisico.gris !== 'cancelada')
    .flatMap((activity) =>
      tareasOf(activity.latest)
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
      [right('Fecha', 0.8), left('Hito', 2.6), left('Actividad', 3), left('Unidad', 0.8)],
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
