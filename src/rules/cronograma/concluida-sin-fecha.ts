import { tareasOf } from '../../model/questions-schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const concluidaSinFecha: Rule = {
  id: 'cronograma/concluida-sin-fecha',
  severity: 'warning',
  title: 'Una tarea está al 100 % y no dice cuándo terminó',
  rationale:
    'Sin la fecha real no se sabe si la tarea terminó a tiempo, que es lo que el cronograma debe mostrar.',
  source: { document: BUENA_PRACTICA },
  good: [
    activities(
      'La tarea concluida lleva su fecha real',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-06-04}
`,
    ),
  ],
  bad: [
    activities(
      'Avance 100 sin fecha real',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100} # ! cronograma/concluida-sin-fecha
`,
    ),
  ],
  *check({ actividades }) {
    for (const actividad of actividades) {
      for (const tarea of tareasOf(actividad)) {
        const { data } = tarea;
        if (data.avance !== 100 || typeof data.fin_real === 'string') continue;
        yield {
          at: tarea.origin,
          field: 'fin_real',
          message: `La tarea ${quote(data.tarea ?? tarea.id)} está al 100 % y no dice cuándo terminó`,
          help: 'Agregue «fin_real» con la fecha en que terminó.',
        };
      }
    }
  },
};
