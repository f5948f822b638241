import { monthBits } from '../../model/questions/months.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinCronograma: Rule = {
  id: 'poi/sin-cronograma',
  severity: 'warning',
  saidIn: 'poi.actividades.cronograma',
  title: 'Una actividad del POI no tiene ni tareas ni meses programados',
  rationale:
    'El cronograma es el tercer tema del POI: cuándo se hace cada cosa. Sin tareas, valen de calendario los meses de «programado»; sin ninguno de los dos no se puede decir si la actividad va a tiempo.',
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
    activities(
      'Sin tareas, con los meses en que se hará',
      `
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
`,
      ['cronograma'],
    ),
  ],
  bad: () => [
    activities(
      'Ni tareas ni meses',
      `
  - id: GIM-014 # ! poi/sin-cronograma
    nombre: Instalación de conexiones domiciliarias
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 60}
`,
      ['cronograma'],
    ),
  ],
  ofActivity(actividad) {
    const { cronograma = [], indicador } = actividad.data;
    if (cronograma.length > 0 || monthBits(indicador?.programado) !== 0) return undefined;
    return {
      at: actividad.origin,
      field: 'cronograma',
      message: `${laActividad(actividad)} no tiene cronograma ni meses programados`,
      help: 'Agregue en «indicador» los meses de «programado», o «cronograma» con al menos una tarea: «id», «tarea», «inicio» y «fin».',
    };
  },
};
