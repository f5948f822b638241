import { fieldOfAmount, statedAmount } from '../../model/budget.ts';
import { MONTO_WORDS, MONTOS, solesText } from '../../model/money.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinCostoConMonto: Rule = {
  id: 'presupuesto/sin-costo-con-monto',
  severity: 'warning',
  title: 'Una actividad dice no tener costo y lleva montos',
  rationale:
    '«sin_costo» saca a la actividad de la cuenta de las que tienen presupuesto. Con montos se contradice: el informe cuenta los montos.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5, punto 1: definir el presupuesto requerido' },
  good: () => [
    activities(
      'Solo el motivo de no tener costo',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
`,
    ),
  ],
  bad: () => [
    activities(
      'Un motivo y un PIM a la vez',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      sin_costo: La ejecuta el personal de planta # ! presupuesto/sin-costo-con-monto
`,
    ),
  ],
  ofActivity(actividad) {
    const { presupuesto } = actividad.data;
    if (presupuesto?.sin_costo === undefined) return undefined;
    const stated = MONTOS.map((field) => ({ field, amount: statedAmount(presupuesto, field)?.amount ?? 0n }));
    const costs = stated.find(({ amount }) => amount > 0n);
    if (costs === undefined) return undefined;
    const monto = costs.field;
    const amount = solesText(costs.amount);
    return {
      at: actividad.origin,
      field: 'presupuesto.sin_costo',
      message: `${laActividad(actividad)} dice no tener costo y su ${MONTO_WORDS[monto]} es S/ ${amount}`,
      help: 'Quite «sin_costo» o quite los montos.',
      related: [{ at: actividad.origin, field: fieldOfAmount(presupuesto, monto), message: `S/ ${amount}` }],
    };
  },
};
