import { enumerate, quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { laActividad } from '../wording.ts';

/** The fuente de financiamiento that each rubro belongs to. */
const FUENTES: ReadonlyMap<string, string> = new Map([
  ['00', '1'],
  ['04', '5'],
  ['07', '5'],
  ['08', '5'],
  ['09', '2'],
  ['13', '4'],
  ['18', '5'],
  ['19', '3'],
]);

export const rubroIncoherente: Rule = {
  id: 'presupuesto/rubro-incoherente',
  severity: 'error',
  title: 'El rubro de una actividad no es de su fuente de financiamiento',
  rationale:
    'Cada rubro pertenece a una sola fuente. Con el par equivocado, el informe reparte el gasto entre fuentes que no lo pagaron.',
  source: {
    document: 'Clasificador de fuentes de financiamiento y rubros, Ministerio de Economía y Finanzas',
  },
  good: () => [
    activities(
      'Canon (18) es de recursos determinados (5)',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00, rubro: "18", fuente: "5"}
`,
    ),
  ],
  bad: () => [
    activities(
      'FONCOMUN (07) anotado como recursos ordinarios (1), y un rubro que no existe',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      rubro: "07" # ! presupuesto/rubro-incoherente
      fuente: "1"
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      rubro: "17" # ! presupuesto/rubro-incoherente
`,
    ),
  ],
  ofActivity(actividad) {
    const { rubro, fuente } = actividad.data.presupuesto ?? {};
    if (rubro === undefined) return undefined;
    const own = FUENTES.get(rubro);
    if (own === undefined) {
      return {
        at: actividad.origin,
        field: 'presupuesto.rubro',
        message: `${laActividad(actividad)} cita el rubro ${quote(rubro)}, que no existe`,
        help: `Los rubros son ${enumerate([...FUENTES.keys()].map((code) => `"${code}"`))}; cópielo del SIAF.`,
      };
    }
    if (fuente !== undefined && fuente !== own) {
      return {
        at: actividad.origin,
        field: 'presupuesto.rubro',
        message: `${laActividad(actividad)} cita el rubro ${quote(rubro)}, de la fuente ${quote(own)}, con la fuente ${quote(fuente)}`,
        help: `Escriba «fuente: "${own}"» o corrija el rubro con el del SIAF.`,
        related: [
          { at: actividad.origin, field: 'presupuesto.fuente', message: `La fuente es ${quote(fuente)}` },
        ],
      };
    }
    return undefined;
  },
};
