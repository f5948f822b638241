import type { Actividad, Model } from '../../model/model.ts';
import { keptFor } from '../../model/progress/remember.ts';
import { planLinksOf, type PlanLinks } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { eachIdOnce, type Cited } from '../gathered.ts';
import { laActividad, nameOf, suggestion } from '../wording.ts';

export const objetivoInexistente: Rule = {
  id: 'poi/objetivo-inexistente',
  severity: 'error',
  title: 'Una actividad del POI cita un objetivo que no está en el plan',
  rationale:
    'Si el objetivo no existe en el plan, el gasto y el avance de la actividad no se le pueden atribuir a nadie y el informe los perdería.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: articular los proyectos y actividades del año con el Plan de Gobierno Municipal',
  },
  good: () => [
    activities(
      'El objetivo está en el plan',
      `
  - id: GIM-014
    objetivo: SOC-1
`,
    ),
  ],
  bad: () => [
    activities(
      'Un objetivo que el plan no tiene',
      `
  - id: GIM-014
    objetivo: SOC-7 # ! poi/objetivo-inexistente
`,
      ['proyecto'],
    ),
    activities(
      'Entre los demás objetivos a los que sirve',
      `
  - id: GIM-014
    objetivo: SOC-1
    tambien:
      - ECO-1
      - AMB-9 # ! poi/objetivo-inexistente
`,
    ),
  ],
  check(model) {
    return eachIdOnce(
      model.actividades.flatMap((actividad) => [...unknownIn(actividad, model)]),
      (id, count) => `El objetivo ${quote(id)}, que los POI citan ${count} veces, no está en el plan`,
    );
  },
};

const objectivesIn = keptFor((objetivos: PlanLinks['objetivos']) => [...objetivos.values()].map(nameOf));

function* unknownIn(actividad: Actividad, model: Model): Generator<Cited> {
  const { objetivo, tambien } = actividad.data;
  if (objetivo === undefined && tambien === undefined) return;
  const links = planLinksOf(actividad, model);
  if (links === undefined) return;
  const { origin } = actividad;
  const cited = [
    ...(objetivo === undefined ? [] : [{ id: objetivo, at: origin, field: 'objetivo' }]),
    ...(tambien ?? []).map((id, i) => ({ id, at: { ...origin, path: [...origin.path, 'tambien', i] } })),
  ];
  for (const { id, ...place } of cited) {
    if (links.objetivos.has(id)) continue;
    const finding = {
      ...place,
      message: `${laActividad(actividad)} cita el objetivo ${quote(id)}, que no está en el plan`,
      help: suggestion(
        id,
        objectivesIn(links.objetivos),
        'los objetivos del plan',
        'Escriba el identificador de un objetivo del plan.',
      ),
    };
    yield { id, finding };
  }
}
