import type { Actividad } from '../../model/model.ts';
import { ceilingOf, fieldOfAmount } from '../../model/budget.ts';
import { MONTO_WORDS, solesText, type Cents } from '../../model/money.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

/** S/ 1,000.00, in céntimos. */
const SMALL: Cents = 100_000n;
/** How many times larger the middle one of the others must be. */
const FAR_LARGER = 50n;
const FEWEST_OTHERS = 2;

export const milesSospechosos: Rule = {
  id: 'presupuesto/miles-sospechosos',
  severity: 'warning',
  title: 'El PIM de una actividad parece escrito en miles de soles',
  rationale:
    'Hay reportes en miles de soles y otros en soles. Un 850 copiado de los primeros entre montos de los segundos esconde casi todo el presupuesto.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Montos en soles',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'Un PIM de S/ 60.00 entre otros de S/ 50,000.00',
      `
  - id: GIM-014
    presupuesto:
      pim: 60.00 # ! presupuesto/miles-sospechosos
      devengado: 30.00
`,
    ),
  ],
  *check({ actividades }) {
    for (const same of bySemester(actividades)) {
      const ceilings = same.flatMap((actividad) => {
        if (actividad.data.activa === false) return [];
        const ceiling = ceilingOf(actividad.data.presupuesto);
        return ceiling === undefined || ceiling.amount === 0n ? [] : [{ actividad, ...ceiling }];
      });
      if (!ceilings.some(({ amount }) => amount < SMALL)) continue;
      const amounts = ceilings.map(({ amount }) => amount);
      const sorted = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const middle = sorted[Math.floor(sorted.length / 2)];
      if (middle === undefined || sorted.length <= FEWEST_OTHERS) continue;
      for (const { actividad, amount: pim, field } of ceilings) {
        if (pim >= SMALL || middle < pim * FAR_LARGER) continue;
        yield {
          at: actividad.origin,
          field: fieldOfAmount(actividad.data.presupuesto, field),
          message: `El ${MONTO_WORDS[field]} ${deLaActividad(actividad)} es S/ ${solesText(pim)}, y la mitad de las actividades de ${actividad.poi.periodo} pasa de S/ ${solesText(middle)}`,
          help: 'Si el monto está en miles de soles, escríbalo en soles; si es correcto, no haga nada.',
        };
      }
    }
  },
};

function bySemester(actividades: readonly Actividad[]): readonly (readonly Actividad[])[] {
  const groups = new Map<string, Actividad[]>();
  for (const actividad of actividades) {
    const group = groups.get(actividad.poi.periodo);
    if (group === undefined) groups.set(actividad.poi.periodo, [actividad]);
    else group.push(actividad);
  }
  return [...groups.values()];
}
