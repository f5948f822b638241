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
import { groupBarCell, groupCell, moneyCell, noResults } from '../cells.ts';
import { isPercentage, percent, quantity, SIN_DATO } from '../format.ts';
import type { Block, Cell, Row, Text } from '../report.ts';
import { markedCell } from '../touched.ts';
import { activityId, type View } from '../view.ts';
import { DIMENSION_WORDS, flagsOf, indicatorWord } from '../words.ts';

/** Every objective with its results and execution, and every indicator of the plan with what it was measured against. */
export function objectives(view: View): readonly Block[] {
  const { progress } = view;
  const title = heading(1, 'objetivos', 'Objetivos e indicadores');
  if (progress.objetivos.length === 0) return [title, paragraph('El plan no tiene objetivos.')];
  return [
    title,
    objectiveTable(view),
    ...shared(view),
    heading(2, 'indicadores', 'Indicadores del plan'),
    ...(progress.indicadores.length === 0
      ? [paragraph('Los objetivos no tienen indicadores.')]
      : [indicatorTable(view), ...remarks(view)]),
  ];
}

function objectiveTable({ progress, touched, unitName }: View): Block {
  const columns = [
    left('N.º', 0.8),
    left('Objetivo', 2.2),
    left('Responsable', 1.5),
    left('Resultados', 1.4),
    left('Avance físico', 1.4),
    left('Devengado / PIM', 1.4),
  ];
  const rows = progress.dimensiones.flatMap(({ dimension }) => {
    const own = progress.objetivos.filter(({ objetivo }) => objetivo.dimension === dimension.id);
    if (own.length === 0) return [];
    return [
      groupRow(`Dimensión ${DIMENSION_WORDS[dimension.id].toLowerCase()}`, columns.length, dimension.id),
      ...own.map(({ objetivo, avance, actividades, indicadores }) =>
        row(
          objetivo.id,
          cell(text(strong(objetivo.data.nombre ?? 'Objetivo sin nombre')), { note: objetivo.data.problema }),
          objetivo.data.responsable === undefined ? 'sin responsable' : unitName(objetivo.data.responsable),
          flagged(
            groupBarCell(
              avance.resultados,
              noResults(objetivo.indicadores),
              touched.results(objetivo),
              dimension.id,
            ),
            indicadores,
          ),
          groupCell(avance.fisico, 'sin actividades', touched.group(actividades)),
          moneyCell(avance.financiero, touched.group(actividades)),
        ),
      ),
    ];
  });
  return table('Objetivos del plan: resultados y ejecución', columns, rows);
}

/** Activities that serve a second objective are named there and counted in their own only. */
function shared({ progress }: View): readonly Block[] {
  const items = progress.objetivos.flatMap(({ objetivo, tambien }) =>
    tambien.length === 0 ? [] : [`${objetivo.id}: ${tambien.map(activityId).join(', ')}`],
  );
  if (items.length === 0) return [];
  return [note(`También contribuyen, y cuentan solo en su propio objetivo: ${items.join('; ')}.`)];
}

/** A mean may hide that one of its indicators steps back: the cell says it. */
function flagged(shown: Cell, indicators: readonly IndicatorProgress[]): Cell {
  if (!indicators.some(({ retroceso }) => retroceso)) return shown;
  return { ...shown, note: [...(shown.note ?? []), { text: ' · ▼ retroceso' }] };
}

function indicatorTable(view: View): Block {
  const columns = [
    left('N.º', 1),
    left('Indicador', 2.4),
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
      groupRow(`Dimensión ${DIMENSION_WORDS[dimension.id].toLowerCase()}`, columns.length, dimension.id),
      ...own.map((indicator) => indicatorRow(view, indicator)),
    ];
  });
  return table('Indicadores del plan y su avance', columns, rows);
}

function indicatorRow({ touched }: View, indicator: IndicatorProgress): Row {
  const { indicador, lineaBase, esperado, obtenido, metaFinal } = indicator;
  const { data } = indicador;
  const unit = isPercentage(data.unidad_medida) ? ' %' : '';
  const shown = (value: IndicatorProgress['esperado']['value']): string =>
    value === undefined ? SIN_DATO : `${quantity(value)}${unit}`;
  const preliminary = indicator.resultado?.data.preliminar === true;
  return row(
    indicador.id,
    cell(data.nombre ?? 'Indicador sin nombre', {
      note: `${data.unidad_medida ?? 'sin unidad de medida'}; meta final: ${shown(metaFinal.value)}`,
    }),
    cell(shown(lineaBase.value), { note: yearNote(data.linea_base?.anio) }),
    cell(shown(esperado.value), { note: indicator.estimado ? 'estimado' : undefined }),
    cell(shown(obtenido.value), { note: preliminary ? 'preliminar' : undefined }),
    percent(indicator.tipoI.value),
    percent(indicator.tipoII.value),
    percent(indicator.avanceFinal.value),
    stateCell(indicator, touched.indicator(indicator)),
  );
}

function yearNote(anio: number | undefined): string | undefined {
  return anio === undefined ? undefined : `de ${anio}`;
}

function stateCell(indicator: IndicatorProgress, touched: boolean): Cell {
  const flags = flagsOf(indicator).join('; ');
  return markedCell(cell(indicatorWord(indicator), { estado: indicator.estado, note: flags }), touched);
}

/** What a reader should not miss: steps back, targets far exceeded, and why an indicator has no data. */
function remarks({ progress }: View): readonly Block[] {
  const items = progress.indicadores.flatMap((indicator): Text[] => {
    const { indicador, tipoII, gris, obtenido, esperado } = indicator;
    const name = strong(`${indicador.id} `);
    if (indicator.retroceso) {
      return [text(name, `retrocede: está peor que su línea de base (tipo II ${percent(tipoII.value)}).`)];
    }
    if (gris === 'sin_dato') {
      const why = obtenido.value ? esperado.trace.words() : obtenido.trace.words();
      return [
        text(
          name,
          why === SIN_DATO
            ? 'no se midió en el periodo; no entra en el promedio.'
            : `no tiene avance: ${why}; no entra en el promedio.`,
        ),
      ];
    }
    return [];
  });
  return items.length === 0 ? [] : [heading(2, 'indicadores-observaciones', 'Por revisar'), list(items)];
}
