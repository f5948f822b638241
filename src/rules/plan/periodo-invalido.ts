import { MANDATO } from '../../model/questions/targets.ts';
import { changedPlan } from '../example.ts';
import { exchanging } from '../correction.ts';
import type { Rule } from '../rule.ts';

export const periodoInvalido: Rule = {
  id: 'plan/periodo-invalido',
  severity: 'error',
  title: 'El periodo del plan termina antes de empezar o dura más de cuatro años',
  rationale:
    'Las metas, los semestres y el tiempo transcurrido del mandato se cuentan dentro del periodo. Si está al revés nada se puede ubicar; si pasa de cuatro años, suele ser un año mal escrito.',
  source: { document: 'Ley 27972, Ley Orgánica de Municipalidades' },
  good: () => [
    changedPlan(
      'Un mandato de cuatro años',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2019, fin: 2022}',
    ),
  ],
  bad: () => [
    changedPlan(
      'Los años están al revés',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2022, fin: 2019} # ! plan/periodo-invalido',
    ),
    changedPlan(
      'Un mandato de cinco años',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2018, fin: 2022} # ! plan/periodo-invalido',
    ),
  ],
  *check({ planes }) {
    for (const { origin, periodo } of planes) {
      if (periodo === undefined) continue;
      const { inicio, fin } = periodo;
      const years = fin - inicio + 1;
      if (years >= 1 && years <= MANDATO) continue;
      yield {
        at: origin,
        field: 'periodo.fin',
        message:
          years < 1
            ? `El periodo del plan termina en ${fin}, antes de empezar, en ${inicio}`
            : `El periodo del plan, de ${inicio} a ${fin}, dura ${years} años, y un mandato cuatro como máximo`,
        help:
          years < 1 && inicio - fin < MANDATO
            ? `Si están cambiados de lugar, escriba inicio: ${fin} y fin: ${inicio}.`
            : 'Escriba en «inicio» el primer año del mandato y en «fin» el último, ambos incluidos: 2019 y 2022.',
        corrections:
          years < 1 && inicio - fin < MANDATO
            ? [
                exchanging(
                  `Escribir inicio: ${fin} y fin: ${inicio}`,
                  { at: origin, field: 'periodo.inicio' },
                  { at: origin, field: 'periodo.fin' },
                ),
              ]
            : [],
      };
    }
  },
};
