import { isLimit } from '../../model/progress/advance.ts';
import type { DimensionId } from '../../model/model.ts';
import type { Figure } from '../../model/progress/figure.ts';
import { metasOf } from '../../model/questions/targets.ts';
import { capped } from '../../model/progress/percentage.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import {
  cell,
  groupRow,
  heading,
  left,
  list,
  note,
  paragraph,
  right,
  row,
  strong,
  table,
  text,
} from '../blocks.ts';
import { enumerate } from '../../text/spanish.ts';
import { groupCell, moneyLine } from '../cells.ts';
import { longDate, percent, shortDate, SIN_DATO } from '../format.ts';
import { finalTargetName, finalTargetText, isAfter, valueOf } from '../indicator-text.ts';
import { IN_SECOND_HALF, measuredBefore, measuredUntil } from '../measured-before.ts';
import { objectiveGrid } from './objective-grid.ts';
import { resultBarCell } from '../results.ts';
import type { Block, Cell, Row, Text } from '../report.ts';
import { markedCell } from '../touched.ts';
import { earlierText, INDICATORS_TABLE, trajectories } from './trajectories.ts';
import { activityId, type View } from '../view.ts';
import { DIMENSION_WORDS, flagsOf } from '../words.ts';

/** Every objective with its results and execution, and every indicator of the plan with what it was measured against. */
export function objectives(view: View): readonly Block[] {
  const { progress } = view;
  const title = heading(1, 'objetivos', 'Objetivos e indicadores');
  if (progress.objetivos.length === 0) return [title];
  return [
    title,
    ...objectiveGrid(view),
    objectiveTable(view),
    ...shared(view),
    ...trajectories(view),
    heading(2, 'indicadores', 'Indicadores del plan'),
    ...(progress.indicadores.length === 0
      ? [
          paragraph(
            `Los objetivos${view.input.unidad === undefined ? '' : ' por los que trabaja esta unidad'} no tienen indicadores.`,
          ),
        ]
      : [indicatorTable(view), ...remarks(view)]),
    ...changes(view),
  ];
}

function objectiveTable(view: View): Block {
  const { model, ofPlan, progress, touched, words } = view;
  const isOwned = progress.objetivos.some(({ objetivo }) => objetivo.data.responsable !== undefined);
  const columns = [
    left('Objetivo', 2),
    ...(isOwned ? [left('Unidad', 0.6)] : []),
    left('Resultados', 2.5),
    left('Avance físico', 1.55),
    right('PIM', 0.85),
    right('Devengado / PIM', 0.75),
  ];
  const rows = progress.dimensiones.flatMap(({ dimension }) => {
    const own = progress.objetivos.filter(({ objetivo }) => objetivo.dimension === dimension.id);
    if (own.length === 0) return [];
    return [
      ...bandOf(view, dimension.id, columns.length),
      ...own.map(({ objetivo, avance, actividades, indicadores }) =>
        row(
          cell(text(strong(`${objetivo.id} `), objetivo.data.nombre ?? 'Objetivo sin nombre')),
          ...(isOwned ? [objetivo.data.responsable ?? 'ninguna'] : []),
          resultBarCell(
            ofPlan.words,
            {
              figure: avance.resultados,
              indicators: indicadores,
              config: model.config,
              touched: touched.results(objetivo),
            },
            dimension.id,
          ),
          groupCell(words, avance.fisico, 'sin actividades', touched.group(actividades)),
          ...moneyLine(avance.financiero, touched.group(actividades)),
        ),
      ),
    ];
  });
  return table(
    view.input.unidad === undefined
      ? 'Objetivos del plan: resultados y ejecución'
      : `Objetivos del plan por los que trabaja esta unidad: sus resultados${ofPlan.otherDay === undefined ? '' : `, al ${longDate(ofPlan.otherDay)}`}, y la ejecución de esta unidad`,
    columns,
    rows,
  );
}

/** The band of a dimension; none in the report of a unit, which would have one for every row or two. */
function bandOf({ unidad }: View, id: DimensionId, columns: number): readonly Row[] {
  return unidad === undefined
    ? [groupRow(`Dimensión ${DIMENSION_WORDS[id].toLowerCase()}`, columns, id)]
    : [];
}

/** Activities that serve a second objective are named there and counted in their own only. */
function shared({ progress }: View): readonly Block[] {
  const items = progress.objetivos.flatMap(({ objetivo, tambien }) =>
    tambien.length === 0 ? [] : [`${objetivo.id}: ${tambien.map(activityId).join(', ')}`],
  );
  if (items.length === 0) return [];
  return [note(`También contribuyen, y cuentan solo en su propio objetivo: ${items.join('; ')}.`)];
}

function indicatorTable(view: View): Block {
  const columns = [
    left('Indicador', 2.8),
    right('Línea de base', 0.9),
    right('Esperado', 0.9),
    right('Obtenido', 0.9),
    right('Tipo I', 0.95),
    right('Tipo II', 0.95),
    right('A la meta final', 0.95),
    left('Estado', 1.1),
  ];
  const rows = view.progress.dimensiones.flatMap(({ dimension }): Row[] => {
    const own = view.progress.indicadores.filter(({ indicador }) => indicador.dimension === dimension.id);
    if (own.length === 0) return [];
    return [
      ...bandOf(view, dimension.id, columns.length),
      ...own.map((indicator) => indicatorRow(view, indicator)),
    ];
  });
  return { ...table('Indicadores del plan y su avance', columns, rows), id: INDICATORS_TABLE };
}

function indicatorRow(view: View, indicator: IndicatorProgress): Row {
  const { plan } = view;
  const { indicador, lineaBase, esperado, obtenido, metaFinalAnio } = indicator;
  const { data } = indicador;
  const shown = (value: IndicatorProgress['esperado']['value']): string => valueOf(indicador, value);
  const days = measuredUntil(view, indicator);
  const preliminary = indicator.resultado?.data.preliminar === true;
  return row(
    cell(text(strong(`${indicador.id} `), data.nombre ?? 'Indicador sin nombre'), {
      note: [
        data.unidad_medida ?? 'sin unidad de medida',
        view.unidad === undefined ? targetsText(indicator, plan) : finalTargetText(indicator, plan),
        ...(data.meta_registrada === undefined ? [] : [`«${data.meta_registrada}»`]),
      ].join('; '),
    }),
    cell(shown(lineaBase.value), { note: yearNote(data.linea_base?.anio) }),
    cell(shown(esperado.value), {
      note: [
        ...(indicator.estimado ? ['estimado'] : []),
        ...(days === undefined || days.esperado === days.medido ? [] : [`al ${shortDate(days.esperado)}`]),
      ].join('; '),
    }),
    cell(shown(obtenido.value), {
      note: [
        ...(days === undefined ? [] : [`al ${shortDate(days.medido)}`]),
        ...(preliminary ? ['preliminar'] : []),
        ...[earlierText(view, indicator)].flatMap((one) => one ?? []),
      ].join('; '),
    }),
    percent(indicator.tipoI.value),
    wayText(indicator, indicator.tipoII),
    cell(wayText(indicator, indicator.avanceFinal), {
      note: isAfter(metaFinalAnio, plan) ? finalTargetName(metaFinalAnio, plan) : undefined,
    }),
    stateCell(view, indicator),
  );
}

/** «metas: 80 % (2019), 88 % (2020), 100 % (2022)»; of one alone, which it is; «sin meta». */
function targetsText(indicator: IndicatorProgress, plan: View['plan']): string {
  const metas = metasOf(indicator.indicador);
  if (metas.length < 2) return finalTargetText(indicator, plan);
  return `metas: ${metas.map(({ clave, valor }) => `${valueOf(indicator.indicador, valor)} (${clave})`).join(', ')}`;
}

function yearNote(anio: number | undefined): string | undefined {
  return anio === undefined ? undefined : `de ${anio}`;
}

/** A percentage of the way; a permissible level has none to go. */
function wayText({ indicador }: IndicatorProgress, { value }: Figure): string {
  const { sentido } = indicador.data;
  return value === undefined && sentido !== undefined && isLimit(sentido) ? 'no aplica' : percent(value);
}

function stateCell({ touched, ofPlan: { words } }: View, indicator: IndicatorProgress): Cell {
  const notes = [...flagsOf(indicator), ...heldText(indicator)].join('; ');
  return markedCell(
    cell(words.indicator(indicator), { estado: indicator.estado, note: notes }),
    touched.indicator(indicator),
  );
}

/** With what an indicator enters the averages, where neither type says it. */
function heldText({ decide, valor, tipoI, tipoII }: IndicatorProgress): readonly string[] {
  if (valor === undefined) return [];
  const given = decide === 'I' ? tipoI.value : decide === 'II' ? tipoII.value : undefined;
  const isSeen = given !== undefined && percent(capped(given)) === percent(valor);
  return isSeen ? [] : [`cuenta ${percent(valor)}`];
}

/** What a reader should not miss: steps back, targets far exceeded, and why an indicator has no data. */
function remarks(view: View): readonly Block[] {
  const { otherDay, words } = view.ofPlan;
  const day = otherDay === undefined ? 'a la fecha de corte' : `al ${longDate(otherDay)}`;
  const items = view.progress.indicadores.flatMap((indicator): Text[] => {
    const { indicador, tipoII, gris, obtenido, esperado } = indicator;
    const name = strong(`${indicador.id} `);
    if (indicator.retroceso) {
      const values = `${valueOf(indicador, obtenido.value)} frente a ${valueOf(indicador, indicator.lineaBase.value)}`;
      const two = tipoII.value ? `; tipo II ${percent(tipoII.value)}` : '';
      return [text(name, `retrocede: está peor que su línea de base (${values}${two}).`)];
    }
    if (gris === 'nada_esperado') {
      return [text(name, `${day} ${words.indicator(indicator)}; no entra en el promedio.`)];
    }
    if (gris === 'sin_dato') {
      const why = obtenido.value ? esperado.trace.words() : obtenido.trace.words();
      return why === SIN_DATO ? [] : [text(name, `no tiene avance: ${why}; no entra en el promedio.`)];
    }
    return [];
  });
  const before = measuredBefore(view);
  const untold = view.progress.indicadores.filter(
    ({ gris, obtenido }) => gris === 'sin_dato' && obtenido.trace.words() === SIN_DATO,
  );
  const unmeasured = untold.flatMap(({ indicador }) =>
    before(indicador) === undefined ? [indicador.id] : [],
  );
  const all = [
    ...items,
    ...untold.flatMap(({ indicador }) => {
      const earlier = before(indicador);
      return earlier === undefined
        ? []
        : [
            text(
              strong(`${indicador.id} `),
              `no se midió${IN_SECOND_HALF} (${earlier}); no entra en el promedio.`,
            ),
          ];
    }),
    ...(unmeasured.length === 0
      ? []
      : [
          text(
            strong(enumerate(unmeasured)),
            unmeasured.length === 1
              ? ' no se midió en el periodo; no entra en el promedio.'
              : ' no se midieron en el periodo; no entran en el promedio.',
          ),
        ]),
  ];
  return all.length === 0 ? [] : [heading(2, 'indicadores-observaciones', 'Por revisar'), list(all)];
}

/** By which norm the plan changed, and what of it. */
function changes({ plan }: View): readonly Block[] {
  const modificaciones = plan?.data.modificaciones ?? [];
  if (modificaciones.length === 0) return [];
  return [
    heading(2, 'modificaciones-del-plan', 'Modificaciones del plan'),
    list(
      modificaciones.map(({ fecha, norma, motivo, afecta }) =>
        text(
          strong(norma ?? 'Sin norma'),
          [
            ...(fecha === undefined ? [] : [`, del ${longDate(fecha)}`]),
            ...(afecta === undefined || afecta.length === 0 ? [] : [`, cambió ${enumerate(afecta)}`]),
            ...(motivo === undefined ? [] : [`: ${motivo.replace(/\.$/, '')}`]),
            '.',
          ].join(''),
        ),
      ),
    ),
  ];
}
