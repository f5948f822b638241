import { MONTO_WORDS, solesText, sumOfStated } from '../../model/money.ts';
import { activitiesOfYear } from '../../model/progress/activity-of-year.ts';
import { statedOfYear, type StatedOfYear } from '../../model/progress/stated.ts';
import { institutionAmounts, isMoreThanWhole } from '../../model/questions/institution.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';

export const mayorQueInstitucion: Rule = {
  id: 'presupuesto/mayor-que-institucion',
  severity: 'warning',
  title: 'Las actividades del POI suman más PIM o más devengado que toda la institución',
  rationale:
    'Las actividades son parte de la municipalidad. Si suman más que ella, alguna está dos veces, o los montos son de otra fecha o de otra entidad.',
  source: { document: GLOSARIO_MEF, clause: 'presupuesto institucional modificado; devengado' },
  good: () => [
    project('La institución tiene más que sus actividades', {
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
    project('Cuatro actividades de S/ 50,000.00 y una institución de S/ 199,999', {
      'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
gasto:
  pim: 199999 # ! presupuesto/mayor-que-institucion
  devengado: 100000
`,
    }),
    project('Cuatro actividades que gastaron S/ 25,000.00 y una institución que, ese día, S/ 99,999', {
      'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-06-30
gasto:
  pim: 1000000
  devengado: 99999 # ! presupuesto/mayor-que-institucion
`,
    }),
  ],
  *check(model) {
    for (const presupuesto of model.presupuestos) {
      const { anio, origin, data } = presupuesto;
      if (anio === undefined) continue;
      const amounts = institutionAmounts(presupuesto);
      const entries = activitiesOfYear(model, { anio, numero: 2 });
      for (const monto of ['pim', 'devengado'] as const) {
        const limit = amounts[monto];
        const stated = entries.map((entry) => statedOfYear(entry, monto));
        // What was spent grows: only what was spent until the day of the institution is a part of what it spent.
        const parts = monto === 'pim' ? stated : stated.filter((one) => isUntil(one, data.fecha_corte));
        const { total, conDato } = sumOfStated(parts.map((one) => one?.amount));
        if (limit === undefined || total === undefined || !isMoreThanWhole(total, limit)) continue;
        const name = MONTO_WORDS[monto];
        const all = sumOfStated(stated.map((one) => one?.amount)).conDato;
        const which = `${name} de ${anio}${conDato < all ? ` al ${data.fecha_corte ?? ''} o antes` : ''}`;
        yield {
          at: origin,
          field: `gasto.${monto}`,
          message: `${conDato === 1 ? `La única actividad con ${which} tiene` : `Las ${conDato} actividades con ${which} suman`} S/ ${solesText(total)}, S/ ${solesText(total - limit)} más que el ${name} de la institución, S/ ${solesText(limit)}`,
          help: 'Revise que ninguna actividad esté dos veces y que los montos de ambos sean de la misma fecha y de la misma entidad.',
        };
      }
    }
  },
};

function isUntil(stated: StatedOfYear | undefined, day: string | undefined): boolean {
  return stated?.corte !== undefined && day !== undefined && stated.corte <= day;
}
