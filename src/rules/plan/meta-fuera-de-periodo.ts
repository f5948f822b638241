import { isPeriodWrong, metasOf } from '../../model/questions/targets.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const metaFueraDePeriodo: Rule = {
  id: 'plan/meta-fuera-de-periodo',
  severity: 'info',
  title: 'El plan tiene metas de después del mandato',
  rationale:
    'Muchos planes registrados prometen para 2030 o 2031. El avance se mide hasta la parte del camino que toca al fin del mandato, y quien lea el informe debe saber de qué año es la meta.',
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
      'Metas de después del mandato',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas:
              2019: 120
              2020: 140
              2021: 160
              2022: 180
              2023: 200 # ! plan/meta-fuera-de-periodo
              2031: 300`,
    ),
  ],
  *check({ planes }) {
    for (const plan of planes) {
      const fin = plan.periodo?.fin;
      if (fin === undefined || isPeriodWrong(plan)) continue;
      const later = plan.indicadores.flatMap((indicador) =>
        metasOf(indicador)
          .filter(({ anio }) => anio > fin)
          .map(({ origin, clave }) => ({ origin, clave, id: indicador.id })),
      );
      const each = later.map(({ origin, clave, id }): Finding => ({
        at: origin,
        part: 'key',
        message: `La meta de ${clave} del indicador ${quote(id)} es de después del mandato, que termina en ${fin}`,
        help: HELP,
      }));
      const [first, ...others] = each;
      if (first === undefined) continue;
      if (others.length === 0) {
        yield first;
        continue;
      }
      const years = [...new Set(later.map(({ clave }) => clave))].toSorted();
      yield {
        ...first,
        message: `Hay ${later.length} metas de después del mandato, que termina en ${fin}: de ${enumerate(years)}`,
        related: later.slice(1).map(({ origin, clave, id }) => ({
          at: origin,
          message: `La meta de ${clave} del indicador ${quote(id)}`,
        })),
        each,
      };
    }
  },
};

const HELP =
  'No es un error: al fin del mandato se espera la parte del camino que toca hasta entonces, y el informe marca el año de la meta. Si el año está mal escrito, corríjalo.';
