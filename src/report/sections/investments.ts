import { untoldText, type Work } from '../../model/progress/works.ts';
import type { Fraction } from '../../model/fraction.ts';
import { activityProgresses } from '../../model/progress/progress.ts';
import { enumerate } from '../../text/spanish.ts';
import { cell, heading, left, note, right, row, strong, table, text } from '../blocks.ts';
import { amount, ofTotal, percent, shortDate } from '../format.ts';
import { overspent } from '../overspent.ts';
import { untoldNotes } from '../reported.ts';
import type { Block, Row } from '../report.ts';
import { markedCell } from '../touched.ts';
import { dayText, type View } from '../view.ts';
import { lateWords, workState } from '../work-state.ts';
import { flagsOf } from '../words.ts';
import { isOfYear, isRunningLimit, ofYearText } from '../year-done.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';

/** Public works over their years: what they cost, what was spent and how far they are. */
export function investments(view: View): readonly Block[] {
  const works = view.progress.inversiones;
  const title = heading(1, 'inversiones', 'Inversiones');
  if (works.length === 0) return [title];
  const current = new Map(
    activityProgresses(view.model, view.periodo).map((activity) => [activity.latest, activity]),
  );
  return [
    title,
    // After the table it could stand alone on a page.
    note(
      'El devengado acumulado suma los años anteriores y el año del informe. Las inversiones de varios años se unen por su CUI o, sin él, por la actividad que continúan.',
    ),
    table(
      'Inversiones y su avance acumulado, en soles',
      [
        left('CUI', 0.9),
        left('Inversión', 2.4),
        right('Costo total', 1.2),
        right('Devengado acumulado', 1.2),
        right('Avance del gasto', 0.9),
        right('Avance físico del año', 1.1),
        left('Plazo', 1.4),
      ],
      works.map((work) => workRow(view, work, current)),
      1,
    ),
  ];
}

function workRow(
  view: View,
  work: Work,
  current: ReadonlyMap<ActivityProgress['latest'], ActivityProgress>,
): Row {
  const activities = work.actividades.flatMap(({ latest }) => current.get(latest) ?? []);
  const ids = [...new Set(work.actividades.map(({ id }) => id).filter((id) => id !== ''))];
  return row(
    work.cui ?? 'sin CUI',
    markedCell(
      cell(text(strong(work.nombre)), {
        note: [enumerate(ids), workState(work, activities) ?? ''].filter((part) => part !== '').join('; '),
      }),
      view.touched.group(activities),
    ),
    amount(work.costoTotal),
    cell(amount(work.devengadoAcumulado), { note: missingOf(view, work) }),
    cell(percent(work.avance.value), { note: overspent(work.avance.value, 'más de lo que cuesta').join('') }),
    physicalOf(view, activities),
    cell(work.fin === undefined ? 'no indicado' : `hasta ${shortDate(work.fin)}`, {
      note: [
        ...(work.inicio === undefined ? [] : [`desde ${shortDate(work.inicio)}`]),
        lateWords(view, work, activities, 'plazo vencido'),
      ]
        .filter((part) => part !== '')
        .join('; '),
    }),
  );
}

/** What the sum does not hold: the activities and rows that do not say what they spent, and the years or days that nobody tells. */
function missingOf(view: View, { conDato, total, deAlgunasFilas, sinDato, devengadoHasta }: Work): string {
  return [
    ...(conDato < total ? [`${ofTotal(conDato, total)} con dato`] : []),
    ...(deAlgunasFilas === 0
      ? []
      : [`${total === 1 ? 'solo' : `${deAlgunasFilas} solo`} por algunas de sus filas`]),
    ...(sinDato.length === 0 ? [] : [`sin dato de ${untoldText(sinDato)}`]),
    ...(devengadoHasta === undefined ? [] : [`solo hasta el ${dayText(view, devengadoHasta)}`]),
  ].join('; ');
}

/** One activity tells the physical progress of its work; of several, each tells its own. */
function physicalOf({ words }: View, activities: readonly ActivityProgress[]): ReturnType<typeof cell> {
  const [activity, ...others] = activities;
  if (activity === undefined) return cell('sin actividad este año');
  if (others.length > 0)
    return cell(
      activities
        .map((one) => `${one.id}: ${[physicalFigure(words, one), ...untoldNotes(one)].join(', ')}`)
        .join('; '),
    );
  return cell(physicalFigure(words, activity), { note: physicalNotes(words, activity).join('; ') });
}

/** How much of the target of the year was done or, without one, of what was due. */
function physicalFigure(words: View['words'], activity: ActivityProgress): string {
  const value = ofTheYear(activity) ?? activity.fisico.bruto.value;
  return value ? percent(value) : words.activity(activity);
}

function ofTheYear(activity: ActivityProgress): Fraction | undefined {
  return isOfYear(activity) ? activity.fisico.anual.value : undefined;
}

/** The word is that of what was due to date: beside another figure it says so. One that stands for the figure is not said again. */
function physicalNotes(words: View['words'], activity: ActivityProgress): readonly string[] {
  const { bruto } = activity.fisico;
  const year = ofTheYear(activity);
  const word = words.activity(activity);
  const isOther = year !== undefined && bruto.value !== undefined && percent(year) !== percent(bruto.value);
  const isFigure = year === undefined && bruto.value === undefined;
  return [
    ...(isFigure ? [] : [isOther ? `a la fecha ${percent(bruto.value)}, ${word}` : word]),
    ...flagsOf(activity.fisico),
    ...untoldNotes(activity),
    ...(year === undefined && !isFigure ? [`a la fecha; ${yearWords(activity)}`] : []),
  ];
}

/** Why there is no figure of the year. */
function yearWords(activity: ActivityProgress): string {
  if (isRunningLimit(activity)) return ofYearText(activity) ?? '';
  return activity.fisico.esDelAnio ? 'del año, sin dato' : 'sin meta anual';
}
