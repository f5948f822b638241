import type { Actividad, TareaData } from '../../model/model.ts';
import { repeated } from '../../model/questions/repeated.ts';
import { FEW_TASKS, tareasOf } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const idDuplicado: Rule = {
  id: 'cronograma/id-duplicado',
  severity: 'warning',
  title: 'Dos tareas de una actividad llevan el mismo identificador',
  rationale:
    'Las tareas se encadenan con «depende_de». Si dos comparten identificador no se sabe de cuál depende la que sigue.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Los identificadores pueden repetirse en actividades distintas',
      `
  - id: GIM-014
    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-11-30, avance: 50}]
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    cronograma: [{id: T1, tarea: Visitas, inicio: 2019-02-01, fin: 2019-11-30, avance: 50}]
`,
    ),
  ],
  bad: () => [
    activities(
      'Dos tareas T1 en la misma actividad',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-09-30, avance: 50}
      - {id: T1, tarea: Tubos, inicio: 2019-10-01, fin: 2019-11-30} # ! cronograma/id-duplicado
`,
    ),
  ],
  ofActivity(actividad) {
    return mayRepeat(actividad.data.cronograma) ? repeatedIn(actividad) : undefined;
  },
};

function* repeatedIn(actividad: Actividad): Generator<Finding> {
  for (const { item, first } of repeated(tareasOf(actividad), ({ id }) => id)) {
    yield {
      at: item.origin,
      field: 'id',
      message: `La tarea ${quote(item.data.tarea ?? '')} lleva el identificador ${quote(item.id)}, que ya tiene ${quote(first.data.tarea ?? '')}`,
      help: 'Dé a cada tarea de la actividad un identificador distinto y revise «depende_de».',
      related: [
        { at: first.origin, field: 'id', message: `${quote(first.id)} aparece aquí por primera vez` },
      ],
    };
  }
}

function mayRepeat(tareas: readonly TareaData[] = []): boolean {
  return (
    tareas.length > FEW_TASKS || tareas.some(({ id }, i) => tareas.findIndex((other) => other.id === id) < i)
  );
}
