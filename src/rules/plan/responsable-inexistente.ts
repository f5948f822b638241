import { knownUnidades } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { nameOf, suggestion } from '../wording.ts';

export const responsableInexistente: Rule = {
  id: 'plan/responsable-inexistente',
  severity: 'error',
  title: 'El responsable de un objetivo no es una unidad orgánica',
  rationale:
    'Quien responde por un objetivo es una unidad del ROF. Si no está entre las unidades, el informe no puede decir al vecino quién responde.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5: establecer responsabilidades y definir roles' },
  good: () => [
    changedPlan(
      'La unidad responsable existe',
      `      - id: SOC-1
`,
      `      - id: SOC-1
        responsable: GIM
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'La unidad responsable no existe',
      `      - id: SOC-1
`,
      `      - id: SOC-1
        responsable: GDS # ! plan/responsable-inexistente
`,
    ),
  ],
  *check(model) {
    const known = knownUnidades(model);
    if (known === undefined) return;
    const units = model.unidades.map(nameOf);
    for (const { origin, id, data } of model.planes.flatMap((plan) => plan.objetivos)) {
      const { responsable } = data;
      if (responsable === undefined || known.has(responsable)) continue;
      yield {
        at: origin,
        field: 'responsable',
        message: `El responsable del objetivo ${quote(id)}, ${quote(responsable)}, no está entre las unidades orgánicas`,
        help: suggestion(
          responsable,
          units,
          'las unidades de la lista',
          'Corrija «responsable» o agregue la unidad.',
        ),
      };
    }
  },
};
