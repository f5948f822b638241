import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import { targetOfYear, targetYears } from '../../model/progress/targets.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import { longDate, measured, percent, SIN_DATO } from '../format.ts';
import { toFixed } from '../../model/fraction.ts';
import type { Block } from '../report.ts';
import { markedText } from '../touched.ts';
import type { View } from '../view.ts';
import { flagsOf, indicatorWord, KIND_WORDS, SENSE_WORDS } from '../words.ts';

/** A sheet of every indicator of the plan: how it is measured, its targets and where it stands. */
export function annexIndicators(view: View): readonly Block[] {
  const title = heading(1, 'anexo-indicadores', 'Fichas de los indicadores');
  const { indicadores } = view.progress;
  if (indicadores.length === 0) return [title, paragraph('El plan no tiene indicadores.')];
  return [
    title,
    ...indicadores.flatMap((indicator, i) => [
      heading(
        3,
        `ficha-${i + 1}`,
        `${indicator.indicador.id} ${indicator.indicador.data.nombre ?? ''}`.trim(),
      ),
      paragraph(markedText(stands(view, indicator), view.touched.indicator(indicator))),
      facts(sheet(view, indicator)),
    ]),
  ];
}

/** «Al 30 de junio de 2019 alcanza 97.37 % de lo esperado (74 % de 76 %); partió de 68 % en 2017.» */
function stands({ corte }: View, indicator: IndicatorProgress): string {
  const { indicador, tipoI, tipoII, esperado, obtenido, lineaBase, decide } = indicator;
  const unit = indicador.data.unidad_medida;
  const from = lineaBase.value
    ? ` Partió de ${measured(lineaBase.value, unit)}${indicador.data.linea_base?.anio === undefined ? '' : ` en ${indicador.data.linea_base.anio}`}.`
    : '';
  if (decide === undefined) return `Al ${corte}: ${indicatorWord(indicator)}.${from}`;
  const values = `(obtenido ${measured(obtenido.value, unit)}, esperado ${measured(esperado.value, unit)}${indicator.estimado ? ' estimado' : ''})`;
  const reached =
    decide === 'I'
      ? `alcanza ${percent(tipoI.value)} de lo esperado`
      : `recorrió ${percent(tipoII.value)} de lo que debía desde su línea de base`;
  return `Al ${corte} ${reached} ${values}: ${[indicatorWord(indicator), ...flagsOf(indicator)].join(', ')}.${from}`;
}

function sheet(
  { progress, plan }: View,
  indicator: IndicatorProgress,
): readonly (readonly [string, string])[] {
  const { indicador, resultado, tipoI, tipoII, avanceFinal } = indicator;
  const { data } = indicador;
  const objetivo = plan?.objetivos.find(({ id }) => id === indicador.objetivo);
  const peso = progress.pesos.get(indicador);
  const unit = data.unidad_medida;
  const metas = targetYears(indicador).map(
    (anio) => `${anio}: ${measured(targetOfYear(indicador, anio).value, unit)}`,
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
    ['Línea de base', baseline(indicator)],
    ['Metas', metas.length === 0 ? 'sin metas' : metas.join('; ')],
    ['Medición', measurement(indicator)],
    [
      'Avance',
      `tipo I ${percent(tipoI.value)}; tipo II ${percent(tipoII.value)}; a la meta final ${percent(avanceFinal.value)}`,
    ],
    ...given('Peso en su objetivo', peso && toFixed(peso, 4)),
    ...given('Método de cálculo', data.metodo_calculo),
    ...given('Numerador', data.numerador),
    ...given('Denominador', data.denominador),
    ...given('Fuente', data.fuente),
    ...given('Limitaciones', data.limitaciones),
    ...given('Escala', data.escala?.map((level, i) => `${i + 1} ${level}`).join('; ')),
    ...given('Observación', resultado?.data.preliminar === true ? 'El dato es preliminar.' : undefined),
  ];
}

function given(term: string, words: string | undefined): readonly (readonly [string, string])[] {
  return words === undefined || words === '' ? [] : [[term, words]];
}

function baseline({ indicador, lineaBase }: IndicatorProgress): string {
  const { data } = indicador;
  if (!lineaBase.value)
    return data.sin_linea_base === undefined
      ? 'sin línea de base'
      : `sin línea de base: ${data.sin_linea_base}`;
  const { anio, fuente } = data.linea_base ?? {};
  const when = anio === undefined ? '' : ` (${anio})`;
  return `${measured(lineaBase.value, data.unidad_medida)}${when}${fuente === undefined ? '' : `, ${fuente}`}`;
}

function measurement({ obtenido, resultado, indicador, gris }: IndicatorProgress): string {
  if (!obtenido.value)
    return gris === 'se_mide_en_diciembre' ? 'se mide una vez al año, en diciembre' : SIN_DATO;
  const { fecha, fuente } = resultado?.data ?? {};
  return [
    measured(obtenido.value, indicador.data.unidad_medida),
    ...(fecha === undefined ? [] : [longDate(fecha)]),
    ...(fuente === undefined ? ['sin fuente'] : [fuente]),
  ].join(', ');
}
