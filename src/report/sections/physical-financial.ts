import { compare, isNegative, isPositive, magnitude } from '../../model/fraction.ts';
import type { Gap } from '../../model/questions/gap.ts';
import { count } from '../../text/spanish.ts';
import { cell, figureOf, heading, left, note, paragraph, right, row, table } from '../blocks.ts';
import { barLength, percent, points } from '../format.ts';
import { gapAlert, gapOf } from '../gap.ts';
import type { Block } from '../report.ts';
import { ownerCell } from '../reported.ts';
import { markedCell } from '../touched.ts';
import { activityId, activityName, type View } from '../view.ts';

/** More names than these would cover the drawing. */
const NAMED = 8;

/** Whether money and work advance together, and where they do not. */
export function physicalFinancial(view: View): readonly Block[] {
  const gaps = view.progress.actividades.flatMap((activity) => gapOf(activity) ?? []);
  const title = heading(1, 'fisico-financiero', 'Avance físico frente al financiero');
  if (gaps.length === 0) {
    return [title];
  }
  const alerts = gaps
    .filter((gap) => gapAlert(gap, view.model.config) !== undefined)
    .toSorted((a, b) => compare(magnitude(b.brecha), magnitude(a.brecha)));
  return [
    title,
    paragraph(
      `Se comparan ${count(gaps.length, 'actividad', 'actividades')}. ` +
        `En ${alerts.length === 0 ? 'ninguna' : alerts.length} la brecha pasa de ${view.model.config.brecha} puntos.`,
    ),
    scatter(gaps, new Set(alerts.slice(0, NAMED))),
    ...(alerts.length === 0 ? [] : [alertTable(view, alerts)]),
    note(
      'Con programación mensual del gasto se comparan lo devengado y lo ejecutado contra lo programado a la fecha; sin ella, devengado entre PIM y el avance físico del año.',
    ),
  ];
}

function scatter(gaps: readonly Gap[], named: ReadonlySet<Gap>): Block {
  const ahead = gaps.filter(({ brecha }) => isPositive(brecha)).length;
  const behind = gaps.filter(({ brecha }) => isNegative(brecha)).length;
  return figureOf(
    'grafico-fisico-financiero',
    'Avance financiero y físico de las actividades; sobre la diagonal, ambos son iguales',
    `En ${count(ahead, 'actividad', 'actividades')} el gasto va delante del avance físico; en ${behind}, detrás.`,
    {
      kind: 'scatter',
      x: 'Avance financiero',
      y: 'Avance físico',
      points: gaps.map((gap) => ({
        label: activityId(gap.progress),
        x: barLength(gap.gasto),
        y: barLength(gap.avance.value),
        estado: gap.progress.fisico.estado,
        named: named.has(gap),
      })),
    },
  );
}

function alertTable(view: View, alerts: readonly Gap[]): Block {
  return table(
    'Actividades cuya brecha merece atención',
    [
      left('N.º', 0.9),
      left('Actividad', 2.8),
      left('Unidad', 0.8),
      right('Financiero', 1),
      right('Físico', 1),
      right('Brecha, en puntos', 0.9),
      left('Alerta', 1.8),
    ],
    alerts.map((gap) =>
      row(
        activityId(gap.progress),
        activityName(gap.progress),
        ownerCell(gap.progress),
        percent(gap.gasto),
        percent(gap.avance.value),
        markedCell(cell(points(gap.brecha)), view.touched.activity(gap.progress)),
        gapAlert(gap, view.model.config) ?? '',
      ),
    ),
  );
}
