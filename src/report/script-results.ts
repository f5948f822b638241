/** What the script says of the results of the plan: how much was reached, and the target that is furthest from it. */
import { compare, ZERO } from '../model/fraction.ts';
import type { GroupFigure } from '../model/progress/group-figure.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { dayAndMonth, integer, ofTotal, plainPercent } from './format.ts';
import { spokenValueOf } from './indicator-text.ts';
import { isMeasuredBefore, measuredUntil } from './measured-before.ts';
import { hasZeros } from './own-rules.ts';
import { isOfTheSame, otherFigure, ownFigure } from './results.ts';
import type { Script } from './report.ts';
import { colours, howMany, NAME } from './script-values.ts';
import { clipped, lowerFirst } from './sentence.ts';
import { markedText } from './touched.ts';
import { yearIsOver, type View } from './view.ts';

/** What was reached of what was expected, by both ways of telling it, and how far that is of the whole way. */
export function results(view: View): Script {
  const { progress, model, touched, ofPlan, periodo, plan } = view;
  const { resultados } = progress.avance;
  const limits = model.config.semaforo;
  const { value } = resultados.valor;
  const byChange = model.config.avance.tipo === 'II';
  const otherMean = otherFigure(resultados, model.config);
  const other = otherMean.valor.value;
  const ownMean = ownFigure(resultados, model.config);
  const own = ownMean?.valor.value;
  const { valor: wayMean } = progress.mandato;
  const way = wayMean.valor.value;
  const time = progress.mandato.tiempo.value;
  // Whoever listens takes a figure without a number for one of as many as were just told.
  const ofOthers = (mean: GroupFigure): string | null => {
    if (value && isOfTheSame(mean, resultados)) return null;
    return hasZeros(view, mean)
      ? `${integer(mean.total)} metas, con dato de ${integer(mean.conDato)}`
      : `${ofTotal(mean.conDato, mean.total)} metas`;
  };
  const estado = value && resultados.cobertura === 'suficiente' ? resultados.estado : 'gris';
  return {
    resultados: value ? markedText(plainPercent(value, limits), touched.anyResult) : null,
    resultados_estado: estado === 'gris' ? null : ofPlan.words.told[estado],
    // The results and the way are of the whole plan, which may be told to a later day than what an office did.
    resultados_dia: ofPlan.otherDay === undefined ? null : dayAndMonth(ofPlan.otherDay, periodo.anio),
    resultados_cerrado: ofPlan.isOver,
    resultados_es: colours(estado),
    por_cambio: byChange,
    ...measuredOnly(view),
    ...notInMean(view),
    medidas: `${ofTotal(resultados.conDato, resultados.total)} metas`,
    una_medida: resultados.conDato === 1,
    resultados_con_ceros: hasZeros(view, resultados),
    todas_medidas: resultados.conDato === resultados.total,
    contado_de_otro_modo: value && other ? plainPercent(other, limits) : null,
    otro_modo_de: ofOthers(otherMean),
    // Whether the mean takes some targets by one way and some by the other, and what it comes to by the first alone.
    por_ambos: ownMean !== undefined,
    de_un_modo: own ? plainPercent(own, limits) : null,
    un_modo_de: ownMean === undefined ? null : ofOthers(ownMean),
    camino: way && time ? plainPercent(way) : null,
    camino_de: ofOthers(wayMean),
    tiempo: time ? plainPercent(time) : null,
    fin: String(plan?.periodo?.fin ?? ''),
  };
}

/** How many targets were measured, for where nobody can say how far along they are; null where none was. */
function measuredOnly({ input, model, periodo }: View): Script {
  const counted = input.progress.indicadores.filter(({ cuenta }) => cuenta);
  const measured = counted.filter(({ obtenido }) => obtenido.value !== undefined).length;
  return {
    medidas_sin_avance: measured === 0 ? null : `${ofTotal(measured, counted.length)} metas`,
    una_sin_avance: measured === 1,
    medido_antes: isMeasuredBefore({ model, periodo, progress: input.progress }),
    unica_meta: counted.length === 1,
  };
}

/** Of the targets that are not in the mean, how many were measured all the same, how many were not, and which are no part of it. */
function notInMean({ input, progress }: View): Script {
  const { conDato, total } = progress.avance.resultados;
  const measured = input.progress.indicadores.filter(
    ({ cuenta, obtenido, valor }) => cuenta && obtenido.value !== undefined && valor === undefined,
  ).length;
  const outside = (why: IndicatorProgress['gris']): number =>
    progress.indicadores.filter(({ gris }) => gris === why).length;
  return {
    medidas_sin_parte: howMany(measured),
    sin_medir: howMany(Math.max(0, total - conDato - measured)),
    // Whoever hears of all of them takes these for measured too.
    en_diciembre: howMany(outside('se_mide_en_diciembre')),
    otras_en_palabras: outside('sin_meta') > 0,
  };
}

/** The promise that is furthest from what was expected, with what was, what is and what is to be. */
export function targets(view: View): Script {
  const { progress } = view;
  const [furthest] = progress.indicadores
    .filter(
      ({ valor, lineaBase, metaFinal }) =>
        valor !== undefined && lineaBase.value !== undefined && metaFinal.value !== undefined,
    )
    .toSorted((a, b) => compare(a.valor ?? ZERO, b.valor ?? ZERO));
  const worse = progress.indicadores.filter(({ retroceso }) => retroceso);
  const [other] = worse;
  // The one that is told as worse needs no other sentence, where it is the only one.
  const isTold = furthest?.retroceso === true;
  const empeoraron =
    other === undefined || (isTold && worse.length === 1)
      ? null
      : {
          cuantas: String(worse.length),
          una: worse.length === 1,
          nombre: isTold ? null : targetName(other),
        };
  if (furthest === undefined) return { meta: null, empeoraron };
  const { lineaBase, obtenido, resultado, metaFinal, metaFinalAnio } = furthest;
  const until = dayOfScript(view, furthest);
  return {
    meta: {
      nombre: targetName(furthest),
      retroceso: furthest.retroceso,
      en_meta: furthest.estado === 'verde',
      // What is counted anew each year was not where it is: until the year is over it is a part of what a year is held against.
      parte_del_anio:
        furthest.indicador.data.agregacion === 'agregable' && (until !== undefined || !yearIsOver(view)),
      antes_anio: String(furthest.indicador.data.linea_base?.anio ?? ''),
      mes: until === undefined ? null : monthOf(until, view.periodo.anio),
      // The unit is heard once, with what is to be reached.
      antes: measuredText(furthest, lineaBase.value, false),
      hoy: `${measuredText(furthest, obtenido.value, false)}${resultado?.data.preliminar === true ? ', dato preliminar' : ''}`,
      meta: measuredText(furthest, metaFinal.value, true),
      anio: String(metaFinalAnio),
    },
    empeoraron,
  };
}

/**
 * The day of a measurement, `AAAA-MM-DD`, where it is of an earlier month than the report: «ahora» and «el año cerró» are of
 * the report. undefined where it is not, and where no day is known.
 */
function dayOfScript(view: View, indicator: IndicatorProgress): string | undefined {
  const until = measuredUntil(view, indicator)?.medido;
  const { corte } = view.progress;
  const fecha = indicator.resultado?.data.fecha;
  return (
    until ??
    (fecha !== undefined && corte !== undefined && fecha < `${corte.slice(0, 7)}-01` ? fecha : undefined)
  );
}

/** «mayo», «mayo de 2018» in the report of another year. */
function monthOf(date: string, anio: number): string {
  return dayAndMonth(date, anio).replace(/^\d+ de /, '');
}

function targetName({ indicador }: IndicatorProgress): string {
  return lowerFirst(clipped(indicador.data.nombre ?? indicador.id, NAME));
}

function measuredText(
  { indicador }: IndicatorProgress,
  value: IndicatorProgress['obtenido']['value'],
  withUnit: boolean,
): string {
  return spokenValueOf(indicador, value, withUnit ? indicador.data.unidad_medida : undefined);
}
