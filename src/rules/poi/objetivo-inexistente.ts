import type { Actividad, Model } from '../../model/model.ts';
import { keptFor } from '../../model/progress/remember.ts';
import { planLinksOf, type PlanLinks } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
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
      unknownIn(model),
      (id, count) => `El objetivo ${quote(id)}, que los POI citan ${count} veces, no está en el plan`,
    );
  },
};

const objectivesIn = keptFor((objetivos: PlanLinks['objetivos']) => [...objetivos.values()].map(nameOf));

function* unknownIn(model: Model): Generator<Cited> {
  for (const actividad of model.actividades) {
    const links = planLinksOf(actividad, model);
    if (links === undefined) continue;
    const { origin, data } = actividad;
    const { objetivo, tambien = [] } = data;
    if (objetivo !== undefined && !links.objetivos.has(objetivo))
      yield unknown(objetivo, { at: origin, field: 'objetivo' }, actividad, links);
    for (const [i, id] of tambien.entries()) {
      const at = { ...origin, path: [...origin.path, 'tambien', i] };
      if (!links.objetivos.has(id)) yield unknown(id, { at }, actividad, links);
    }
  }
}

function unknown(
  id: string,
  place: Pick<Finding, 'at' | 'field'>,
  actividad: Actividad,
  { objetivos }: PlanLinks,
): Cited {
  const finding = {
    ...place,
    message: `${laActividad(actividad)} cita el objetivo ${quote(id)}, que no está en el plan`,
    help: suggestion(
      id,
      objectivesIn(objetivos),
      'los objetivos del plan',
      'Escriba el identificador de un objetivo del plan.',
    ),
  };
  return { id, finding };
}
