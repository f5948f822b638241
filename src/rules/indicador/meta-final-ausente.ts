import { isPeriodInDoubt } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const metaFinalAusente: Rule = {
  id: 'indicador/meta-final-ausente',
  severity: 'error',
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
  *check({ planes }) {
    for (const plan of planes) {
      const { periodo, indicadores } = plan;
      if (periodo === undefined || periodo.fin < periodo.inicio || isPeriodInDoubt(plan)) continue;
      const { fin } = periodo;
      for (const { origin, id, data } of indicadores) {
        // Without «metas» the schema has spoken.
        if (data.metas === undefined || data.metas[String(fin)] !== undefined) continue;
        yield {
          at: origin,
          field: `metas.${fin}`,
          message: `El indicador ${quote(id)} no tiene meta de ${fin}, el último año del plan`,
          help: `Agregue en «metas» el valor que el plan promete para ${fin}.`,
        };
      }
    }
  },
};
