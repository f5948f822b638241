import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';

export const sinCorte: Rule = {
  id: 'presupuesto/sin-corte',
  severity: 'warning',
  saidIn: 'presupuesto.fecha_corte',
  title: 'El presupuesto de la institución no dice hasta qué día llega',
  rationale:
    'El PIM y lo devengado cambian cada día. Sin fecha no se puede comparar lo gastado por la institución con lo gastado por las actividades; el informe dice que la fuente no la da.',
  source: { document: GLOSARIO_MEF, clause: 'devengado' },
  good: () => [
    project('Con su fecha de corte', {
      'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
gasto: {pim: 1000000, devengado: 900000}
`,
    }),
  ],
  bad: () => [
    project('Sin fecha', {
      'presupuesto/2019.yaml': `
tipo: presupuesto # ! presupuesto/sin-corte
version: 1
anio: 2019
gasto: {pim: 1000000, devengado: 900000}
`,
    }),
  ],
  *check({ presupuestos }) {
    for (const { origin, anio, data } of presupuestos) {
      if (data.fecha_corte !== undefined) continue;
      yield {
        at: origin,
        field: 'fecha_corte',
        message: `El presupuesto de la institución${anio === undefined ? '' : ` de ${anio}`} no dice hasta qué día llegan sus montos`,
        help: 'Agregue «fecha_corte» con el día de la consulta; si la fuente no lo dice, déjelo así: el informe lo señala.',
      };
    }
  },
};
