import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const gastoSinAprobar: Rule = {
  id: 'presupuesto/gasto-sin-aprobar',
  severity: 'warning',
  saidIn: 'poi.gasto.aprobado_por',
  title: 'Un POI aprobado o en ejecución no dice quién aprobó su gasto',
  rationale:
    'El gasto del POI debe estar aprobado por la Gerencia de Administración y Finanzas. Solo un POI formulado puede esperar todavía esa aprobación.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, I. El gasto: aprobado por la Gerencia de Administración y Finanzas',
  },
  good: () => [
    poi(
      'Aprobado, con quién y con qué norma',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: aprobado
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
`,
    ),
    poi(
      'Un POI formulado todavía no lo necesita',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: formulado
`,
    ),
  ],
  bad: () => [
    poi(
      'Aprobado sin decir por quién',
      `
tipo: poi # ! presupuesto/gasto-sin-aprobar
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: aprobado
`,
    ),
  ],
  *check({ pois }) {
    for (const { origin, data, periodo } of pois) {
      if (data.estado === undefined || data.estado === 'formulado') continue;
      if (data.gasto?.aprobado_por !== undefined) continue;
      yield {
        at: origin,
        field: data.gasto === undefined ? 'gasto' : 'gasto.aprobado_por',
        message: `El POI de ${periodo} está ${STATES[data.estado]} y no dice quién aprobó su gasto`,
        help: 'Agregue en «gasto» la unidad que lo aprobó en «aprobado_por», con su «norma» y su «fecha».',
        related: [{ at: origin, field: 'estado', message: `El estado es «${data.estado}»` }],
      };
    }
  },
};

const STATES = { aprobado: 'aprobado', en_ejecucion: 'en ejecución', cerrado: 'cerrado' } as const;
