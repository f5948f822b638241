import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { Figure } from '../../model/progress/figure.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import type { Avance } from '../../model/progress/progress.ts';
import { cell, groupRow, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { percent, points, quantity, SIN_DATO } from '../format.ts';
import { placesText } from '../places.ts';
import type { Block, Row } from '../report.ts';
import { activityId, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

const COLUMNS = [left('Cifra', 1.6), right('Valor', 0.9), left('Cuenta', 3.4), left('Archivo y línea', 3.2)];

/** Every figure with the sum that makes it and the lines of the files it was made from. */
export function annexOrigins(view: View): readonly Block[] {
  const { progress } = view;
  return [
    { ...heading(1, 'anexo-origen', 'Origen de las cifras'), landscape: true },
    paragraph(
      'Cada cifra con la cuenta que la produce y las líneas de los archivos de donde sale. Los promedios se hacen con las cifras que este mismo cuadro da debajo. El valor se redondea una sola vez, al final.',
    ),
    table('Origen de las cifras', COLUMNS, [
      groupRow('Plan', COLUMNS.length),
      ...groupRows(view, 'Plan', progress.avance),
      figureRow(view, 'Plan: a la meta final', progress.mandato.valor.valor, percent),
      figureRow(view, 'Plan: tiempo transcurrido', progress.mandato.tiempo, percent),
      ...progress.dimensiones.flatMap(({ dimension, avance }) =>
        groupRows(view, DIMENSION_WORDS[dimension.id], avance),
      ),
      ...band(
        'Objetivos',
        progress.objetivos.flatMap(({ objetivo, avance }) => groupRows(view, objetivo.id, avance)),
      ),
      ...band(
        'Indicadores del plan',
        progress.indicadores.flatMap((indicator) => indicatorRows(view, indicator)),
      ),
      ...band(
        'Unidades orgánicas',
        progress.unidades
          .filter(({ actividades }) => actividades.length > 0)
          .flatMap(({ unidad, avance }) => executionRows(view, unidad.id, avance)),
      ),
      ...band(
        'Actividades del POI',
        progress.actividades.flatMap((activity) => activityRows(view, activity)),
      ),
      ...band(
        'Inversiones',
        progress.inversiones.map((work) =>
          figureRow(view, `${work.cui ?? work.nombre}: gasto acumulado`, work.avance, percent),
        ),
      ),
    ]),
  ];
}

function band(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [groupRow(title, COLUMNS.length), ...rows];
}

function groupRows(view: View, name: string, avance: Avance): readonly Row[] {
  return [
    figureRow(view, `${name}: resultados`, avance.resultados.valor, percent),
    ...executionRows(view, name, avance),
  ];
}

function executionRows(view: View, name: string, avance: Avance): readonly Row[] {
  return [
    figureRow(view, `${name}: avance físico`, avance.fisico.valor, percent),
    figureRow(view, `${name}: devengado / PIM`, avance.financiero.valor, percent),
  ];
}

function indicatorRows(view: View, indicator: IndicatorProgress): readonly Row[] {
  const { id } = indicator.indicador;
  return [
    figureRow(view, `${id}: esperado`, indicator.esperado, quantity),
    figureRow(view, `${id}: tipo I`, indicator.tipoI, percent),
    figureRow(view, `${id}: tipo II`, indicator.tipoII, percent),
    figureRow(view, `${id}: a la meta final`, indicator.avanceFinal, percent),
  ];
}

function activityRows(view: View, activity: ActivityProgress): readonly Row[] {
  const id = activityId(activity);
  const { fisico, financiero, brecha, proyeccion } = activity;
  return [
    figureRow(view, `${id}: avance físico`, fisico.bruto, percent),
    figureRow(view, `${id}: avance físico del año`, fisico.anual, percent),
    ...(financiero.sinCosto
      ? []
      : [
          figureRow(view, `${id}: devengado / PIM`, financiero.valor, percent),
          ...(financiero.programado === undefined
            ? []
            : [figureRow(view, `${id}: devengado / programado`, financiero.valorPeriodo, percent)]),
          figureRow(view, `${id}: brecha`, brecha, points),
        ]),
    figureRow(view, `${id}: proyección`, proyeccion.cantidad, quantity),
    figureRow(view, `${id}: proyección, de la meta`, proyeccion.valor, percent),
  ];
}

function figureRow(
  { input }: View,
  name: string,
  { value, trace }: Figure,
  format: (value: Figure['value']) => string,
): Row {
  return row(
    name,
    value ? format(value) : SIN_DATO,
    trace.words(),
    cell(placesText(trace.origins(), input.lineOf) || '—'),
  );
}
