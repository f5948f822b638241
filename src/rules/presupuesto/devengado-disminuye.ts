import { fieldOfAmount, isOfSomeRows, statedAmount } from '../../model/budget.ts';
import type { Actividad } from '../../model/model.ts';
import { solesText, type Cents } from '../../model/money.ts';
import { monthsTold } from '../../model/progress/devengado-months.ts';
import { twoHalves } from '../../model/questions/year.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const devengadoDisminuye: Rule = {
  id: 'presupuesto/devengado-disminuye',
  severity: 'warning',
  title: 'El devengado del segundo semestre es menor que el del primero',
  rationale:
    'El devengado se acumula desde el 1 de enero, como en el SIAF. Si baja, es probable que en el segundo semestre se haya escrito solo lo de julio a diciembre.',
  source: { document: GLOSARIO_MEF, clause: 'devengado' },
  good: () => [
    year(
      'Acumulado a junio y acumulado a diciembre',
      `
  - id: GIM-014
    presupuesto: {pia: 50000.00, devengado: 25000.00}
`,
      `
  - id: GIM-014
    presupuesto: {pia: 50000.00, devengado: 49000.00}
`,
    ),
  ],
  bad: () => [
    year(
      'En el segundo semestre se escribió solo lo de ese semestre',
      `
  - id: GIM-014
    presupuesto: {pia: 50000.00, devengado: 25000.00}
`,
      `
  - id: GIM-014
    presupuesto:
      pia: 50000.00
      devengado: 24000.00 # ! presupuesto/devengado-disminuye presupuesto/brecha
`,
    ),
  ],
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      if (s2.data.activa === false) continue;
      const before = devengadoOf(s1);
      const stated = statedAmount(s2.data.presupuesto, 'devengado');
      const after = stated?.amount;
      // What rows that do not state it spent may be the difference.
      if (before === undefined || after === undefined || after >= before || isOfSomeRows(stated)) continue;
      yield {
        at: s2.origin,
        field: fieldOfAmount(s2.data.presupuesto, 'devengado'),
        message: `${laActividad(s2)} tenía S/ ${solesText(before)} devengados en ${s1.poi.periodo} y S/ ${solesText(after)} en ${s2.poi.periodo}, S/ ${solesText(before - after)} menos`,
        help: 'Escriba el devengado acumulado desde el 1 de enero, como figura en el SIAF; si hubo una anulación, déjelo así.',
        related: [
          {
            at: s1.origin,
            field: 'presupuesto',
            message: `En ${s1.poi.periodo} el devengado es S/ ${solesText(before)}`,
          },
        ],
      };
    }
  },
};

/** What S1 states or, of one that gives months alone, their sum. */
function devengadoOf(s1: Actividad): Cents | undefined {
  return statedAmount(s1.data.presupuesto, 'devengado')?.amount ?? monthsTold(s1)?.amount;
}
