import { asInherited } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinProductos: Rule = {
  id: 'poi/sin-productos',
  severity: 'info',
  saidIn: 'poi.actividades.productos',
  title: 'Una actividad del POI no dice qué productos entrega',
  rationale:
    'Los productos son el segundo tema del POI: lo que el vecino recibe por lo gastado. Donde faltan, el informe toma como producto lo que cuenta el indicador, que puede no ser todo lo que se entrega.',
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
  ofActivity(actividad, model) {
    const { productos = [], indicador } = asInherited(actividad, model).data;
    // Without an indicator there is nothing to take, and that is the mistake.
    if (productos.length > 0 || indicador === undefined) return undefined;
    const thing = indicador.nombre === undefined ? '' : `, ${quote(indicador.nombre)}`;
    return {
      at: actividad.origin,
      field: 'productos',
      message: `${laActividad(actividad)} no dice qué productos entrega; se toma lo que cuenta su indicador${thing}`,
      help: 'Si entrega algo más, agregue «productos»; si no, no hace falta nada.',
    };
  },
};
