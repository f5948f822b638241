import type { Objetivo, Plan } from '../../model/model.ts';
import { keptFor } from '../../model/progress/remember.ts';
import { isOfEmptyObjective, planLinksOf } from '../../model/questions/poi.ts';
import { objetivoOf } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, nameOf, suggestion } from '../wording.ts';

export const indicadorAjeno: Rule = {
  id: 'poi/indicador-ajeno',
  severity: 'error',
  title: 'Una actividad del POI cita un indicador del plan que no es de su objetivo',
  rationale:
    'Con «indicador_plan» la actividad dice qué meta del plan ayuda a alcanzar. Si el indicador es de otro objetivo, el informe le atribuiría un resultado que no le corresponde.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: alinear las acciones conforme a la estructura lógica secuencial del plan',
  },
  good: () => [
    activities(
      'El indicador es del objetivo de la actividad',
      `
  - id: GIM-014
    objetivo: SOC-1
    indicador_plan: SOC-1.1
`,
    ),
  ],
  bad: () => [
    activities(
      'Un indicador de otro objetivo, y uno que el plan no tiene',
      `
  - id: GIM-014
    objetivo: SOC-1
    indicador_plan: ECO-1.1 # ! poi/indicador-ajeno
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    objetivo: SOC-1
    indicador_plan: SOC-1.7 # ! poi/indicador-ajeno
`,
    ),
  ],
  ofActivity(actividad, model) {
    const links = planLinksOf(actividad, model);
    const written = actividad.data.indicador_plan;
    if (links === undefined || written === undefined) return undefined;
    const { plan } = links;
    const objetivo = links.objetivos.get(objetivoOf(actividad, model) ?? '');
    const bearer = links.indicadores.get(written);
    // Without a valid objective only an indicator that nobody has is wrong: the rest follows from that mistake.
    if (bearer !== undefined && (objetivo === undefined || bearer.objetivo === objetivo.id)) return undefined;
    if (bearer === undefined && isOfEmptyObjective(plan, written)) return undefined;
    const valid = indicatorsIn(objetivo ?? plan);
    const which = objetivo === undefined ? 'los indicadores del plan' : 'los indicadores de ese objetivo';
    return {
      at: actividad.origin,
      field: 'indicador_plan',
      message: `${laActividad(actividad)} cita el indicador ${quote(written)}, que ${
        bearer === undefined ? 'no está en el plan' : `no es del objetivo ${quote(objetivo?.id ?? '')}`
      }`,
      help: suggestion(written, valid, which, 'Corrija «indicador_plan» u «objetivo».'),
      related:
        bearer === undefined
          ? []
          : [
              {
                at: bearer.origin,
                field: 'id',
                message: `${quote(written)} es del objetivo ${quote(bearer.objetivo)}`,
              },
            ],
    };
  },
};

const indicatorsIn = keptFor(({ indicadores }: Objetivo | Plan) => indicadores.map(nameOf));
