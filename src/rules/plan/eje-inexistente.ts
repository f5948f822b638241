import type { Origin, Plan } from '../../model/model.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const ejeInexistente: Rule = {
  id: 'plan/eje-inexistente',
  severity: 'error',
  title: 'Un objetivo cita un eje que el plan no tiene',
  rationale:
    'Los ejes cruzan las cuatro dimensiones. Una cita a un eje que no existe deja al objetivo fuera de la lectura por ejes.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 4: los ejes y las dimensiones del plan' },
  good: () => [
    changedPlan(
      'El objetivo cita un eje del plan',
      `dimensiones:
  social:
    objetivos:
      - id: SOC-1
`,
      `ejes:
  - {id: EJE-1, nombre: Derechos fundamentales y dignidad de las personas}
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        ejes: [EJE-1]
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El eje citado no está en la lista',
      `dimensiones:
  social:
    objetivos:
      - id: SOC-1
`,
      `ejes:
  - {id: EJE-1, nombre: Derechos fundamentales y dignidad de las personas}
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        ejes: [EJE-1, EJE-7] # ! plan/eje-inexistente
`,
    ),
    changedPlan(
      'El plan no tiene ejes',
      `      - id: SOC-1
`,
      `      - id: SOC-1
        ejes: [EJE-1] # ! plan/eje-inexistente
`,
    ),
  ],
  *check(model) {
    for (const plan of model.planes) {
      const ids = plan.data.ejes?.map(({ id }) => id ?? '');
      if (ids?.includes('') === true || isRefused(model, plan.origin, 'ejes')) continue;
      const known = new Set(ids);
      for (const { origin, objetivo, eje } of citas(plan)) {
        if (known.has(eje)) continue;
        yield {
          at: origin,
          message:
            ids === undefined
              ? `El objetivo ${quote(objetivo)} cita el eje ${quote(eje)}, y el plan no tiene ejes`
              : `El objetivo ${quote(objetivo)} cita el eje ${quote(eje)}, que el plan no tiene`,
          help:
            ids === undefined
              ? 'Agregue al plan la lista «ejes», con el identificador y el nombre de cada uno.'
              : suggestion(eje, ids, 'los ejes del plan', 'Corrija la cita o agregue el eje en «ejes».'),
        };
        // Without any list all citations have one cause: the list that is missing.
        if (ids === undefined) break;
      }
    }
  },
};

interface Cita {
  readonly origin: Origin;
  readonly objetivo: string;
  readonly eje: string;
}

function citas({ objetivos }: Plan): readonly Cita[] {
  return objetivos.flatMap(({ origin, id, data }) =>
    (data.ejes ?? []).map((eje, i) => ({
      origin: { ...origin, path: [...origin.path, 'ejes', i] },
      objetivo: id,
      eje,
    })),
  );
}
