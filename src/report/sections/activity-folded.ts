/** What a page that folds tells of an activity besides its sheet: months, cause, measures, and where its figures are from. */
import { exact } from '../../model/fraction.ts';
import type { Actividad, Mes } from '../../model/model.ts';
import { capitalized } from '../../text/spanish.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { joinedDocuments } from '../../model/progress/joining.ts';
import { measuresOfActivity } from '../../model/progress/lists-of-year.ts';
import { quantity, SIN_DATO } from '../format.ts';
import { placesByName } from '../places.ts';
import { deviationOf } from '../deviations.ts';
import type { Cell, Facts, Inline, Table, Text } from '../report.ts';
import { left, right, row, table } from '../blocks.ts';
import { activityId, yearIsOver, type View } from '../view.ts';
import { activityFigures, sumsText, type Named } from './annex-origins.ts';
import { measuresCell, whyCell } from './physical.ts';

/** Nothing is printed of a month of which nothing is known and nothing was to be known yet. */
const NOT_YET = '—';

/** The months of an activity as a table, where it has any; then why it parted from its programme, and its sums. */
export function foldedOf(view: View, activity: ActivityProgress): readonly (Table | Facts)[] {
  const figures = activityFigures(activity, yearIsOver(view));
  const items = [
    ...causeFacts(view, activity),
    ...given('Cómo se calcula', sumsText(figures)),
    ...given('Origen', [{ text: originText(view, activity, figures) }]),
  ];
  return [...monthsTable(activity), { kind: 'facts', items }];
}

/** Which lines of which files say something of an activity, and of its figures. */
function originText(view: View, activity: ActivityProgress, figures: readonly Named[]): string {
  const origins = figures.flatMap(([, { value, trace }]) => (value === undefined ? [] : trace.origins()));
  return placesByName([...activity.documents.map(({ origin }) => origin), ...origins], view.input.lineOf);
}

/** Why an activity parted from its programme, or was cancelled; empty where nobody says it. */
export function whyText(view: View, activity: ActivityProgress): Text {
  const isTold = deviationOf(activity) !== undefined || activity.latest.data.cancelacion !== undefined;
  return isTold ? cellText(whyCell(view, activity)) : [];
}

function causeFacts(view: View, activity: ActivityProgress): Facts['items'] {
  return [
    ...given('Por qué', whyText(view, activity)),
    ...(measuresOfActivity(activity.documents).length > 0
      ? given('Qué se hace', cellText(measuresCell(view, activity)))
      : []),
  ];
}

function cellText({ text, note: [first, ...rest] = [] }: Cell): Text {
  return first === undefined
    ? text
    : [...text, { text: '. ' }, { ...first, text: capitalized(first.text) }, ...rest];
}

function given(term: string, text: readonly Inline[]): Facts['items'] {
  return text.some((run) => run.text !== '') ? [{ term, text }] : [];
}

/** What was programmed and done each month of the year so far, as written; none where no month is. */
function monthsTable(activity: ActivityProgress): readonly Table[] {
  const documents = joinedDocuments(activity.documents);
  const unit = activity.latest.data.indicador?.unidad_medida ?? '';
  const months = documents.flatMap((document) => document.poi.meses.map((mes) => ({ document, mes })));
  const programmed = months.map(({ document, mes }) => monthText(document, 'programado', mes));
  const missing = new Set(activity.fisico.sinInformar.meses);
  const done = months.map(
    ({ document, mes }) => monthText(document, 'ejecutado', mes) ?? (missing.has(mes) ? SIN_DATO : undefined),
  );
  if (![...programmed, ...done].some((text) => text !== undefined)) return [];
  const line = (title: string, texts: readonly (string | undefined)[]): ReturnType<typeof row> =>
    row(title, ...texts.map((text) => text ?? NOT_YET));
  return [
    table(
      `Meses de ${activityId(activity)}`,
      [left(unit === '' ? 'Mes' : unit, 2), ...months.map(({ mes }) => right(mes, 1))],
      [line('Programado', programmed), line('Ejecutado', done)],
    ),
  ];
}

function monthText(
  { data: { indicador } }: Actividad,
  side: 'programado' | 'ejecutado',
  mes: Mes,
): string | undefined {
  const value = indicador?.[side]?.[mes];
  return typeof value === 'number' ? quantity(exact(value)) : undefined;
}
