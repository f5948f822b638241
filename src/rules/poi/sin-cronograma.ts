import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinCronograma: Rule = {
  id: 'poi/sin-cronograma',
  severity: 'error',
  title: 'Una actividad del POI no tiene cronograma',
  rationale:
    'El cronograma es el tercer tema del POI: cuándo se hace cada tarea. Sin él no se puede decir si la actividad va a tiempo.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5, III. El cronograma' },
  good: () => [
    activities(
      'Un cronograma de dos tareas',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-05-30}
      - {id: T2, tarea: Conexiones, inicio: 2019-06-03, fin: 2019-11-30, avance: 10, depende_de: [T1]}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin cronograma',
      `
  - id: GIM-014 # ! poi/sin-cronograma
    nombre: Instalación de conexiones domiciliarias
`,
      ['cronograma'],
    ),
  ],
  ofActivity(actividad) {
    if ((actividad.data.cronograma ?? []).length > 0) return undefined;
    return {
      at: actividad.origin,
      field: 'cronograma',
      message: `${laActividad(actividad)} no tiene cronograma`,
      help: 'Agregue «cronograma» con al menos una tarea: «id», «tarea», «inicio» y «fin».',
    };
  },
};
