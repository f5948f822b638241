import { isPeriodWrong, metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const metaFinalAusente: Rule = {
  id: 'indicador/meta-final-ausente',
  severity: 'warning',
  title: 'Un indicador no tiene meta del último año del plan',
  rationale:
    'La meta final es la promesa del plan. Sin ella no se puede decir cuánto del mandato se ha cumplido.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 4: indicadores 2022 (metas)' },
  good: () => [
    changedPlan(
      'La meta del último año está escrita',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: "+80%"}',
    ),
  ],
  bad: () => [
    changedPlan(
      'Las metas llegan hasta el penúltimo año',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      'metas: {2019: 120, 2020: 140, 2021: 160} # ! indicador/meta-final-ausente',
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador, plan) => {
        const fin = plan.periodo?.fin;
        const last = metasOf(indicador).at(-1);
        // Without any targets another rule speaks; of a period that is wrong nothing follows.
        if (fin === undefined || last === undefined || isPeriodWrong(plan)) return undefined;
        if (last.anio > fin || (last.anio === fin && last.semestre !== 1)) return undefined;
        return {
          at: indicador.origin,
          field: 'metas',
          message: `El indicador ${quote(indicador.id)} no tiene meta de ${fin}, el último año del plan, ni de uno posterior`,
          help: `Agregue en «metas» el valor que el plan promete para ${fin}.`,
        };
      },
      (count, names) => ({
        message: `Hay ${count} indicadores sin meta del último año del plan ni de uno posterior: ${names}`,
        help: 'Agregue en «metas» de cada uno el valor que el plan promete para su último año.',
      }),
    );
  },
};
