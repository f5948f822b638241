/** What the script to be read on the radio says, as values for its template. */
import { missingIsZero } from '../model/configuration.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { withLoweredTarget } from './lowered.ts';
import type { WhenLeftOut } from '../model/progress/left-out.ts';
import { coverOf, titleOf } from './cover.ts';
import { doneOf } from './done.ts';
import { fellShort } from './fell-short.ts';
import { compactSoles } from './compact-soles.ts';
import { dayAndMonth, hourOfDay, ofTotal, plainPercent } from './format.ts';
import { reportFrame } from './frame.ts';
import { byName, handedOverText } from './handed-over.ts';
import { areInTime, commitments, demands, hearingsOf, laterPromises, toldOf, whenOf } from './hearings.ts';
import { inMeta, withoutSuspended } from './in-meta.ts';
import type { ReportInput } from './input.ts';
import { isCancelled } from './off-track.ts';
import type { Report, Script } from './report.ts';
import { isCloseUntold } from './reported.ts';
import { deviationOf } from './deviations.ts';
import { achievements } from './said.ts';
import { whyOf } from './sections/citizen-account.ts';
import { endingEarlier, sinceJuly } from './script-earlier.ts';
import { hasZeros } from './own-rules.ts';
import { moneyScript } from './script-money.ts';
import { colours, howMany, NAME } from './script-values.ts';
import { results, targets } from './script-results.ts';
import { inWords } from './script-words.ts';
import { projectedActivities, projectionCounts } from './sections/projection.ts';
import { clipped, lowerFirst, sentence } from './sentence.ts';
import { markedText } from './touched.ts';
import { plainActivityName, descending, isSaidByUnit, viewOf, yearIsOver, type View } from './view.ts';

/** Characters that a sentence may have: more cannot be followed by ear. */
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
    datos_antes: endingEarlier(view, NAME),
    desde_julio: sinceJuly(view),
    traspaso: handedOverText(view, byName(view)).map(sentence).join(' '),
    unidad: unidad === undefined ? null : (unidad.data.nombre ?? unidad.id),
    cerrado: yearIsOver(view),
    con_ceros: missingIsZero(view.model.config),
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
    compromisos_despues: laterPromises(view) ?? null,
    propio: isSaidByUnit(view),
    pedidos: partOf(demands(view), 'atendida'),
    ...whereToAsk(view),
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
    hecho_sin_peso: fisico.sinPeso,
    hecho_estado: estado === 'gris' ? null : words.told[estado],
    hecho_es: colours(estado),
    hecho_de: `${ofTotal(fisico.conDato, fisico.total)} actividades`,
    uno_hecho: fisico.conDato === 1,
    hecho_con_ceros: hasZeros(view, fisico),
    todo_hecho: fisico.conDato === fisico.total,
    hecho_sin_cierre: howMany(progress.actividades.filter(isCloseUntold).length),
    cierre:
      projected.length === 0 || yearIsOver(view)
        ? null
        : projectionCounts(view, projected, view.unidad && ' de esta oficina'),
  };
}

/** The work that costs most, of how many. */
function costliest({ progress, periodo }: View): Script {
  const works = progress.inversiones;
  const costed = works
    .filter(({ costoTotal }) => costoTotal !== undefined)
    .toSorted((a, b) => descending(a.costoTotal, b.costoTotal));
  const [first] = costed;
  if (first === undefined) return { obra: null };
  return {
    obra: {
      nombre: lowerFirst(clipped(first.nombre || 'una obra sin nombre', NAME)),
      costo: compactSoles(first.costoTotal),
      gastado: first.avance.value ? plainPercent(first.avance.value) : null,
      gastado_hasta:
        first.devengadoHasta === undefined ? null : dayAndMonth(first.devengadoHasta, periodo.anio),
      unica: works.length === 1,
      de: `${works.length} obras`,
      // One whose cost nobody tells may cost more than all the others.
      un_costo: costed.length === 1,
      con_costo: costed.length === works.length ? null : `${costed.length} obras`,
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
      en_meta:
        onTarget === 0
          ? null
          : { cuantas: String(onTarget), una: onTarget === 1, no_todas: withoutSuspended(view) !== '' },
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

/** How many fell short, and the furthest from its target. */
function failures(view: View): Script {
  const all = view.progress.actividades;
  const { actividades, lejos, canceladas, sinSaber, suspendidas } = fellShort(all);
  const [first] = actividades;
  return {
    actividades: { cuantas: String(all.length), una: all.length === 1 },
    lejos: howMany(lejos),
    lejos_estado: view.words.told.rojo,
    canceladas: howMany(canceladas),
    sin_saber: howMany(sinSaber.length),
    suspendidas_contadas: howMany(suspendidas.contadas.length),
    suspendidas: howMany(suspendidas.demas.length),
    dejadas_antes: begun(view, 'despues'),
    dejadas_retomadas: begun(view, 'antes'),
    dejadas_hechas: begun(view, 'a_la_vez'),
    metas_rebajadas: lowered(view),
    ...unknown(view, first === undefined ? sinSaber : []),
    falla:
      first === undefined
        ? null
        : {
            nombre: lowerFirst(clipped(plainActivityName(first), NAME)),
            hecho: doneOf(first),
            porque: sentence(clipped(whyOf(view, first), SENTENCE)),
            unica: actividades.length === 1,
            cancelada: isCancelled(first),
          },
  };
}

/** Those that were left out after the year had begun with them, or with work done, and what one of them came to. */
function begun({ progress }: View, cuando: WhenLeftOut): Script | null {
  const all = progress.dejadas.filter((one) => one.cuando === cuando);
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

/** Those of which the second semester asks for less in the year than the first did, and the name of one. */
function lowered({ progress }: View): Script | null {
  const all = withLoweredTarget(progress);
  const [first] = all;
  return first === undefined
    ? null
    : {
        cuantas: String(all.length),
        una: all.length === 1,
        nombre: lowerFirst(clipped(plainActivityName(first), NAME)),
      };
}

/** Of those that nobody can judge, the first whose office says why. */
function unknown(view: View, activities: readonly ActivityProgress[]): Script {
  const told = activities.find((activity) => deviationOf(activity) !== undefined);
  if (told === undefined) return { sin_saber_una: null };
  return {
    sin_saber_una: {
      nombre: lowerFirst(clipped(plainActivityName(told), NAME)),
      porque: lowerFirst(sentence(clipped(whyOf(view, told), SENTENCE))),
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
  const [first, ...others] = hearingsOf(view);
  const { fecha, hora, lugar } = first?.data ?? {};
  const { direccion, horario, telefono } = view.plan?.data.entidad?.contacto ?? {};
  const short = (text: string | undefined): string | null =>
    text === undefined ? null : clipped(text, SENTENCE);
  return {
    audiencia: fecha ?? null,
    audiencia_hora: hora === undefined ? null : hourOfDay(hora),
    audiencia_lugar: short(lugar),
    audiencias_otras:
      others.length === 0
        ? null
        : {
            una: others.length === 1,
            cuando: others
              .map(({ data }) =>
                [
                  `el ${whenOf(data) ?? ''}`,
                  ...(data.lugar === undefined ? [] : [clipped(data.lugar, NAME)]),
                ].join(': '),
              )
              .join('; '),
          },
    direccion: short(direccion),
    horario: horario === undefined ? null : lowerFirst(clipped(horario, NAME)),
    telefono: telefono ?? null,
  };
}
