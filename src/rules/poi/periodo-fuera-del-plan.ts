import { isInPlan } from '../../model/questions/placed.ts';
import { planLinks } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { poi, project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const periodoFueraDelPlan: Rule = {
  id: 'poi/periodo-fuera-del-plan',
  severity: 'error',
  title: 'El semestre o el año de un POI no está en el periodo del plan',
  rationale:
    'Un POI ejecuta el plan vigente en su año. Fuera de su periodo no hay metas con que compararlo y su gasto se sumaría a otra gestión.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: articular los proyectos y actividades del año con el Plan de Gobierno Municipal',
  },
  good: () => [
    poi(
      'Un semestre del plan',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: formulado
`,
    ),
  ],
  bad: () => [
    project('Un semestre anterior al plan', {
      'poi/2018-S2.yaml': `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2018-S2 # ! poi/periodo-fuera-del-plan
estado: formulado
`,
    }),
    project('Un año mal escrito en un POI en ejecución: se avisa una sola vez', {
      'poi/2019-S1/base.yaml': semester('2019-S1').replace(
        'periodo: 2019-S1',
        'periodo: 2091-S1 # ! poi/periodo-fuera-del-plan',
      ),
    }),
  ],
  *check(model) {
    const links = planLinks(model);
    const years = links?.plan.periodo;
    if (links === undefined || years === undefined) return;
    for (const { origin, periodo, anio } of links.pois) {
      if (anio === undefined || isInPlan(anio, links.plan)) continue;
      yield {
        at: origin,
        field: 'periodo',
        message: `El POI es de ${periodo}, y el plan ${quote(links.plan.id)} va de ${years.inicio} a ${years.fin}`,
        help: 'Corrija «periodo»; si el POI es de otra gestión, llévelo a la carpeta de su plan.',
        related: [
          {
            at: links.plan.origin,
            field: 'periodo',
            message: `El plan va de ${years.inicio} a ${years.fin}`,
          },
        ],
      };
    }
  },
};
