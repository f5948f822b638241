import type { Actividad } from '../../model/model.ts';
import { circleText } from '../../model/questions/circles.ts';
import { dependencyCircles, tareasOf, mayHaveCircles } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const dependenciaCircular: Rule = {
  id: 'cronograma/dependencia-circular',
  severity: 'error',
  title: 'Unas tareas dependen unas de otras en círculo',
  rationale: 'Si cada tarea espera a que termine la otra, ninguna puede empezar.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5, III. El cronograma: calendarización de las tareas' },
  good: () => [
    activities(
      'Las tareas se siguen una a otra',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-09-30, avance: 50}
      - {id: T2, tarea: Tubos, inicio: 2019-10-01, fin: 2019-10-31, depende_de: [T1]}
      - {id: T3, tarea: Pruebas, inicio: 2019-11-01, fin: 2019-11-30, depende_de: [T1, T2]}
`,
    ),
  ],
  bad: () => [
    activities(
      'Dos tareas se esperan una a otra',
      `
  - id: GIM-014
    cronograma:
      - id: T1
        tarea: Zanjas
        inicio: 2019-02-01
        fin: 2019-11-30
        depende_de: [T2] # ! cronograma/dependencia-circular
      - {id: T2, tarea: Tubos, inicio: 2019-02-01, fin: 2019-11-30, depende_de: [T1]}
`,
    ),
  ],
  ofActivity(actividad) {
    return mayHaveCircles(actividad) ? circlesIn(actividad) : undefined;
  },
};

function* circlesIn(actividad: Actividad): Generator<Finding> {
  const circles = dependencyCircles(actividad);
  const byId = new Map(tareasOf(actividad).map((tarea) => [tarea.id, tarea] as const));
  for (const circle of circles) {
    const [first, ...others] = circle.flatMap((id) => byId.get(id) ?? []);
    if (first === undefined) continue;
    yield {
      at: first.origin,
      field: 'depende_de',
      message:
        others.length === 0
          ? `La tarea ${quote(first.id)} de la actividad ${quote(actividad.id)} depende de sí misma`
          : `Las tareas de la actividad ${quote(actividad.id)} dependen en círculo: ${circleText(circle)}`,
      help: 'Quite de «depende_de» la dependencia que sobra: la primera tarea no depende de ninguna.',
      related: others.map(({ origin, id, data }) => ({
        at: origin,
        field: 'depende_de',
        message: `${quote(id)} depende de ${(data.depende_de ?? []).map(quote).join(', ')}`,
      })),
    };
  }
}
