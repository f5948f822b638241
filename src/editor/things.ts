import { ACTIVITY_STATE_WORDS } from '../model/listed-words.ts';
import type { Actividad, Model, Semestre } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { defaultPeriod, lastSemestreOf } from '../model/progress/period.ts';
import { activityProgresses, progressOf } from '../model/progress/progress.ts';
import { remembered } from '../model/progress/remember.ts';
import { mayBeOf, mayName, unreadAbout } from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { flagsOf } from '../report/words.ts';
import { ofMaximum, ofProgramme } from '../report/done.ts';
import { fractionOf, longDate, percent, semesterText, soles } from '../report/format.ts';
import { inBrackets } from '../report/money-notes.ts';
import { stateWordsOf } from '../report/state-words.ts';
import { statusReport, type StatusFigure, type StatusRow } from '../report/status.ts';
import type { EditedProject } from './workspace.ts';

/** The figures of an activity in the semester of one of its documents; undefined for one that is in no figure. */
export function figuresOf(model: Model, actividad: Actividad): ActivityProgress | undefined {
  const semestre = lastSemestreOf(actividad.poi);
  return semestre && actividad.id !== '' ? byId(model, semestre).get(actividad.id) : undefined;
}

const byId = remembered(
  (model, semestre) =>
    new Map(activityProgresses(model, semestre).map((progress) => [progress.id, progress] as const)),
);

/** The documents that may say something of an activity in the year of one of its own, and could not be read. */
export function unreadFor(model: Model, { id, poi }: Actividad): readonly UnreadDocument[] {
  const year = poi.periodo.slice(0, 4);
  return unreadAbout(model, ['poi', 'config'], (one) => mayBeOf(one, year) && mayName(one, id));
}

/** «80.00 % · en riesgo · en ejecución»: an activity at a glance, as far as its documents can be read. */
export function glanceOf(model: Model, actividad: Actividad): string | undefined {
  const figures = figuresOf(model, actividad);
  if (!figures)
    return actividad.data.activa === false ? 'formulada y sin priorizar: no se cuenta' : undefined;
  const { fisico, estado } = figures;
  const words = stateWordsOf({ periodo: figures.scope, corte: figures.corte }).activity(figures);
  const value = fisico.bruto.value === undefined ? [] : [percent(fisico.bruto.value)];
  const parts = [
    ...value,
    words,
    ...flagsOf(fisico),
    ...(estado === undefined ? [] : [ACTIVITY_STATE_WORDS[estado]]),
    ...(unreadFor(model, actividad).length > 0 ? ['sin lo que no se pudo leer'] : []),
  ];
  return [...new Set(parts)].join(' · ');
}

/** The figures of an activity to date, a sentence each. */
export function activityFigures(model: Model, actividad: Actividad): readonly string[] {
  const figures = figuresOf(model, actividad);
  if (!figures) return [];
  const { fisico, financiero, corteActividad, estado } = figures;
  const words = stateWordsOf({ periodo: figures.scope, corte: figures.corte });
  const until = corteActividad === undefined ? '' : ` al ${longDate(corteActividad)}`;
  const done = ofProgramme(figures);
  const { devengado, pim, filas } = financiero.comparado ?? { ...financiero, filas: '' };
  return [
    `Avance físico${until}: ${done}, ${percent(fisico.bruto.value)} (${words.activity(figures)})`,
    financiero.sinCosto
      ? 'Sin costo más allá de la planilla'
      : `Gasto${financiero.devengadoHasta === undefined ? '' : ` al ${longDate(financiero.devengadoHasta)}`}: ${soles(devengado)} de ${soles(pim)}${inBrackets(filas === '' ? [] : [filas])}, ${percent(financiero.valor.value)}`,
    estado === undefined
      ? 'Estado: no indicado'
      : `Estado: ${ACTIVITY_STATE_WORDS[estado]}${figures.estadoEscrito ? '' : ' (por sus cifras)'}`,
  ];
}

/** The figures to date of an objective or a unit, a sentence each; none where it has no activity. */
export function groupFigures(
  project: EditedProject,
  kind: 'objetivo' | 'unidad',
  id: string,
): readonly string[] {
  const { model, diagnostics } = project.result;
  const semestre = defaultPeriod(model);
  if (!semestre) return [];
  const progress = progressOf(model, semestre);
  const report = statusReport(model, progress, diagnostics);
  const rows: readonly StatusRow[] =
    kind === 'unidad' ? report.units : report.dimensions.flatMap(({ objectives }) => objectives);
  const row = rows.find((one) => one.id === id);
  if (!row) return [];
  return [
    ...(row.resultados === undefined ? [] : [`Resultados: ${told(row.resultados)}`]),
    `Avance físico: ${told(row.fisico)}`,
    `Gasto: ${told(row.financiero)}`,
    lastOf(semestre),
  ];
}

/** The figures to date of an indicator of the plan. */
export function indicatorFigures({ result: { model } }: EditedProject, id: string): readonly string[] {
  const semestre = defaultPeriod(model);
  if (!semestre) return [];
  const progress = progressOf(model, semestre);
  const found = progress.indicadores.find(({ indicador }) => indicador.id === id);
  if (!found) return [];
  const unit = found.indicador.data.unidad_medida;
  const words = stateWordsOf(progress);
  const { sentido } = found.indicador.data;
  const reached = sentido === 'descendente' || sentido === 'maximo_permisible' ? ofMaximum : fractionOf;
  return [
    `Logrado: ${reached(found.obtenido.value, found.esperado.value, unit)}${found.estimado ? ' (estimado)' : ''}, ${percent(found.valor)} (${words.indicator(found)})`,
    lastOf(semestre),
  ];
}

function lastOf(semestre: Semestre): string {
  return `Cifras hasta el ${semesterText(semestre)}`;
}

function told({ text, word, note }: StatusFigure): string {
  return [text, ...[word, note].filter((part) => part !== '')].join(', ');
}
