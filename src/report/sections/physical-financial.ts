import { compare, magnitude } from '../../model/fraction.ts';
import type { Gap } from '../../model/questions/gap.ts';
import { count } from '../../text/spanish.ts';
import { figureOf, heading, note, paragraph } from '../blocks.ts';
import { barLength, percent, points } from '../format.ts';
import { gapAlert, gapOf } from '../gap.ts';
import type { Block } from '../report.ts';
import { markedText } from '../touched.ts';
import { activityId, activityName, ofUnit, yearIsOver, type View } from '../view.ts';

/** Whether money and work advance together, and where they do not. */
export function physicalFinancial(view: View): readonly Block[] {
  const gaps = view.progress.actividades.flatMap((activity) => gapOf(activity) ?? []);
  const title = heading(1, 'fisico-financiero', 'Avance físico frente al financiero');
  if (gaps.length === 0) return [title];
  const alerts = gaps
    .filter((gap) => gapAlert(gap, view.model.config) !== undefined)
    .toSorted((a, b) => compare(magnitude(b.brecha), magnitude(a.brecha)));
  return [
    title,
    paragraph(
      `Se ${gaps.length === 1 ? 'compara' : 'comparan'} ${count(gaps.length, 'actividad', 'actividades')}${ofUnit(view)}. ` +
        `En ${alerts.length === 0 ? 'ninguna' : alerts.length} la brecha ${yearIsOver(view) ? 'pasó' : 'pasa'} de ${view.model.config.brecha} puntos.`,
    ),
    // After the chart it could stand alone on a page.
    note(
      'Con programación mensual del gasto se comparan lo devengado y lo ejecutado contra lo programado a la fecha; sin ella, devengado entre PIM y el avance físico del año.',
    ),
    ...(alerts.length === 0 ? [] : [parted(view, alerts)]),
  ];
}

/** The activities that part, the furthest first: both figures of each on one line. */
function parted(view: View, alerts: readonly Gap[]): Block {
  const rows = alerts.map((gap) => {
    const { progress } = gap;
    const words = `físico ${percent(gap.avance.value)}, gasto ${percent(gap.gasto)}, brecha ${points(gap.brecha)}`;
    return {
      label: `${activityId(progress)} ${activityName(progress)}`,
      first: gap.avance.value ? barLength(gap.avance.value) : 0,
      second: barLength(gap.gasto),
      text: markedText(words, view.touched.activity(progress)),
    };
  });
  return figureOf(
    'grafico-fisico-financiero',
    'Actividades cuya brecha merece atención: físico y gasto, en porcentaje; brecha, en puntos',
    rows.map(({ label, text }) => `${label}: ${text}.`).join(' '),
    {
      kind: 'dumbbells',
      legend: { first: 'Avance físico', second: 'Avance financiero' },
      rows,
    },
  );
}
