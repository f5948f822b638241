import type { Actividad, TareaData } from '../../model/model.ts';
import { cutOffOfPoi } from '../../model/progress/period.ts';
import { dependencyCircles, FEW_TASKS, tareasOf, type Tarea } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const sucesoraAdelantada: Rule = {
  id: 'cronograma/sucesora-adelantada',
  severity: 'warning',
  title: 'Una tarea empieza antes de que termine la tarea de la que depende',
  rationale:
    'Si una tarea depende de otra, no puede empezar antes de que la otra termine: una de las fechas no es real.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Empieza el día en que termina la anterior',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-09-30, avance: 50}
      - {id: T2, tarea: Tubos, inicio: 2019-09-30, fin: 2019-11-30, depende_de: [T1]}
`,
    ),
  ],
  bad: () => [
    activities(
      'Empieza un mes antes de que termine la anterior',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-09-30, avance: 50}
      - {id: T2, tarea: Tubos, inicio: 2019-09-01, fin: 2019-11-30, depende_de: [T1]} # ! cronograma/sucesora-adelantada
`,
    ),
  ],
  ofActivity(actividad) {
    return mayStartEarly(actividad.data.cronograma) ? tooEarly(actividad) : undefined;
  },
};

function* tooEarly(actividad: Actividad): Generator<Finding> {
  const tareas = tareasOf(actividad);
  const byId = new Map(tareas.toReversed().map((tarea) => [tarea.id, tarea] as const));
  const inCircle = new Set(dependencyCircles(actividad).flat());
  for (const tarea of tareas) {
    const { data } = tarea;
    if (data.depende_de === undefined || inCircle.has(tarea.id)) continue;
    for (const before of data.depende_de.flatMap((other) => byId.get(other) ?? [])) {
      const [field, end] = endOf(before, cutOffOfPoi(actividad.poi));
      if (data.inicio === undefined || end === undefined || data.inicio >= end) continue;
      yield {
        at: tarea.origin,
        field: 'inicio',
        message: `La tarea ${quote(data.tarea ?? tarea.id)} empieza el ${data.inicio}, antes de que termine ${quote(before.data.tarea ?? before.id)}, el ${end}, de la que depende`,
        help: 'Corrija las fechas; si las dos pueden ir a la vez, quite la dependencia.',
        related: [{ at: before.origin, field, message: `${quote(before.id)} termina aquí` }],
      };
    }
  }
}

/**
 * When a task ended or will end, and the field that says so; without a date when its dates are upside down or it ended
 * after the cut-off, which are other mistakes.
 */
function endOf(
  { data: { inicio, fin, fin_real: real } }: Tarea,
  corte: string | undefined,
): readonly [field: 'fin' | 'fin_real', date: string | undefined] {
  if (typeof real === 'string') return ['fin_real', corte !== undefined && real > corte ? undefined : real];
  return ['fin', inicio !== undefined && fin !== undefined && fin < inicio ? undefined : fin];
}

/** Whether a task starts before some date by which one that it depends on ended or will end; true of more than a few. */
function mayStartEarly(tareas: readonly TareaData[] = []): boolean {
  if (tareas.length > FEW_TASKS) return true;
  return tareas.some(({ inicio, depende_de: earlier }) =>
    earlier?.some((other) => tareas.some((before) => before.id === other && isBeforeEnd(inicio, before))),
  );
}

function isBeforeEnd(inicio: string | undefined, { fin, fin_real: real }: TareaData): boolean {
  if (inicio === undefined) return false;
  return (fin !== undefined && inicio < fin) || (typeof real === 'string' && inicio < real);
}
