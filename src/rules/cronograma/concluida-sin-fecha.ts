import type { Actividad, TareaData } from '../../model/model.ts';
import { tareasOf } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const concluidaSinFecha: Rule = {
  id: 'cronograma/concluida-sin-fecha',
  severity: 'warning',
  saidIn: 'poi.actividades.cronograma.fin_real',
  title: 'Una tarea está al 100 % y no dice cuándo terminó',
  rationale:
    'Sin la fecha real no se sabe si la tarea terminó a tiempo, que es lo que el cronograma debe mostrar.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'La tarea concluida lleva su fecha real',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-06-04}
`,
    ),
  ],
  bad: () => [
    activities(
      'Avance 100 sin fecha real',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100} # ! cronograma/concluida-sin-fecha
`,
    ),
  ],
  ofActivity(actividad) {
    return actividad.data.cronograma?.some(isUndated) === true ? withoutDate(actividad) : undefined;
  },
};

function* withoutDate(actividad: Actividad): Generator<Finding> {
  for (const tarea of tareasOf(actividad)) {
    const { data } = tarea;
    if (!isUndated(data)) continue;
    yield {
      at: tarea.origin,
      field: 'fin_real',
      message: `La tarea ${quote(data.tarea ?? tarea.id)} está al 100 % y no dice cuándo terminó`,
      help: 'Agregue «fin_real» con la fecha en que terminó.',
    };
  }
}

function isUndated({ avance, fin_real: real }: TareaData): boolean {
  return avance === 100 && typeof real !== 'string';
}
