import { at } from '../../model/progress/figure.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const afectaInexistente: Rule = {
  id: 'plan/afecta-inexistente',
  severity: 'warning',
  title: 'Una modificación del plan dice que cambió algo que el plan no tiene',
  rationale:
    'El informe pone la norma junto a la meta que cambió. Si «afecta» no nombra un objetivo ni un indicador del plan, nadie sabrá qué cambió con ella.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'La norma nombra el indicador cuya meta cambió',
      'dimensiones:\n',
      `modificaciones:
  - {fecha: 2020-03-01, norma: A.C. 012-2020-MPP, motivo: Emergencia sanitaria, afecta: [SOC-1.1]}
dimensiones:
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El indicador nombrado no existe',
      'dimensiones:\n',
      `modificaciones:
  - fecha: 2020-03-01
    norma: A.C. 012-2020-MPP
    afecta: [SOC-9.1] # ! plan/afecta-inexistente
dimensiones:
`,
    ),
  ],
  *check({ planes, checkable }) {
    if (!checkable.plan) return;
    for (const { origin, data, objetivos, indicadores } of planes) {
      const ids = [...objetivos, ...indicadores].map(({ id }) => id);
      const known = new Set(ids);
      for (const [i, { norma, afecta }] of (data.modificaciones ?? []).entries()) {
        for (const [j, id] of (afecta ?? []).entries()) {
          if (known.has(id)) continue;
          yield {
            at: at(origin, 'modificaciones', i, 'afecta', j),
            message: `La modificación${norma === undefined ? '' : ` ${quote(norma)}`} afecta a ${quote(id)}, que no es un objetivo ni un indicador del plan`,
            help: suggestion(id, ids, 'los objetivos e indicadores del plan', 'Corrija el identificador.'),
          };
        }
      }
    }
  },
};
