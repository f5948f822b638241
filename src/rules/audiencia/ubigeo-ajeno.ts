import { territoryOf } from '../../model/questions/territory.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const ubigeoAjeno: Rule = {
  id: 'audiencia/ubigeo-ajeno',
  severity: 'warning',
  title: 'Una demanda ciudadana es de un distrito que no es del territorio de la municipalidad',
  rationale:
    'El informe dice a cada distrito qué pasó con lo que pidió. Los códigos del RENIEC no son los del INEI: con uno equivocado, la demanda aparece en un distrito ajeno.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: hacer compatibles las decisiones de gasto con las demandas ciudadanas',
  },
  good: () => [demand('Un distrito de la provincia', '    distrito: "210102"')],
  bad: () => [demand('Un distrito de otra provincia', '    distrito: "210501" # ! audiencia/ubigeo-ajeno')],
  *check({ plan, audiencias }) {
    const territory = plan && territoryOf(plan);
    if (territory === undefined) return;
    for (const { origin, id, data } of audiencias.flatMap(({ demandas }) => demandas)) {
      if (data.distrito === undefined || territory.has(data.distrito)) continue;
      yield {
        at: origin,
        field: 'distrito',
        message: `La demanda ${quote(id)} es del distrito ${quote(data.distrito)}, que no es del territorio de la municipalidad`,
        help: suggestion(
          data.distrito,
          territory.known,
          'los de plan.yaml',
          'Use el ubigeo del INEI (no el del RENIEC) de un distrito propio.',
        ),
      };
    }
  },
};

function demand(name: string, district: string): Example {
  return project(name, {
    'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - id: D-2019-01
    texto: Agua para el barrio alto
${district}
    estado: pendiente
`,
  });
}
