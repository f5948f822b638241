import type { Actividad, Model } from '../../model/model.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { tareasOf } from '../../model/questions/schedule.ts';
import { asInherited } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const fueraDelAnio: Rule = {
  id: 'cronograma/fuera-del-anio',
  severity: 'error',
  title: 'Una tarea está fuera del año del POI',
  rationale:
    'El POI es del año: una tarea de otro año no se puede ejecutar con su presupuesto. Una inversión sí puede pasar de un año a otro, y por eso en ella es un aviso.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: los POI articulan lo que se realizará en un determinado año',
  },
  good: () => [
    activities(
      'Las tareas del año pueden pasar del semestre',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-01-02, fin: 2019-12-31, avance: 50}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una tarea que empezó el año anterior y otra que termina el siguiente',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Estudio, inicio: 2018-11-02, fin: 2019-03-31, avance: 100, fin_real: 2019-03-29} # ! cronograma/fuera-del-anio
      - {id: T2, tarea: Zanjas, inicio: 2019-04-01, fin: 2020-02-28, avance: 20} # ! cronograma/fuera-del-anio
`,
    ),
    activities(
      'En una inversión que dura dos años es un aviso',
      `
  - id: GIM-014
    tipo: inversion
    cui: "2401234"
    cronograma:
      - {id: T1, tarea: Obra, inicio: 2019-04-01, fin: 2020-02-28, avance: 20} # ! cronograma/fuera-del-anio
`,
    ),
  ],
  ofActivity(actividad, model) {
    return hasTasksOutside(actividad) ? outsideYear(actividad, model) : undefined;
  },
};

function* outsideYear(actividad: Actividad, model: Model): Generator<Finding> {
  const { anio } = actividad.poi;
  if (anio === undefined || !isPlaced(actividad.poi, model)) return;
  const beginning = `${anio}-`;
  const isInvestment = asInherited(actividad, model).data.tipo === 'inversion';
  for (const tarea of tareasOf(actividad)) {
    const { data } = tarea;
    const { inicio, fin } = data;
    // Dates upside down are another mistake, and either may be the wrong one.
    if (inicio !== undefined && fin !== undefined && fin < inicio) continue;
    const field = isOutside(inicio, beginning) ? 'inicio' : isOutside(fin, beginning) ? 'fin' : undefined;
    if (field === undefined) continue;
    const verb = field === 'inicio' ? 'empieza' : 'termina';
    yield {
      at: tarea.origin,
      field,
      ...(isInvestment ? { severity: 'warning' } : {}),
      message: `La tarea ${quote(data.tarea ?? tarea.id)} ${verb} el ${data[field]}, fuera de ${anio}, el año del POI`,
      help: isInvestment
        ? 'Si la obra dura varios años, deje en el cronograma la parte de este y ponga el plazo entero en «inversion».'
        : 'Corrija la fecha o deje en este POI solo la parte de la tarea que se hace en el año.',
    };
  }
}

function hasTasksOutside({ data: { cronograma }, poi: { anio } }: Actividad): boolean {
  if (cronograma === undefined || anio === undefined) return false;
  const beginning = `${anio}-`;
  return cronograma.some(({ inicio, fin }) => isOutside(inicio, beginning) || isOutside(fin, beginning));
}

function isOutside(date: string | undefined, beginning: string): boolean {
  return date !== undefined && !date.startsWith(beginning);
}
