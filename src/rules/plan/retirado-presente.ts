import { at } from '../../model/progress/figure.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const retiradoPresente: Rule = {
  id: 'plan/retirado-presente',
  severity: 'warning',
  title: 'Una modificación del plan dice que retiró algo que sigue en el plan',
  rationale:
    'El informe dice qué retiró la norma. Si eso sigue en el plan, se cuenta y se mide todavía, y nadie sabrá si se prometió o no.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'Lo que la norma retiró ya no está en el plan',
      'dimensiones:\n',
      `modificaciones:
  - {fecha: 2020-03-01, norma: A.C. 012-2020-MPP, motivo: Emergencia sanitaria, retira: [SOC-1.2]}
dimensiones:
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El indicador retirado sigue en el plan',
      'dimensiones:\n',
      `modificaciones:
  - fecha: 2020-03-01
    norma: A.C. 012-2020-MPP
    retira: [SOC-1.1] # ! plan/retirado-presente
dimensiones:
`,
    ),
  ],
  *check({ planes }) {
    for (const { origin, data, objetivos, indicadores } of planes) {
      const standing = new Set([...objetivos, ...indicadores].map(({ id }) => id));
      for (const [i, { norma, retira }] of (data.modificaciones ?? []).entries()) {
        for (const [j, id] of (retira ?? []).entries()) {
          if (!standing.has(id)) continue;
          yield {
            at: at(origin, 'modificaciones', i, 'retira', j),
            message: `La modificación${norma === undefined ? '' : ` ${quote(norma)}`} retira ${quote(id)}, que sigue en el plan`,
            help: 'Si la norma lo retiró, quítelo del plan; si solo lo cambió, escríbalo en «afecta».',
          };
        }
      }
    }
  },
};
