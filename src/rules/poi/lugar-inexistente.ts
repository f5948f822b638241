import type { Plan } from '../../model/model.ts';
import { keptFor } from '../../model/progress/remember.ts';
import { planLinksOf } from '../../model/questions/poi.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { areDistinct } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { activities, beside, planWithPlaces } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, suggestion } from '../wording.ts';

export const lugarInexistente: Rule = {
  id: 'poi/lugar-inexistente',
  severity: 'error',
  title: 'Una actividad cita un lugar que no está en plan.yaml',
  rationale:
    'El informe dice a cada vecino qué se hizo en su barrio o comunidad. Con un lugar que nadie lista, lo hecho no aparece en ninguno.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: indicadores cualitativos y cuantitativos distritales',
  },
  good: () => [
    beside(
      activities(
        'Los lugares están en «entidad: lugares» de plan.yaml',
        `
  - id: GIM-014
    lugares: [CP-03, CP-04]
`,
      ),
      { 'plan.yaml': planWithPlaces() },
    ),
  ],
  bad: () => [
    beside(
      activities(
        'Un lugar mal copiado',
        `
  - id: GIM-014
    lugares:
      - CP-03
      - CP-O4 # ! poi/lugar-inexistente
`,
      ),
      { 'plan.yaml': planWithPlaces() },
    ),
  ],
  *ofActivity(actividad, model) {
    const { lugares } = actividad.data;
    if (lugares === undefined) return;
    const links = planLinksOf(actividad, model);
    if (links === undefined || isRefused(model, links.plan.origin, 'entidad')) return;
    const { ids, known, distinct } = placesIn(links.plan);
    if (!distinct) return;
    for (const [i, lugar] of lugares.entries()) {
      if (known.has(lugar)) continue;
      yield {
        at: { ...actividad.origin, path: [...actividad.origin.path, 'lugares', i] },
        message: `${laActividad(actividad)} cita el lugar ${quote(lugar)}, que ${ids.length === 0 ? 'plan.yaml no lista: no tiene «entidad: lugares»' : 'no está en «entidad: lugares» de plan.yaml'}`,
        help: `Corrija el identificador o agregue el lugar al plan: {id: ${lugar}, nombre: ..., tipo: ..., distrito: "..."}. ${suggestion(lugar, ids, 'los lugares del plan')}`.trim(),
      };
    }
  },
};

const placesIn = keptFor(({ lugares }: Plan) => {
  const ids = lugares.map(({ id }) => id);
  return { ids, known: new Set(ids), distinct: areDistinct(ids) };
});
