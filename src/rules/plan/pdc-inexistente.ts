import type { Origin, Plan } from '../../model/model.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const pdcInexistente: Rule = {
  id: 'plan/pdc-inexistente',
  severity: 'error',
  title: 'Un objetivo cita un objetivo del Plan de Desarrollo Concertado que no está en el marco',
  rationale:
    'El plan de gobierno está enmarcado en el Plan de Desarrollo Concertado. Una cita que no lleva a ninguna parte rompe esa cadena justo donde debería mostrarse.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: el plan está enmarcado en el Plan Integral de Desarrollo Concertado (PDC)',
  },
  good: () => [
    changedPlan(
      'El objetivo cita un objetivo del marco',
      `dimensiones:
  social:
    objetivos:
      - id: SOC-1
`,
      `marco:
  pdc: [{id: OE-3, nombre: Servicios básicos para todos}]
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        pdc: [OE-3]
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El objetivo citado no está en el marco',
      `dimensiones:
  social:
    objetivos:
      - id: SOC-1
`,
      `marco:
  pdc: [{id: OE-3, nombre: Servicios básicos para todos}]
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        pdc: [OE-5] # ! plan/pdc-inexistente
`,
    ),
    changedPlan(
      'El plan no tiene marco',
      `      - id: SOC-1
`,
      `      - id: SOC-1
        pdc: [OE-3] # ! plan/pdc-inexistente
`,
    ),
  ],
  *check(model) {
    for (const plan of model.planes) {
      const ids = plan.data.marco?.pdc?.map(({ id }) => id ?? '');
      if (ids?.includes('') === true || isRefused(model, plan.origin, 'marco')) continue;
      const known = new Set(ids);
      for (const { origin, objetivo, pdc } of citas(plan)) {
        if (known.has(pdc)) continue;
        yield {
          at: origin,
          message:
            ids === undefined
              ? `El objetivo ${quote(objetivo)} cita ${quote(pdc)} del Plan de Desarrollo Concertado, y el plan no tiene «marco: pdc»`
              : `El objetivo ${quote(objetivo)} cita ${quote(pdc)}, que no está en «marco: pdc»`,
          help:
            ids === undefined
              ? 'Agregue «marco: pdc» con los objetivos del Plan de Desarrollo Concertado a los que el plan contribuye.'
              : suggestion(
                  pdc,
                  ids,
                  'los de «marco: pdc»',
                  'Corrija la cita o agregue el objetivo al marco.',
                ),
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
  readonly pdc: string;
}

function citas({ objetivos }: Plan): readonly Cita[] {
  return objetivos.flatMap(({ origin, id, data }) =>
    (data.pdc ?? []).map((pdc, i) => ({
      origin: { ...origin, path: [...origin.path, 'pdc', i] },
      objetivo: id,
      pdc,
    })),
  );
}
