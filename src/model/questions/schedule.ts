import type { Actividad, Origin, TareaData } from '../model.ts';
import { tasksOfYear } from '../progress/lists-of-year.ts';
import { circles } from './circles.ts';

/** A task of an activity's cronograma. */
export interface Tarea {
  /** The activity as the document of the task has it. */
  readonly actividad: Actividad;
  readonly origin: Origin;
  /** Empty when missing. */
  readonly id: string;
  readonly data: TareaData;
}

const NO_TASKS: readonly Tarea[] = [];

/** The tasks of an activity as one document gives them, in its order; none without a cronograma. */
export function tareasOf(actividad: Actividad): readonly Tarea[] {
  const { cronograma } = actividad.data;
  return cronograma ? cronograma.map((data, i) => new Placed(actividad, i, data)) : NO_TASKS;
}

/** The tasks of an activity over its year, with those of the first half that the second does not say again. */
export function tareasOfYear({ documents }: { readonly documents: readonly Actividad[] }): readonly Tarea[] {
  return tasksOfYear(documents).map(({ document, index, data }) => new Placed(document, index, data));
}

/** Many rules ask for every task, and hardly ever for its place. */
class Placed implements Tarea {
  readonly actividad: Actividad;
  private readonly index: number;
  readonly data: TareaData;

  constructor(actividad: Actividad, index: number, data: TareaData) {
    this.actividad = actividad;
    this.index = index;
    this.data = data;
  }

  get id(): string {
    return this.data.id ?? '';
  }

  get origin(): Origin {
    const { file, path } = this.actividad.origin;
    return { file, path: [...path, 'cronograma', this.index] };
  }
}

/** The circles in which tasks of one activity depend on each other, by their ids. */
export function dependencyCircles(actividad: Actividad): readonly (readonly string[])[] {
  if (!mayHaveCircles(actividad)) return [];
  const tareas = tareasOf(actividad);
  // Of tasks with one id the first counts: the others have their own finding.
  const byId = new Map(tareas.toReversed().map(({ id, data }) => [id, data.depende_de ?? []] as const));
  const ids = [...new Set(tareas.map(({ id }) => id))].filter((id) => id !== '');
  return circles(ids, (id) => byId.get(id) ?? []);
}

/** So many tasks are soon each looked for among all others; more are for those who count. */
export const FEW_TASKS = 20;

/** False where tasks depend only on tasks that stand before them, as nearly all do: then there is no circle. */
export function mayHaveCircles({ data: { cronograma = [] } }: Actividad): boolean {
  if (cronograma.length > FEW_TASKS) return true;
  return cronograma.some(
    ({ depende_de: earlier }, i) =>
      earlier?.some((other) => cronograma.findIndex(({ id }) => id === other) >= i) === true,
  );
}
