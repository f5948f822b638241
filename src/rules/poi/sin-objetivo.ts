import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinObjetivo: Rule = {
  id: 'poi/sin-objetivo',
  severity: 'error',
  title: 'Una actividad del POI no indica el objetivo del plan al que contribuye',
  rationale:
    'El POI existe para cumplir el plan. Sin objetivo, lo que la actividad gasta y logra no llega a ninguna promesa y no aparece en el informe por objetivos.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: articular los proyectos y actividades del año con el Plan de Gobierno Municipal',
  },
  good: () => [
    activities(
      'La actividad indica su objetivo',
      `
  - id: GIM-014
    objetivo: SOC-1
`,
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin objetivo',
      `
  - id: GIM-014 # ! poi/sin-objetivo
    nombre: Instalación de conexiones domiciliarias
`,
      ['objetivo', 'proyecto'],
    ),
  ],
  ofActivity(actividad) {
    if (actividad.data.objetivo !== undefined) return undefined;
    return {
      at: actividad.origin,
      field: 'objetivo',
      message: `${laActividad(actividad)} no indica a qué objetivo del plan contribuye`,
      help: 'Agregue «objetivo» con el identificador de un solo objetivo del plan.',
    };
  },
};
