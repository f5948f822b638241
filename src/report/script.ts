/** What the script to be read on the radio says, as values for its template. */
import { compare, ZERO } from '../model/fraction.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { coverOf, titleOf } from './cover.ts';
import { doneOf } from './done.ts';
import { fellShort } from './fell-short.ts';
import { compactSoles, dayAndMonth, hourOfDay, ofTotal, plainPercent, quantityOf } from './format.ts';
import { reportFrame } from './frame.ts';
import { areInTime, commitments, demands, hearingOf, toldOf } from './hearings.ts';
import { valueOf } from './indicator-text.ts';
import { inMeta } from './in-meta.ts';
import type { ReportInput } from './input.ts';
import { isMeasuredBefore } from './measured-before.ts';
import { isCancelled, isSuspended } from './off-track.ts';
import type { Estado, Report, Script } from './report.ts';
import { isCloseUntold } from './reported.ts';
import { achievements, deviationOf } from './said.ts';
import { whyOf } from './sections/citizen-account.ts';
import { earlierData } from './script-earlier.ts';
import { moneyScript } from './script-money.ts';
import { inWords } from './script-words.ts';
import { projectedActivities, projectionCounts } from './sections/projection.ts';
import { clipped, lowerFirst, sentence } from './sentence.ts';
import { markedText } from './touched.ts';
import { plainActivityName, descending, isSaidByUnit, viewOf, yearIsOver, type View } from './view.ts';

/** Characters that a name or a sentence may have: more cannot be followed by ear. */
const NAME = 90;
const SENTENCE = 130;

/** The script of a semester. Never fails: what is missing is said. */
export function scriptReport(input: ReportInput): Report {
  const view = viewOf(input);
  const figures = scriptOf(view);
  return {
    ...reportFrame(view),
    edition: 'guion',
    title: `${titleOf(view)}: guion para leer en voz alta`,
    cover: coverOf(view, 'Guion para leer en voz alta', 'ciudadana'),
    contents: 0,
    blocks: [],
    // A template in another language says the numbers itself, from the same values in figures.
    script: { ...inWords(figures), cifras: figures },
  };
}

function scriptOf(view: View): Script {
  const { plan, progress, unidad } = view;
  const { anio, numero } = view.periodo;
  const title = plan?.data.titulo ?? 'plan de gobierno';
  const { length } = view.input.progress.objetivos;
  const own = progress.objetivos.length;
  return {
    entidad: plan?.data.entidad?.nombre ?? 'municipalidad',
    plan: clipped(/^plan\b/i.test(title) ? title : `plan llamado ${title}`, NAME),
    periodo: numero === 1 ? `del primer semestre de ${anio}` : `del año ${anio}`,
    corte: progress.corte === undefined ? null : dayAndMonth(progress.corte, anio),
    datos_antes: earlierData(view, NAME),
    unidad: unidad === undefined ? null : (unidad.data.nombre ?? unidad.id),
    cerrado: yearIsOver(view),
    objetivos: length === 0 ? null : `${length} ${length === 1 ? 'objetivo' : 'objetivos'}`,
    objetivos_unidad: unidad === undefined || own === 0 ? null : `${own} de ellos`,
    ...results(view),
    ...work(view),
    ...moneyScript(view),
    ...targets(view),
    ...costliest(view),
    ...achieved(view),
    ...failures(view),
    compromisos: promised(view),
    propio: isSaidByUnit(view),
    pedidos: partOf(demands(view), 'atendida'),
    ...whereToAsk(view),
  };
}

/** A colour as what a template can ask: `{{#if resultados_es.verde}}`. */
function colours(estado: Estado): Script {
  return { verde: estado === 'verde', amarillo: estado === 'amarillo', rojo: estado === 'rojo' };
}

/** What was reached of what was expected, by both ways of telling it, and how far that is of the whole way. */
function results(view: View): Script {
  const { progress, model, touched, words, plan } = view;
  const { resultados } = progress.avance;
  const limits = model.config.semaforo;
  const { value } = resultados.valor;
  const byChange = model.config.avance.tipo === 'II';
  const other = (byChange ? resultados.tipoI : resultados.tipoII).valor.value;
  const way = progress.mandato.valor.valor.value;
  const time = progress.mandato.tiempo.value;
  const estado = value && resultados.cobertura === 'suficiente' ? resultados.estado : 'gris';
  return {
    resultados: value ? markedText(plainPercent(value, limits), touched.anyResult) : null,
    resultados_estado: estado === 'gris' ? null : words.told[estado],
    resultados_es: colours(estado),
    por_cambio: byChange,
    ...measuredOnly(view),
    medidas: `${ofTotal(resultados.conDato, resultados.total)} metas`,
    una_medida: resultados.conDato === 1,
    todas_medidas: resultados.conDato === resultados.total,
    contado_de_otro_modo: value && other ? plainPercent(other, limits) : null,
    camino: way && time ? plainPercent(way) : null,
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

function work(view: View): Script {
  const { progress, model, touched, words } = view;
  const { fisico } = progress.avance;
  const { value } = fisico.valor;
  const estado = value && fisico.cobertura === 'suficiente' ? fisico.estado : 'gris';
  const projected = projectedActivities(view);
  return {
    hecho: value
      ? markedText(plainPercent(value, model.config.semaforo), touched.group(progress.actividades))
      : null,
    hecho_estado: estado === 'gris' ? null : words.told[estado],
    hecho_es: colours(estado),
    hecho_de: `${ofTotal(fisico.conDato, fisico.total)} actividades`,
    uno_hecho: fisico.conDato === 1,
    todo_hecho: fisico.conDato === fisico.total,
    hecho_sin_cierre: howMany(progress.actividades.filter(isCloseUntold).length),
    cierre:
      projected.length === 0 || yearIsOver(view)
        ? null
        : projectionCounts(view, projected, view.unidad && ' de esta oficina'),
  };
}

/** The promise that is furthest from what was expected, with what was, what is and what is to be. */
function targets({ progress }: View): Script {
  const [furthest] = progress.indicadores
    .filter(
      ({ valor, lineaBase, metaFinal }) =>
        valor !== undefined && lineaBase.value !== undefined && metaFinal.value !== undefined,
    )
    .toSorted((a, b) => compare(a.valor ?? ZERO, b.valor ?? ZERO));
  if (furthest === undefined) return { meta: null };
  const { indicador, lineaBase, obtenido, resultado, metaFinal, metaFinalAnio } = furthest;
  return {
    meta: {
      nombre: lowerFirst(clipped(indicador.data.nombre ?? indicador.id, NAME)),
      // The unit is heard once, with what is to be reached.
      antes: measuredText(furthest, lineaBase.value, false),
      hoy: `${measuredText(furthest, obtenido.value, false)}${resultado?.data.preliminar === true ? ', dato preliminar' : ''}`,
      meta: measuredText(furthest, metaFinal.value, true),
      anio: String(metaFinalAnio),
    },
  };
}

function measuredText(
  { indicador }: IndicatorProgress,
  value: IndicatorProgress['obtenido']['value'],
  withUnit: boolean,
): string {
  const { escala, unidad_medida: unit } = indicador.data;
  return escala === undefined ? quantityOf(value, withUnit ? unit : undefined) : valueOf(indicador, value);
}

/** The work that costs most, of how many. */
function costliest({ progress }: View): Script {
  const works = progress.inversiones;
  const [first] = works
    .filter(({ costoTotal }) => costoTotal !== undefined)
    .toSorted((a, b) => descending(a.costoTotal, b.costoTotal));
  if (first === undefined) return { obra: null };
  return {
    obra: {
      nombre: lowerFirst(clipped(first.nombre || 'una obra sin nombre', NAME)),
      costo: compactSoles(first.costoTotal),
      gastado: first.avance.value ? plainPercent(first.avance.value) : null,
      unica: works.length === 1,
      de: `${works.length} obras`,
    },
  };
}

/** One achievement, in the words of the offices, of how many they tell. */
function achieved(view: View): Script {
  const told = achievements(view);
  const [first] = told;
  const onTarget = inMeta(view).length;
  if (first === undefined)
    return {
      logro: null,
      en_meta: onTarget === 0 ? null : { cuantas: String(onTarget), una: onTarget === 1 },
    };
  return {
    en_meta: null,
    logro: {
      texto: lowerFirst(clipped(first.texto, SENTENCE)),
      cuantos: `${told.length} logros`,
      unico: told.length === 1,
    },
  };
}

/** How many, so that a sentence can be written for one and for several; null for none. */
function howMany(n: number): Script[string] {
  return n === 0 ? null : { cuantas: String(n), una: n === 1 };
}

/** How many fell short, and the furthest from its target. */
function failures(view: View): Script {
  const all = view.progress.actividades;
  const { actividades, lejos, canceladas, sinSaber } = fellShort(all);
  const [first] = actividades;
  return {
    actividades: { cuantas: String(all.length), una: all.length === 1 },
    lejos: howMany(lejos),
    lejos_estado: view.words.told.rojo,
    canceladas: howMany(canceladas),
    sin_saber: howMany(sinSaber.length),
    suspendidas: howMany(all.filter(isSuspended).length),
    dejadas_antes: begun(view, true),
    dejadas_hechas: begun(view, false),
    ...unknown(first === undefined ? sinSaber : []),
    falla:
      first === undefined
        ? null
        : {
            nombre: lowerFirst(clipped(plainActivityName(first), NAME)),
            hecho: doneOf(first),
            porque: sentence(clipped(whyOf(first), SENTENCE)),
            unica: actividades.length === 1,
            cancelada: isCancelled(first),
          },
  };
}

/** Those that were left out after the year had begun with them, or with work done, and what one of them came to. */
function begun({ progress }: View, antes: boolean): Script | null {
  const all = progress.dejadas.filter((one) => one.antes === antes);
  const [first] = all;
  return (
    (first && {
      cuantas: String(all.length),
      una: all.length === 1,
      nombre: lowerFirst(clipped(plainActivityName(first.actividad), NAME)),
      hecho: doneOf(first.actividad),
    }) ??
    null
  );
}

/** Of those that nobody can judge, the first whose office says why. */
function unknown(activities: readonly ActivityProgress[]): Script {
  const told = activities.find((activity) => deviationOf(activity) !== undefined);
  if (told === undefined) return { sin_saber_una: null };
  return {
    sin_saber_una: {
      nombre: lowerFirst(clipped(plainActivityName(told), NAME)),
      porque: lowerFirst(sentence(clipped(whyOf(told), SENTENCE))),
    },
  };
}

/** How many of some are done, so that a sentence can be written for none, one, some and all; null where there are none. */
function partOf(all: Parameters<typeof toldOf>[0], state: 'cumplida' | 'atendida'): Script | null {
  if (all.length === 0) return null;
  const { done, known, unsaid } = toldOf(all, state);
  const undone = known - done;
  return {
    hechos: String(done),
    total: String(all.length),
    ninguno: done === 0,
    uno: done === 1,
    todos: done === all.length,
    unico: all.length === 1,
    // What nobody says anything of is neither done nor left undone: «ninguno de los ocho» would count it.
    no_hechos: String(undone),
    uno_no_hecho: undone === 1,
    ningun_estado: known === 0,
    sin_estado: known === 0 || unsaid === 0 ? null : String(unsaid),
  };
}

/** As far as the promises of past hearings are kept; where none is, whether the day of none has come. */
function promised(view: View): Script[string] {
  const all = commitments(view);
  const part = partOf(all, 'cumplida');
  return part && { ...part, en_plazo: areInTime(view, all) };
}

function whereToAsk(view: View): Script {
  const { fecha, hora, lugar } = hearingOf(view)?.data ?? {};
  const { direccion, horario, telefono } = view.plan?.data.entidad?.contacto ?? {};
  const short = (text: string | undefined): string | null =>
    text === undefined ? null : clipped(text, SENTENCE);
  return {
    audiencia: fecha ?? null,
    audiencia_hora: hora === undefined ? null : hourOfDay(hora),
    audiencia_lugar: short(lugar),
    direccion: short(direccion),
    horario: horario === undefined ? null : lowerFirst(clipped(horario, NAME)),
    telefono: telefono ?? null,
  };
}
