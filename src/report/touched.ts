import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { partsOf } from '../diagnostics/parts.ts';
import { DIMENSIONES, type Actividad, type DimensionId, type Model, type Objetivo } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { startsWith, type Path } from '../text/path.ts';
import type { Cell } from './report.ts';
import { groupedBy } from '../text/grouped-by.ts';

/** Which figures an open error may falsify. */
export interface Touched {
  readonly activity: (activity: ActivityProgress) => boolean;
  /** The figures of a group of activities: touched with any of them, or when some document could not be read. */
  readonly group: (activities: readonly ActivityProgress[]) => boolean;
  readonly indicator: (indicator: IndicatorProgress) => boolean;
  /** The results of an objective, from its own fields or from any of its indicators. */
  readonly results: (objetivo: Objetivo) => boolean;
  /** The results of the plan and of its dimensions. */
  readonly anyResult: boolean;
  readonly hearings: boolean;
}

/** The words beside a figure that an error touches. */
export const NO_VERIFICADO = 'no verificado';

/**
 * What the errors among some diagnostics touch. An error at or below an activity touches it and every group it is
 * in; one in the header of a POI, all its activities; one in a file that gave no document, every total. One that is told
 * of many places at once touches each of them; one of an activity whose id another has in the same time, both, since
 * nobody knows which of them is meant.
 */
export function touchedBy(diagnostics: readonly Diagnostic[], model: Model): Touched {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').flatMap(partsOf);
  const byFile = groupedBy(errors, ({ location }) => location.file);
  const places = new Map([...byFile].map(([file, all]) => [file, all.map(({ location }) => location.path)]));
  const inFile = (file: string): readonly Path[] => places.get(file) ?? [];
  const below = (file: string, path: Path): boolean => inFile(file).some((place) => startsWith(place, path));
  const unread = [...places.keys()].some((file) => !fileIsRead(model, file));

  const isAtFault = ({ origin }: Actividad): boolean => below(origin.file, origin.path);
  const atFault = groupedBy(
    model.actividades.filter((one) => one.id !== '' && isAtFault(one)),
    ({ id }) => id,
  );
  const activity = ({ documents }: ActivityProgress): boolean =>
    documents.some(
      (one) =>
        isAtFault(one) ||
        inFile(one.origin.file).some(isPoiHeader) ||
        (atFault.get(one.id) ?? []).some((other) => isOfOneTime(one, other)),
    );
  const measured = new Set(
    model.resultados
      .filter(({ origin }) => below(origin.file, origin.path) || inFile(origin.file).some(isPoiHeader))
      .map(({ indicador }) => indicador),
  );
  const planPaths = inFile(model.plan?.origin.file ?? '');
  // What the plan says outside its dimensions enters no figure, but for its period.
  const wholePlan = planPaths.some(
    ([first, second]) =>
      first === undefined || first === 'periodo' || (first === 'dimensiones' && second === undefined),
  );
  const dimension = (id: DimensionId): boolean =>
    wholePlan || planPaths.some((path) => path[0] === 'dimensiones' && path[1] === id && path.length < 4);
  const indicator = ({ indicador }: IndicatorProgress): boolean =>
    dimension(indicador.dimension) ||
    below(indicador.origin.file, indicador.origin.path) ||
    measured.has(indicador.id);
  const results = ({ origin, indicadores, dimension: own }: Objetivo): boolean =>
    unread ||
    dimension(own) ||
    below(origin.file, origin.path) ||
    indicadores.some(({ id }) => measured.has(id));
  return {
    activity,
    group: (activities) => unread || activities.some(activity),
    indicator,
    results,
    anyResult: unread || DIMENSIONES.some(dimension) || (model.plan?.objetivos ?? []).some(results),
    hearings: model.audiencias.some(({ origin }) => inFile(origin.file).length > 0),
  };
}

/** Whether two documents of activities speak of one semester; one of a whole year speaks of both. */
function isOfOneTime({ poi: one }: Actividad, { poi: other }: Actividad): boolean {
  return (
    one.anio === other.anio &&
    (one.semestre === undefined ||
      other.semestre === undefined ||
      one.semestre.numero === other.semestre.numero)
  );
}

/** What is written outside the lists of a POI holds for all of its activities. */
function isPoiHeader(path: Path): boolean {
  const [first, second] = path;
  if (first === 'evaluacion') return false;
  return second === undefined || (first !== 'actividades' && first !== 'resultados');
}

function fileIsRead(model: Model, file: string): boolean {
  return [
    ...model.planes,
    ...model.pois,
    ...model.audiencias,
    ...model.documentosDeUnidades.map((origin) => ({ origin })),
  ].some(({ origin }) => origin.file === file);
}

/** A cell that says «no verificado» under its text when it is touched. */
export function markedCell(cell: Cell, touched: boolean): Cell {
  if (!touched) return cell;
  const before = cell.note === undefined ? [] : [...cell.note, { text: ' · ' }];
  return { ...cell, note: [...before, { text: NO_VERIFICADO, strong: true }] };
}

/** A text that says «(no verificado)» after it when it is touched. */
export function markedText(text: string, touched: boolean): string {
  return touched ? `${text} (${NO_VERIFICADO})` : text;
}
