import type { Actividad, TareaData } from '../../model/model.ts';
import { tareasOf } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const dependenciaInexistente: Rule = {
  id: 'cronograma/dependencia-inexistente',
  severity: 'error',
  title: 'Una tarea depende de otra que no está en el cronograma de la actividad',
  rationale:
    'Una tarea que espera a otra que no existe no tiene cuándo empezar, y el cronograma no puede mostrar la cadena.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5, III. El cronograma: calendarización de las tareas' },
  good: () => [
    activities(
      'La tarea depende de otra de la misma actividad',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-09-30, avance: 50}
      - {id: T2, tarea: Tubos, inicio: 2019-10-01, fin: 2019-11-30, depende_de: [T1]}
`,
    ),
  ],
  bad: () => [
    activities(
      'La tarea depende de una que no está',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-09-30, avance: 50}
      - id: T2
        tarea: Tubos
        inicio: 2019-10-01
        fin: 2019-11-30
        depende_de: [T0] # ! cronograma/dependencia-inexistente
`,
    ),
  ],
  ofActivity(actividad) {
    return hasUnknownTasks(actividad.data.cronograma) ? unknownTasks(actividad) : undefined;
  },
};

function* unknownTasks(actividad: Actividad): Generator<Finding> {
  const tareas = tareasOf(actividad);
  const ids = tareas.map(({ id }) => id);
  // A task that lost its id may be the one that is meant.
  const known = new Set(ids);
  if (known.has('')) return;
  for (const tarea of tareas) {
    const { data } = tarea;
    for (const [i, other] of (data.depende_de ?? []).entries()) {
      if (known.has(other)) continue;
      const { origin, id } = tarea;
      yield {
        at: { file: origin.file, path: [...origin.path, 'depende_de', i] },
        message: `La tarea ${quote(data.tarea ?? id)} depende de ${quote(other)}, que no está en el cronograma de la actividad ${quote(actividad.id)}`,
        help: suggestion(
          { written: other, except: id },
          ids,
          'las tareas de la actividad',
          'Corrija «depende_de» o agregue la tarea.',
        ),
      };
    }
  }
}

function hasUnknownTasks(tareas: readonly TareaData[] = []): boolean {
  if (tareas.every(({ depende_de: earlier }) => earlier === undefined)) return false;
  const known = new Set(tareas.map(({ id }) => id));
  return tareas.some(({ depende_de: earlier }) => earlier?.some((other) => !known.has(other)) === true);
}
