import { isRefused } from '../../model/questions/refused.ts';
import { areDistinct } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { beside, planWithPlaces, project, type Example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const lugarInexistente: Rule = {
  id: 'audiencia/lugar-inexistente',
  severity: 'warning',
  title: 'Una demanda ciudadana cita un lugar que no está en plan.yaml',
  rationale:
    'El informe dice a cada barrio o comunidad qué pasó con lo que pidió. Con un lugar que nadie lista, su nombre no se puede imprimir.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: hacer compatibles las decisiones de gasto con las demandas ciudadanas',
  },
  good: () => [demand('El lugar está en «entidad: lugares» de plan.yaml', '    lugar: CP-03')],
  bad: () => [demand('Un lugar mal copiado', '    lugar: CP-30 # ! audiencia/lugar-inexistente')],
  *check(model) {
    const { plan, checkable, audiencias } = model;
    const ids = plan?.lugares.map(({ id }) => id) ?? [];
    if (plan === undefined || !checkable.planes || !areDistinct(ids)) return;
    if (isRefused(model, plan.origin, 'entidad')) return;
    const known = new Set(ids);
    for (const { origin, id, data } of audiencias.flatMap(({ demandas }) => demandas)) {
      if (data.lugar === undefined || known.has(data.lugar)) continue;
      yield {
        at: origin,
        field: 'lugar',
        message: `La demanda ${quote(id)} es del lugar ${quote(data.lugar)}, que no está en «entidad: lugares» de plan.yaml`,
        help: suggestion(
          data.lugar,
          ids,
          'los lugares del plan',
          'Corrija «lugar» o agregue el lugar al plan.',
        ),
      };
    }
  },
};

function demand(name: string, place: string): Example {
  const shown = project(name, {
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
${place}
    estado: pendiente
`,
  });
  return beside(shown, { 'plan.yaml': planWithPlaces() });
}
