/** What the script to be read on the radio says, as values for its template: every number already in words. */
import { compare, ZERO } from '../model/fraction.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { coverOf, titleOf } from './cover.ts';
import { fellShort } from './fell-short.ts';
import { compactSoles, longDate, ofEveryHundred, ofTotal, plainPercent, quantityOf } from './format.ts';
import { reportFrame } from './frame.ts';
import { commitments, demands, hearingOf } from './hearings.ts';
import { valueOf } from './indicator-text.ts';
import type { ReportInput } from './input.ts';
import type { Report, Script } from './report.ts';
import { achievements } from './said.ts';
import { doneOf, whyOf } from './sections/citizen-account.ts';
import { projectedActivities, projectionCounts } from './sections/projection.ts';
import { count } from '../text/spanish.ts';
import { lowerFirst, sentence, shortened } from './sentence.ts';
import { spoken } from './spoken.ts';
import { markedText } from './touched.ts';
import { activityName, descending, viewOf, yearIsOver, type View } from './view.ts';

const TOLD = 1;
/** Characters that a name or a sentence may have: more cannot be followed by ear. */
const NAME = 90;
const SENTENCE = 130;

/** The script of a semester. Never fails: what is missing is said. */
export function scriptReport(input: ReportInput): Report {
  const view = viewOf(input);
  return {
    ...reportFrame(view),
    edition: 'guion',
    title: `${titleOf(view)}: guion para leer en voz alta`,
    cover: coverOf(view, 'Guion para leer en voz alta', 'ciudadana'),
    contents: 0,
    blocks: [],
    script: scriptOf(view),
  };
}

function scriptOf(view: View): Script {
  const { plan, progress, corte, unidad } = view;
  const { anio, numero } = view.periodo;
  return {
    entidad: spoken(plan?.data.entidad?.nombre ?? 'la municipalidad'),
    plan: spoken(shortened(plan?.data.titulo ?? 'plan de gobierno', NAME)),
    periodo: spoken(numero === 1 ? `del primer semestre de ${anio}` : `del año ${anio}`),
    corte: progress.corte === undefined ? null : spoken(corte),
    unidad: unidad === undefined ? null : spoken(unidad.data.nombre ?? unidad.id),
    cerrado: yearIsOver(view),
    objetivos: spoken(
      `${progress.objetivos.length} ${progress.objetivos.length === 1 ? 'objetivo' : 'objetivos'}`,
    ),
    ...figures(view),
    metas: targets(view),
    obras: works(view),
    logros: achievements(view)
      .slice(0, TOLD)
      .map(({ texto }) => spoken(sentence(shortened(texto, SENTENCE)))),
    ...failures(view),
    ...asked(view),
    ...whereToAsk(view),
  };
}

/** The three figures, and what was done; null where nobody knows. */
function figures(view: View): Script {
  const { progress, model, touched, words } = view;
  const { resultados, fisico, financiero } = progress.avance;
  const limits = model.config.semaforo;
  const group = touched.group(progress.actividades);
  const way = progress.mandato.valor.valor.value;
  const time = progress.mandato.tiempo.value;
  const spent = financiero.valor.value;
  const projected = projectedActivities(view);
  return {
    resultados: resultados.valor.value
      ? spoken(markedText(plainPercent(resultados.valor.value, limits), touched.anyResult))
      : null,
    resultados_estado:
      resultados.valor.value && resultados.cobertura === 'suficiente' ? words.told[resultados.estado] : null,
    medidas: spoken(`${ofTotal(resultados.conDato, resultados.total)} metas`),
    todas_medidas: resultados.conDato === resultados.total,
    desde_comienzo: resultados.tipoII.valor.value
      ? spoken(plainPercent(resultados.tipoII.valor.value, limits))
      : null,
    camino: way && time ? spoken(plainPercent(way, limits)) : null,
    tiempo: time ? spoken(plainPercent(time, limits)) : null,
    fin: spoken(String(view.plan?.periodo?.fin ?? '')),
    hecho: fisico.valor.value ? spoken(markedText(plainPercent(fisico.valor.value, limits), group)) : null,
    hecho_estado: fisico.valor.value && fisico.cobertura === 'suficiente' ? words.told[fisico.estado] : null,
    hecho_de: spoken(`${ofTotal(fisico.conDato, fisico.total)} actividades`),
    gasto_de: spoken(`${ofTotal(financiero.conDato, financiero.total)} actividades`),
    todo_gasto: financiero.conDato === financiero.total,
    gasto_cien: spent ? spoken(markedText(ofEveryHundred(spent), group)) : null,
    gastado: spent ? spoken(compactSoles(financiero.comparado?.devengado)) : null,
    disponible: spent ? spoken(compactSoles(financiero.comparado?.pim)) : null,
    cierre:
      projected.length === 0 || yearIsOver(view)
        ? null
        : spoken(projectionCounts(view, projected)).replaceAll(/\buno\b/g, 'una'),
  };
}

/** The promise that is furthest from what was expected, with what was, what is and what is to be. */
function targets({ progress }: View): Script[string] {
  return progress.indicadores
    .filter(
      ({ valor, lineaBase, metaFinal }) =>
        valor !== undefined && lineaBase.value !== undefined && metaFinal.value !== undefined,
    )
    .toSorted((a, b) => compare(a.valor ?? ZERO, b.valor ?? ZERO))
    .slice(0, 1)
    .map((indicator) => ({
      nombre: spoken(lowerFirst(shortened(indicator.indicador.data.nombre ?? indicator.indicador.id, NAME))),
      antes: said(indicator, indicator.lineaBase.value),
      hoy: said(indicator, indicator.obtenido.value),
      meta: said(indicator, indicator.metaFinal.value),
      anio: spoken(String(indicator.metaFinalAnio)),
    }));
}

function said({ indicador }: IndicatorProgress, value: IndicatorProgress['obtenido']['value']): string {
  const { escala, unidad_medida: unit } = indicador.data;
  return spoken(escala === undefined ? quantityOf(value, unit) : valueOf(indicador, value));
}

/** The work that costs most. */
function works({ progress, model }: View): Script[string] {
  return progress.inversiones
    .filter(({ costoTotal }) => costoTotal !== undefined)
    .toSorted((a, b) => descending(a.costoTotal, b.costoTotal))
    .slice(0, 1)
    .map(({ nombre, costoTotal, avance }) => ({
      nombre: spoken(lowerFirst(shortened(nombre || 'una obra sin nombre', NAME))),
      costo: spoken(compactSoles(costoTotal)),
      gastado: avance.value ? spoken(plainPercent(avance.value, model.config.semaforo)) : null,
    }));
}

/** How many fell short, and the furthest from its target. */
function failures(view: View): Script {
  const { actividades, lejos, canceladas, sinSaber } = fellShort(view.progress.actividades);
  const stands = yearIsOver(view) ? ['quedó', 'quedaron'] : ['está', 'están'];
  return {
    actividades: counted(view.progress.actividades.length),
    lejos: lejos === 0 ? null : `${counted(lejos)} ${stands[lejos === 1 ? 0 : 1]} ${view.words.told.rojo}`,
    canceladas:
      canceladas === 0 ? null : `${counted(canceladas)} ${canceladas === 1 ? 'se canceló' : 'se cancelaron'}`,
    sin_saber: sinSaber === 0 ? null : counted(sinSaber),
    fallas: actividades.slice(0, TOLD).map((activity) => ({
      nombre: spoken(lowerFirst(shortened(activityName(activity), NAME))),
      hecho: spoken(doneOf(activity)),
      porque: spoken(sentence(shortened(whyOf(activity), SENTENCE))),
    })),
  };
}

/** «una actividad», «sesenta y cuatro actividades» */
function counted(n: number): string {
  return spoken(`${n} ${n === 1 ? 'actividad' : 'actividades'}`);
}

function asked(view: View): Script {
  const promised = commitments(view);
  const wanted = demands(view);
  const kept = promised.filter(({ data }) => data.estado === 'cumplida').length;
  const answered = wanted.filter(({ data }) => data.estado === 'atendida').length;
  return {
    compromisos:
      promised.length === 0
        ? null
        : spoken(
            `${kept === 1 ? 'se cumplió' : 'se cumplieron'} ${kept} de ${count(promised.length, 'compromiso', 'compromisos')}`,
          ),
    pedidos:
      wanted.length === 0
        ? null
        : spoken(
            `${answered === 1 ? 'se atendió' : 'se atendieron'} ${answered} de ${count(wanted.length, 'pedido', 'pedidos')}`,
          ),
  };
}

function whereToAsk(view: View): Script {
  const { fecha, lugar } = hearingOf(view)?.data ?? {};
  const { direccion, horario, telefono } = view.plan?.data.entidad?.contacto ?? {};
  const words = (text: string | undefined): string | null =>
    text === undefined ? null : spoken(lowerFirst(shortened(text, NAME)));
  return {
    audiencia: fecha === undefined ? null : spoken(longDate(fecha)),
    audiencia_lugar: lugar === undefined ? null : spoken(shortened(lugar, NAME)),
    direccion: direccion === undefined ? null : spoken(shortened(direccion, NAME)),
    horario: words(horario),
    telefono:
      telefono === undefined ? null : spoken(telefono.replaceAll(/\d/g, '$& ').replaceAll(/\s*-\s*/g, ', ')),
  };
}
