import { statedAmount } from '../../model/budget.ts';
import { solesText } from '../../model/money.ts';
import { devengadoByMonths } from '../../model/progress/stated.ts';
import { activitiesOfYears } from '../../model/questions/budget.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const devengadoNegativo: Rule = {
  id: 'presupuesto/devengado-negativo',
  severity: 'warning',
  title: 'Los meses devengados suman menos que cero',
  rationale:
    'Un mes puede ser negativo: anula lo devengado antes. El año no: no se anula más de lo que se devengó. Falta un mes, o uno lleva un signo de más, y el gasto del informe saldría negativo.',
  source: { document: GLOSARIO_MEF, clause: 'devengado' },
  good: () => [
    activities(
      'Una anulación menor que lo devengado antes',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado_mensual: {ene: 15000, feb: 15000, mar: -3000, abr: 0, may: 0, jun: 0}
`,
    ),
  ],
  bad: () => [
    activities(
      'Se anula más de lo que se devengó',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado_mensual: {ene: 0, feb: 1000, mar: -3000, abr: 0, may: 0, jun: 0} # ! presupuesto/devengado-negativo
`,
    ),
  ],
  *check(model) {
    for (const entry of activitiesOfYears(model)) {
      if (!entry.documents.some(({ data }) => data.presupuesto?.devengado_mensual !== undefined)) continue;
      for (const [i, document] of entry.documents.entries()) {
        // A written total is what counts, and that it differs from its months is a finding of its own.
        if (statedAmount(document.data.presupuesto, 'devengado') !== undefined) continue;
        const months = devengadoByMonths(entry, i);
        if (months === undefined || months.amount >= 0n) continue;
        yield {
          at: document.origin,
          field: 'presupuesto.devengado_mensual',
          message: `Lo devengado en los meses ${deLaActividad(document)} suma S/ −${solesText(-months.amount)}${i === 0 ? '' : ', con lo devengado antes de este documento'}`,
          help: 'Revise los meses y sus signos en el SIAF: lo anulado en un año no pasa de lo devengado en él.',
        };
      }
    }
  },
};
