import { digestList } from '../check/digest.ts';
import {
  checkProject,
  failedIn,
  projectAlone,
  readProject,
  type CheckedProject,
} from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { inSoles } from '../model/compiled-money.ts';
import { compiledModel } from '../model/compiled.ts';
import type { CompiledModel } from '../model/compiled-shape.ts';
import { periodoOf, semestresOf } from '../model/progress/period.ts';
import type { Progress } from '../model/progress/progress.ts';
import { deliveriesOf, type Deliveries } from '../model/questions/deliveries.ts';
import { hearingsAfter, hearingsBefore, isOverdue, latestDay } from '../model/questions/hearings.ts';
import { earlierNote, laterPimNote, someRowsNote } from '../report/money-notes.ts';
import type { Standing } from '../report/region.ts';
import { untoldParts } from '../report/reported.ts';
import { wayText } from '../report/region-words.ts';
import { resultNotes } from '../report/results.ts';
import { sha256 } from '../text/sha256.ts';
import { digestsOf } from './file-digests.ts';
import { unreadOf } from '../model/questions/unreadable.ts';
import { ownRules } from '../report/own-rules.ts';
import { semesterTold } from './semester-told.ts';
import { statusData } from './status-json.ts';
import { unreadIn, type Unread } from './unread.ts';

/** One project of many of which is asked how it stands. Plain data: it travels between threads. */
export interface StandingAsk {
  /** The folder of the project, absolute. */
  readonly root: string;
  /** The same from the one that was asked for. */
  readonly folder: string;
  /** A semester, as it is known to be one. */
  readonly period: string | undefined;
  readonly al: string | undefined;
  /** The figures are to be told although there are errors. */
  readonly draft: boolean;
  /** All that `plan status --format json` prints of it is wanted too, with this name of its folder. */
  readonly data: string | undefined;
}

/** How a project stands, and what could not be read of it. */
export interface StandingTold {
  readonly standing: Omit<Standing, 'documentos' | 'entregados' | 'dias' | 'antes'>;
  /** What was delivered of each semester of which it has a POI, by `2019-S1`. */
  readonly entregas: Readonly<Record<string, Deliveries>>;
  readonly data: object | undefined;
  readonly configurationAtFault: boolean;
  readonly unread: Unread;
}

/** Reads and checks a project, and tells how it stands. */
export function standing(ask: StandingAsk, host: Host): StandingTold {
  const read = readProject(host, projectAlone(host, ask.root));
  const project = checkProject(read, { al: ask.al });
  const { model, diagnostics, configurationAtFault } = project.result;
  const { period, hasNoPoi, progress } = semesterTold(model, ask.period);
  const { error, warning } = countBySeverity(diagnostics);
  const entidad = model.plan?.data.entidad;
  const isTold =
    model.plan !== undefined && read.faults.length === 0 && (error === 0 || ask.draft) && !hasNoPoi;
  const unread = unreadIn(project);
  return {
    standing: {
      folder: ask.folder,
      name: entidad?.nombre,
      ubigeo: entidad?.ubigeo,
      isProvincial: entidad?.nivel === 'provincial',
      hasPlan: model.plan !== undefined,
      isUnread: read.faults.length > 0,
      sinLeer: withoutFaults(unread, isTold).length,
      excluidos: new Set(unread.excluded).size,
      dejados: project.result.lowered,
      mayHavePoi: mayHavePoi(model),
      errors: error,
      warnings: warning,
      periodo: period && periodoOf(period),
      hasNoPoi,
      corte: progress.corte,
      reglas: ownRules(model.config),
      figures: isTold
        ? figures(
            project,
            progress,
            compiledModel(model, progress, () => 1),
          )
        : undefined,
      digest: sha256(digestList(digestsOf(read.input))),
    },
    entregas: Object.fromEntries(
      semestresOf(model).map((semestre) => [periodoOf(semestre), deliveriesOf(model, semestre)]),
    ),
    data:
      ask.data === undefined || model.plan === undefined
        ? undefined
        : statusData(project, ask.data, hasNoPoi ? undefined : period),
    configurationAtFault,
    unread,
  };
}

/** The files of a project that are in none of its figures and are told besides those that could not be read. */
function withoutFaults(unread: Unread, isTold: boolean): readonly string[] {
  const failed = new Set(failedIn(unread));
  const files = new Set([...unread.lookAlikes, ...(isTold ? unread.documents.map(({ file }) => file) : [])]);
  // A configuration above the project has no figures of it.
  return [...files].filter((file) => !failed.has(file) && !file.startsWith('../'));
}

/** Whether what was not read of a project, or not whole, may be a POI. */
function mayHavePoi(model: CheckedProject['result']['model']): boolean {
  const looks = model.surroundings.unread.filter(({ why }) => !why.startsWith('configuracion'));
  return looks.some(({ tipo = 'poi' }) => tipo === 'poi') || unreadOf(model, 'poi').length > 0;
}

function figures(
  { result: { model } }: CheckedProject,
  progress: Progress,
  { avance, actividades }: CompiledModel,
): Standing['figures'] {
  const { valor, con_dato: known, total, comparado } = avance.financiero;
  const money = progress.avance.financiero;
  const { periodo, corte } = progress;
  const hearings =
    periodo === undefined ? model.audiencias : hearingsBefore(model.audiencias, { periodo, corte });
  const promised = hearings.flatMap(({ compromisos }) => compromisos);
  const day = periodo === undefined ? latestDay(model) : corte;
  return {
    resultados: {
      ...avance.resultados,
      notas: resultNotes({
        figure: progress.avance.resultados,
        indicators: progress.indicadores,
        config: model.config,
      }),
      camino: wayText(progress),
    },
    fisico: { ...avance.fisico, notas: untoldParts(progress) },
    gasto: {
      valor,
      devengado: comparado?.devengado ?? null,
      pim: comparado?.pim ?? null,
      con_dato: known,
      total,
      pim_de_todas: inSoles(money.pim),
      notas: [...earlierNote(money), ...someRowsNote(money), ...laterPimNote(money)],
      llega_antes: money.devengadoAntes !== undefined,
      pasa_del_corte: money.devengadoDespues !== undefined,
      algunas_filas: money.comparanAlgunasFilas > 0,
    },
    rojas: actividades.filter(({ fisico }) => fisico.estado === 'rojo').length,
    paradas: progress.actividades.filter(
      ({ estado, latest }) => estado === 'suspendida' && latest.data.tipo === 'inversion',
    ).length,
    vencidos: promised.filter(({ data }) => isOverdue(data, day) === true).length,
    compromisos: promised.length,
    compromisos_posteriores:
      periodo === undefined
        ? 0
        : hearingsAfter(model.audiencias, { periodo, corte }).flatMap(({ compromisos }) => compromisos)
            .length,
  };
}
