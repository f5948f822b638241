import type { Actividad, Origin, TareaData } from './model.ts';
import { circles } from './questions-circles.ts';

/** A task of an activity's cronograma. */
export interface Tarea {
  readonly origin: Origin;
  /** Empty when missing. */
  readonly id: string;
  readonly data: TareaData;
}

/** The tasks of an activity as one document gives them, in its order; none without a cronograma. */
export function tareasOf(actividad: Actividad): readonly Tarea[] {
  return (actividad.data.cronograma ?? []).map((data, i) => ({
    origin: { file: actividad.origin.file, path: [...actividad.origin.path, 'cronograma', i] },
    id: data.id ?? '',
    data,
  }));
}

/** The circles in which tasks of one activity depend on each other, by their ids. */
export function dependencyCircles(actividad: Actividad): readonly (readonly string[])[] {
  const tareas = tareasOf(actividad);
  if (tareas.every(({ data }) => data.depende_de === undefined)) return [];
  // Of tasks with one id the first counts: the others have their own finding.
  const byId = new Map(tareas.toReversed().map(({ id, data }) => [id, data.depende_de ?? []] as const));
  const ids = [...new Set(tareas.map(({ id }) => id))].filter((id) => id !== '');
  return circles(ids, (id) => byId.get(id) ?? []);
}
