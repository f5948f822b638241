import type { Actividad } from '../../model/model.ts';
import { twoHalves } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const objetivoCambiado: Rule = {
  id: 'poi/objetivo-cambiado',
  severity: 'warning',
  title: 'Una actividad cambia de objetivo del primer al segundo semestre',
  rationale:
    'El año de una actividad se informa completo bajo su último objetivo: si cambió, lo gastado y logrado en el primer semestre pasa de un objetivo a otro.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: análisis semestral del cumplimiento de los objetivos y líneas de acción',
  },
  good: () => [
    year(
      'El mismo objetivo en los dos semestres',
      '  - id: GIM-014\n    objetivo: SOC-1\n',
      '  - id: GIM-014\n    objetivo: SOC-1\n',
    ),
  ],
  bad: () => [
    year(
      'Otro objetivo en el segundo semestre',
      '  - id: GIM-014\n    objetivo: SOC-1\n',
      '  - id: GIM-014\n    objetivo: ECO-1 # ! poi/objetivo-cambiado\n',
    ),
  ],
  *check(model) {
    const ids = new Set(model.plan?.objetivos.map(({ id }) => id));
    for (const { s1, s2 } of twoHalves(model)) {
      const [before, after] = [s1.objetivo, s2.objetivo];
      if (before === undefined || after === undefined || before === after) continue;
      // One that is not in the plan has a finding of its own.
      if (model.plan !== undefined && !(ids.has(before) && ids.has(after))) continue;
      yield {
        at: s2.origin,
        field: linkOf(s2),
        message: `${laActividad(s2)} contribuye a ${quote(after)} en ${s2.poi.periodo} y contribuía a ${quote(before)} en ${s1.poi.periodo}`,
        help: 'Deje el mismo objetivo en los dos semestres; si es otra actividad, dele otro identificador.',
        related: [
          {
            at: s1.origin,
            field: linkOf(s1),
            message: `En ${s1.poi.periodo} el objetivo es ${quote(before)}`,
          },
        ],
      };
    }
  },
};

/** Where an activity says its objective. */
function linkOf({ data }: Actividad): 'objetivo' | 'pei' {
  return data.objetivo === undefined ? 'pei' : 'objetivo';
}
