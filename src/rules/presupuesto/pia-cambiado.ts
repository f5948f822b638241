import { fieldOfAmount, isOfSomeRows, statedAmount, type StatedAmount } from '../../model/budget.ts';
import { solesText } from '../../model/money.ts';
import { allowanceOf } from '../../model/questions/institution.ts';
import { isInactive, twoHalves } from '../../model/questions/year.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const piaCambiado: Rule = {
  id: 'presupuesto/pia-cambiado',
  severity: 'warning',
  title: 'El PIA de una actividad no es el mismo en los dos semestres',
  rationale:
    'El PIA es el presupuesto con que se abrió el año: lo que cambia después es el PIM. Si los dos semestres no dicen el mismo, uno está mal, y el informe del año cuenta mal cuánto se modificó.',
  source: {
    document: GLOSARIO_MEF,
    clause: 'PIA: presupuesto inicial aprobado; las modificaciones del año van al PIM',
  },
  good: () => [
    year(
      'El mismo PIA, con otro PIM; o dicho una sola vez',
      `
  - id: GIM-014
    presupuesto: {pia: 40000.00, pim: 40000.00, devengado: 25000.00}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {pia: 50000.00, pim: 50000.00, devengado: 25000.00}
`,
      `
  - id: GIM-014
    presupuesto:
      pia: 40000.00
      pim: 50000.00
      devengado: 50000.00
      modificaciones: [{fecha: 2019-08-20, norma: R.A. 220-2019-MPP, monto: 10000.00, motivo: Saldo de balance}]
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {pim: 50000.00, devengado: 50000.00}
`,
    ),
  ],
  bad: () => [
    year(
      'El segundo semestre pone como PIA el presupuesto modificado',
      `
  - id: GIM-014
    presupuesto: {pia: 40000.00, pim: 40000.00, devengado: 25000.00}
`,
      `
  - id: GIM-014
    presupuesto:
      pia: 50000.00 # ! presupuesto/pia-cambiado
      pim: 50000.00
      devengado: 50000.00
`,
    ),
  ],
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      const [before, after] = [s1, s2].map(({ data }) => statedAmount(data.presupuesto, 'pia'));
      if (isInactive(s2, model) || before === undefined || after === undefined || isSame(before, after))
        continue;
      yield {
        at: s2.origin,
        field: fieldOfAmount(s2.data.presupuesto, 'pia'),
        message: `El PIA ${deLaActividad(s2)} es S/ ${solesText(after.amount)} en ${s2.poi.periodo} y S/ ${solesText(before.amount)} en ${s1.poi.periodo}`,
        help: 'Ponga en los dos semestres el PIA del SIAF, que no cambia en el año; lo que se modificó va en «pim», con su norma en «modificaciones».',
        related: [
          {
            at: s1.origin,
            field: fieldOfAmount(s1.data.presupuesto, 'pia'),
            message: `En ${s1.poi.periodo} el PIA es S/ ${solesText(before.amount)}`,
          },
        ],
      };
    }
  },
};

/**
 * Whether two documents may state one PIA: one of them may have it from a source that rounds each amount to soles; and
 * what only some rows say is a part of it, and may be another part of the same.
 */
function isSame(before: StatedAmount, after: StatedAmount): boolean {
  if (isOfSomeRows(before) || isOfSomeRows(after)) return true;
  const apart = after.amount - before.amount;
  return [before, after].some(({ amount, filas }) => {
    const allowance = allowanceOf([amount], filas?.total ?? 1);
    return -allowance <= apart && apart <= allowance;
  });
}
