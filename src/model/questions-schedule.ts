import type { Actividad, Origin, TareaData } from './model.ts';

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
