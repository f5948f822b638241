import type { IndicadorPlan, Plan } from '../../model/model.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import { baselineOf } from '../../model/progress/targets.ts';
import { metasOf } from '../../model/questions/targets.ts';
import { enumerate } from '../../text/spanish.ts';
import { anchorsOf } from '../anchors.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import { longDate, percent, SIN_DATO } from '../format.ts';
import { fractionText } from '../../model/fraction.ts';
import { finalTargetName, isAfter, valueOf } from '../indicator-text.ts';
import { IN_SECOND_HALF, measuredBefore } from '../measured-before.ts';
import type { Block } from '../report.ts';
import { markedText } from '../touched.ts';
import type { PlanView } from '../plan-view.ts';
import type { View } from '../view.ts';
import { flagsOf, KIND_WORDS, SENSE_WORDS } from '../words.ts';

/** A sheet of every indicator of the plan: how it is measured, its targets and where it stands. */
export function annexIndicators(view: View): readonly Block[] {
  const title = heading(1, 'anexo-indicadores', 'Fichas de los indicadores');
  const shown = view.progress.indicadores;
  if (shown.length === 0) return [title];
  const anchors = anchorsOf(
    'indicador',
    shown.map(({ indicador }) => indicador),
  );
  const before = measuredBefore(view);
  const items = shown.map((indicator) => {
    const { indicador, estado } = indicator;
    return {
      id: anchors.get(indicador) ?? '',
      title: titleOf(indicador),
      estado,
      word: markedText(view.words.indicator(indicator), view.touched.indicator(indicator)),
      items: facts([
        ['Al corte', stands(view, indicator)],
        ...given('Atención', flagsOf(indicator).join('; ')),
        ...sheet(view, indicator, before(indicador)),
      ]).items,
    };
  });
  return [title, { kind: 'sheets', level: 2, columns: 2, items }];
}

/**
 * The same sheets of a plan alone, without anything measured; only of indicators that say how they are measured, since
 * the sections before tell all the rest.
 */
export function planIndicatorSheets({ plan }: PlanView): readonly Block[] {
  const told = plan.indicadores.filter((indicador) => method(indicador).length > 0);
  if (told.length === 0) return [];
  const anchors = anchorsOf('indicador', told);
  const items = told.map((indicador) => ({
    id: anchors.get(indicador) ?? '',
    title: titleOf(indicador),
    items: facts([...promised(indicador, plan), ...method(indicador)]).items,
  }));
  return [
    heading(1, 'anexo-indicadores', 'Fichas de los indicadores'),
    ...(told.length < plan.indicadores.length
      ? [paragraph('Solo las de los indicadores que dicen cómo se miden.')]
      : []),
    { kind: 'sheets', level: 2, columns: 2, items },
  ];
}

function titleOf({ id, data }: IndicadorPlan): string {
  return `${id} ${data.nombre ?? ''}`.trim();
}

/** «97.37 % de lo esperado (74 % de 76 %)»; why there is nothing to tell where there is no figure. */
function stands({ words }: View, indicator: IndicatorProgress): string {
  const { indicador, tipoI, tipoII, esperado, obtenido, decide } = indicator;
  if (decide === undefined) return words.indicator(indicator);
  const values = `obtenido ${valueOf(indicador, obtenido.value)}, esperado ${valueOf(indicador, esperado.value)}${indicator.estimado ? ' estimado' : ''}`;
  const reached = {
    I: `alcanza ${percent(tipoI.value)} de lo esperado`,
    II: `recorrió ${percent(tipoII.value)} de lo que debía desde su línea de base`,
    comparacion: indicator.estado === 'rojo' ? 'no alcanza lo esperado' : 'alcanza lo esperado',
  }[decide];
  return `${reached}: ${values}`;
}

function sheet(
  { progress, plan }: View,
  indicator: IndicatorProgress,
  earlier: string | undefined,
): readonly (readonly [string, string])[] {
  const { indicador, resultado, tipoI, tipoII, avanceFinal } = indicator;
  const peso = progress.pesos.get(indicador);
  const final = finalTargetName(indicator.metaFinalAnio, plan);
  return [
    ...promised(indicador, plan),
    ['Medición', measurement(indicator, earlier)],
    [
      'Avance',
      `tipo I ${percent(tipoI.value)}; tipo II ${percent(tipoII.value)}; a la ${final} ${percent(avanceFinal.value)}${isAfter(indicator.metaFinalAnio, plan) ? `; al fin del mandato ${percent(indicator.mandato.value)}` : ''}`,
    ],
    ...given(
      'Peso en su objetivo',
      peso && `${fractionText(peso)} (relevancia ${indicador.data.relevancia ?? 1} de 3)`,
    ),
    ...method(indicador),
    ...given('Observación', resultado?.data.preliminar === true ? 'El dato es preliminar.' : undefined),
  ];
}

/** What an indicator promises: what is measured, from where and to where. */
function promised(indicador: IndicadorPlan, plan: Plan | undefined): readonly (readonly [string, string])[] {
  const { data } = indicador;
  const objetivo = plan?.objetivos.find(({ id }) => id === indicador.objetivo);
  const metas = metasOf(indicador).map(
    ({ clave, anio, valor }) =>
      `${clave}${isAfter(anio, plan) ? ' (después del mandato)' : ''}: ${valueOf(indicador, valor)}`,
  );
  return [
    ['Objetivo', `${indicador.objetivo} ${objetivo?.data.nombre ?? ''}`.trim()],
    ...given('Enunciado del plan', data.enunciado),
    [
      'Medida',
      [
        data.unidad_medida ?? 'sin unidad de medida',
        ...(data.tipo === undefined ? [] : [KIND_WORDS[data.tipo].toLowerCase()]),
        ...(data.sentido === undefined ? [] : [SENSE_WORDS[data.sentido].toLowerCase()]),
      ].join('; '),
    ],
    ['Línea de base', baseline(indicador)],
    ['Metas', metas.length === 0 ? 'sin metas: no entra en los promedios' : metas.join('; ')],
    ...given('Meta registrada', data.meta_registrada),
    ...given('Modificada por', normsOf(plan, indicador)),
  ];
}

/** How an indicator is measured, as far as the plan says it. */
function method({ data }: IndicadorPlan): readonly (readonly [string, string])[] {
  return [
    ...given('Método de cálculo', data.metodo_calculo),
    ...given('Numerador', data.numerador),
    ...given('Denominador', data.denominador),
    ...given('Fuente', data.fuente),
    ...given('Limitaciones', data.limitaciones),
    ...given('Escala', data.escala?.map((level, i) => `${i + 1} ${level}`).join('; ')),
  ];
}

/** The norms that changed an indicator or its objective. */
function normsOf(plan: Plan | undefined, { id, objetivo }: IndicadorPlan): string {
  const norms = (plan?.data.modificaciones ?? [])
    .filter(({ afecta }) => afecta?.includes(id) === true || afecta?.includes(objetivo) === true)
    .map(
      ({ norma, fecha }) => `${norma ?? 'sin norma'}${fecha === undefined ? '' : ` (${longDate(fecha)})`}`,
    );
  return enumerate(norms);
}

function given(term: string, words: string | undefined): readonly (readonly [string, string])[] {
  return words === undefined || words === '' ? [] : [[term, words]];
}

function baseline(indicador: IndicadorPlan): string {
  const { data } = indicador;
  const { value } = baselineOf(indicador);
  if (!value)
    return data.sin_linea_base === undefined
      ? 'sin línea de base'
      : `sin línea de base: ${data.sin_linea_base}`;
  const { anio, fuente } = data.linea_base ?? {};
  const when = anio === undefined ? '' : ` (${anio})`;
  return `${valueOf(indicador, value)}${when}${fuente === undefined ? '' : `, ${fuente}`}`;
}

/** `earlier` is how it reads where it was measured in the first semester alone. */
function measurement(
  { obtenido, resultado, indicador, gris }: IndicatorProgress,
  earlier: string | undefined,
): string {
  if (!obtenido.value) {
    if (gris === 'se_mide_en_diciembre') return 'se mide una vez al año, en diciembre';
    return earlier === undefined ? SIN_DATO : `${SIN_DATO}${IN_SECOND_HALF}; ${earlier}`;
  }
  const { fecha, fuente } = resultado?.data ?? {};
  return [
    valueOf(indicador, obtenido.value),
    ...(fecha === undefined ? [] : [longDate(fecha)]),
    ...(fuente === undefined ? ['sin fuente'] : [fuente]),
  ].join(', ');
}
