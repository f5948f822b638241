import { solesText } from '../../model/money.ts';
import { spentIn } from '../../model/questions/spent.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const inactivaConGasto: Rule = {
  id: 'poi/inactiva-con-gasto',
  severity: 'warning',
  saidIn: 'poi.actividades.activa',
  title: 'Una actividad que se dejó fuera tiene dinero gastado',
  rationale:
    'Lo que dice «activa: false» no entra en ninguna cifra. Si ya se gastó algo, ese dinero falta en las sumas, y los informes lo dicen aparte.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Fuera y sin gasto, o en ejecución',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    activa: false
    presupuesto: {pim: 50000.00, devengado: 0}
    indicador: {nombre: Visitas, unidad_medida: visita, meta: 6}
`,
    ),
  ],
  bad: () => [
    activities(
      'Fuera, con la mitad de su dinero gastado',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    activa: false
    presupuesto:
      pim: 50000.00
      devengado: 25000.00 # ! poi/inactiva-con-gasto
`,
    ),
  ],
  ofActivity(actividad) {
    const spent = actividad.data.activa === false ? spentIn(actividad) : undefined;
    if (spent === undefined) return undefined;
    return {
      at: actividad.origin,
      field: spent.field,
      message: `${laActividad(actividad)} se dejó fuera («activa: false») y tiene ${spent.isAtLeast ? 'al menos ' : ''}S/ ${solesText(spent.amount)} devengados, que no entran en ninguna suma`,
      help: 'Si se ejecutó, no la deje fuera; si se dejó de hacer, márquela como cancelada, con su norma: su dinero se cuenta.',
      related: [{ at: actividad.origin, field: 'activa', message: 'Aquí se deja fuera' }],
    };
  },
};
