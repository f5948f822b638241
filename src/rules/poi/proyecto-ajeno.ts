import type { Linea, Objetivo, Plan } from '../../model/model.ts';
import { keptFor } from '../../model/progress/remember.ts';
import { planLinksOf } from '../../model/questions/poi.ts';
import { objetivoOf } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { RelatedValue, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, suggestion, type Citable } from '../wording.ts';
import { groupedBy } from '../../text/grouped-by.ts';

export const proyectoAjeno: Rule = {
  id: 'poi/proyecto-ajeno',
  severity: 'error',
  title: 'Una actividad del POI cita un programa o proyecto que no es de su objetivo',
  rationale:
    'El código une el gasto con una línea de acción del plan. Si es de otro objetivo, el informe por líneas y el informe por objetivos se contradicen.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: alinear las acciones conforme a la estructura lógica secuencial del plan',
  },
  good: () => [
    activities(
      'El código está entre los programas del objetivo',
      `
  - id: GIM-014
    objetivo: SOC-1
    proyecto: "1.1"
`,
    ),
  ],
  bad: () => [
    activities(
      'Un código que el plan no tiene bajo ese objetivo',
      `
  - id: GIM-014
    objetivo: SOC-1
    proyecto: "1.4" # ! poi/proyecto-ajeno
`,
    ),
  ],
  ofActivity(actividad, model) {
    const links = planLinksOf(actividad, model);
    const { proyecto } = actividad.data;
    if (links === undefined || proyecto === undefined) return undefined;
    const objetivo = links.objetivos.get(objetivoOf(actividad, model) ?? '');
    if (objetivo !== undefined && linesByCode(objetivo).has(proyecto)) return undefined;
    const elsewhere = bearerOf(proyecto, links.plan, objetivo);
    // Without a valid objective only a code that nobody has is wrong: the rest follows from that mistake.
    if (objetivo === undefined && elsewhere) return undefined;
    // An objective without programmes has its own finding, and the code may be one of those it lacks.
    if (objetivo?.lineas.length === 0 && elsewhere === undefined) return undefined;
    return {
      at: actividad.origin,
      field: 'proyecto',
      message: `${laActividad(actividad)} cita el código ${quote(proyecto)}, que ${
        objetivo === undefined
          ? 'no está en el plan'
          : `no está entre los programas, proyectos y actividades del objetivo ${quote(objetivo.id)}`
      }`,
      help: suggestion(
        proyecto,
        codesIn(objetivo ?? links.plan),
        objetivo === undefined ? 'los códigos del plan' : 'los códigos de ese objetivo',
        'Corrija «proyecto» u «objetivo».',
      ),
      related: elsewhere === undefined ? [] : [relatedOf(elsewhere)],
    };
  },
};

/** Who has the code: of the same dimension rather than of another. */
function bearerOf(codigo: string, plan: Plan, objetivo: Objetivo | undefined): Linea | undefined {
  const bearers = linesByCode(plan).get(codigo) ?? [];
  return bearers.find(({ dimension }) => dimension === objetivo?.dimension) ?? bearers[0];
}

const codesIn = keptFor(({ lineas }: Objetivo | Plan) =>
  lineas.map(({ codigo, nombre }): Citable => ({ id: codigo, nombre })),
);

const linesByCode = keptFor(({ lineas }: Objetivo | Plan) => groupedBy(lineas, ({ codigo }) => codigo));

function relatedOf({ origin, codigo, objetivo }: Linea): RelatedValue {
  return { at: origin, field: 'codigo', message: `${quote(codigo)} es del objetivo ${quote(objetivo)}` };
}
