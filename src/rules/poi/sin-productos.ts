import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinProductos: Rule = {
  id: 'poi/sin-productos',
  severity: 'error',
  title: 'Una actividad del POI no dice qué productos entrega',
  rationale:
    'Los productos son el segundo tema del POI: lo que el vecino recibe por lo gastado. Sin ellos, la audiencia solo conocería montos.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5, II. Los productos' },
  good: () => [
    activities(
      'Un producto llamado como el indicador toma de él su meta, y otro con la suya',
      `
  - id: GIM-014
    productos:
      - {nombre: Conexiones instaladas}
      - {nombre: Manual de operación, unidad_medida: manual, meta: 1, entregado: 1}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin productos',
      `
  - id: GIM-014 # ! poi/sin-productos
    nombre: Instalación de conexiones domiciliarias
`,
      ['productos'],
    ),
  ],
  ofActivity(actividad) {
    if ((actividad.data.productos ?? []).length > 0) return undefined;
    return {
      at: actividad.origin,
      field: 'productos',
      message: `${laActividad(actividad)} no dice qué productos entrega`,
      help: 'Agregue «productos» con al menos uno; si es lo que cuenta el indicador, basta su «nombre».',
    };
  },
};
