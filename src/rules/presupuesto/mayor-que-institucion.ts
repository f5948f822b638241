import { MONTO_WORDS, solesText, sumOfStated } from '../../model/money.ts';
import { activitiesOfYear } from '../../model/progress/activity-of-year.ts';
import { statedOfYear } from '../../model/progress/stated.ts';
import { allowanceOf, institutionAmounts } from '../../model/questions/institution.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';

export const mayorQueInstitucion: Rule = {
  id: 'presupuesto/mayor-que-institucion',
  severity: 'warning',
  title: 'Las actividades del POI suman más PIM que toda la institución',
  rationale:
    'Las actividades son parte de la municipalidad. Si suman más que ella, alguna está dos veces, o los montos son de otra fecha o de otra entidad.',
  source: { document: GLOSARIO_MEF, clause: 'presupuesto institucional modificado' },
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
  ],
  *check(model) {
    for (const presupuesto of model.presupuestos) {
      const { anio, origin } = presupuesto;
      if (anio === undefined) continue;
      const { pim: limit } = institutionAmounts(presupuesto);
      const entries = activitiesOfYear(model, { anio, numero: 2 });
      const { total, conDato } = sumOfStated(entries.map((entry) => statedOfYear(entry, 'pim')?.amount));
      if (limit === undefined || total === undefined || total - limit <= allowanceOf([limit], 1)) continue;
      yield {
        at: origin,
        field: 'gasto.pim',
        message: `${conDato === 1 ? 'La única actividad con PIM' : `Las ${conDato} actividades con PIM`} de ${anio} ${conDato === 1 ? 'tiene' : 'suman'} S/ ${solesText(total)}, S/ ${solesText(total - limit)} más que el ${MONTO_WORDS.pim} de la institución, S/ ${solesText(limit)}`,
        help: 'Revise que ninguna actividad esté dos veces y que los montos de ambos sean de la misma fecha y de la misma entidad.',
      };
    }
  },
};
