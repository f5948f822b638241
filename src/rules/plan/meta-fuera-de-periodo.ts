import { aniosOf, isPeriodInDoubt, metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const metaFueraDePeriodo: Rule = {
  id: 'plan/meta-fuera-de-periodo',
  severity: 'error',
  title: 'Un indicador tiene una meta de un año que no es del plan',
  rationale:
    'Las metas se evalúan en los años del mandato. Una meta de otro año no llega a medirse nunca; casi siempre es un año mal escrito.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 4: indicadores con su meta a 2022' },
  good: () => [
    changedPlan(
      'Todas las metas son de años del plan',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
            metas_semestrales: {2019-S1: 110}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Metas de después y de antes del mandato',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas:
              2019: 120
              2020: 140
              2021: 160
              2022: 180
              2023: 200 # ! plan/meta-fuera-de-periodo
            metas_semestrales:
              2018-S2: 110 # ! plan/meta-fuera-de-periodo`,
    ),
  ],
  *check({ planes }) {
    for (const plan of planes) {
      const anios = aniosOf(plan);
      if (anios.length === 0 || isPeriodInDoubt(plan)) continue;
      for (const indicador of plan.indicadores) {
        for (const { origin, clave, anio } of metasOf(indicador)) {
          if (anios.includes(anio)) continue;
          yield {
            at: origin,
            part: 'key',
            message: `La meta de ${clave} del indicador ${quote(indicador.id)} está fuera del periodo del plan, ${anios[0]}-${anios.at(-1)}`,
            help: 'Corrija el año o quite la meta.',
            related: [{ at: plan.origin, field: 'periodo', message: 'El periodo del plan está aquí' }],
          };
        }
      }
    }
  },
};
