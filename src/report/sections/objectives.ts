import { isLimit } from '../../model/progress/advance.ts';
import type { Figure } from '../../model/progress/figure.ts';
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
import type { Objetivo } from '../../model/model.ts';
import { enumerate } from '../../text/spanish.ts';
import { groupCell, moneyCell } from '../cells.ts';
import { longDate, percent, SIN_DATO } from '../format.ts';
import { finalTargetName, finalTargetText, isAfter, valueOf } from '../indicator-text.ts';
import { resultBarCell } from '../results.ts';
import type { Block, Cell, Row, Text } from '../report.ts';
import { markedCell } from '../touched.ts';
import { activityId, type View } from '../view.ts';
import { DIMENSION_WORDS, flagsOf } from '../words.ts';

/** Every objective with its results and execution, and every indicator of the plan with what it was measured against. */
export function objectives(view: View): readonly Block[] {
  const { progress } = view;
  const title = heading(1, 'objetivos', 'Objetivos e indicadores');
  if (progress.objetivos.length === 0) return [title];
  return [
    title,
    objectiveTable(view),
    ...shared(view),
    heading(2, 'indicadores', 'Indicadores del plan'),
    ...(progress.indicadores.length === 0
      ? [paragraph('Los objetivos no tienen indicadores.')]
      : [indicatorTable(view), ...remarks(view)]),
    ...changes(view),
  ];
}

function objectiveTable({ model, progress, touched, unitName, words }: View): Block {
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
          cell(text(strong(objetivo.data.nombre ?? 'Objetivo sin nombre')), {
            note: objectiveNote(objetivo),
          }),
          objetivo.data.responsable === undefined ? 'sin responsable' : unitName(objetivo.data.responsable),
          resultBarCell(
            words,
            {
              figure: avance.resultados,
              indicators: indicadores,
              config: model.config,
              touched: touched.results(objetivo),
            },
            dimension.id,
          ),
          groupCell(words, avance.fisico, 'sin actividades', touched.group(actividades)),
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

/** The problem it answers and, where the plan has them, its registered words. */
function objectiveNote({ data }: Objetivo): string {
  return [
    ...(data.problema === undefined ? [] : [data.problema]),
    ...(data.enunciado === undefined ? [] : [`Enunciado: «${data.enunciado}»`]),
    ...(data.meta_registrada === undefined ? [] : [`Meta registrada: «${data.meta_registrada}»`]),
  ].join(' · ');
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

function indicatorRow(view: View, indicator: IndicatorProgress): Row {
  const { plan } = view;
  const { indicador, lineaBase, esperado, obtenido, metaFinalAnio } = indicator;
  const { data } = indicador;
  const shown = (value: IndicatorProgress['esperado']['value']): string => valueOf(indicador, value);
  const preliminary = indicator.resultado?.data.preliminar === true;
  return row(
    indicador.id,
    cell(data.nombre ?? 'Indicador sin nombre', {
      note: [
        data.unidad_medida ?? 'sin unidad de medida',
        finalTargetText(indicator, plan),
        ...(data.meta_registrada === undefined ? [] : [`«${data.meta_registrada}»`]),
      ].join('; '),
    }),
    cell(shown(lineaBase.value), { note: yearNote(data.linea_base?.anio) }),
    cell(shown(esperado.value), { note: indicator.estimado ? 'estimado' : undefined }),
    cell(shown(obtenido.value), { note: preliminary ? 'preliminar' : undefined }),
    percent(indicator.tipoI.value),
    wayText(indicator, indicator.tipoII),
    cell(wayText(indicator, indicator.avanceFinal), {
      note: isAfter(metaFinalAnio, plan) ? finalTargetName(metaFinalAnio, plan) : undefined,
    }),
    stateCell(view, indicator),
  );
}

function yearNote(anio: number | undefined): string | undefined {
  return anio === undefined ? undefined : `de ${anio}`;
}

/** A percentage of the way; a permissible level has none to go. */
function wayText({ indicador }: IndicatorProgress, { value }: Figure): string {
  const { sentido } = indicador.data;
  return value === undefined && sentido !== undefined && isLimit(sentido) ? 'no aplica' : percent(value);
}

function stateCell({ touched, words }: View, indicator: IndicatorProgress): Cell {
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
function remarks({ progress, words }: View): readonly Block[] {
  const items = progress.indicadores.flatMap((indicator): Text[] => {
    const { indicador, tipoII, gris, obtenido, esperado } = indicator;
    const name = strong(`${indicador.id} `);
    if (indicator.retroceso) {
      const values = `${valueOf(indicador, obtenido.value)} frente a ${valueOf(indicador, indicator.lineaBase.value)}`;
      const two = tipoII.value ? `; tipo II ${percent(tipoII.value)}` : '';
      return [text(name, `retrocede: está peor que su línea de base (${values}${two}).`)];
    }
    if (gris === 'nada_esperado') {
      return [text(name, `a la fecha de corte ${words.indicator(indicator)}; no entra en el promedio.`)];
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
