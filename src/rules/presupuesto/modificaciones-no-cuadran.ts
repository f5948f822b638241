import { isOfSomeRows } from '../../model/budget.ts';
import { solesText, type Cents } from '../../model/money.ts';
import { statedOfYear, type StatedOfYear } from '../../model/progress/stated.ts';
import { activitiesOfYears, modificacionesOf } from '../../model/questions/budget.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { activities } from '../example.ts';
import type { RelatedValue, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const modificacionesNoCuadran: Rule = {
  id: 'presupuesto/modificaciones-no-cuadran',
  severity: 'warning',
  saidIn: 'poi.actividades.presupuesto.modificaciones',
  title: 'Las modificaciones de una actividad no suman la diferencia entre su PIM y su PIA',
  rationale:
    'Cada sol que el PIM tiene de más o de menos que el PIA viene de una norma. Si las modificaciones no lo suman, falta una, sobra una o un monto está mal copiado.',
  source: {
    document: GLOSARIO_MEF,
    clause: 'PIM: presupuesto actualizado por las modificaciones institucionales y funcionales',
  },
  good: () => [
    activities(
      'Una ampliación y una anulación que suman la diferencia',
      `
  - id: GIM-014
    presupuesto:
      pia: 40000.00
      pim: 50000.00
      devengado: 25000.00
      modificaciones:
        - {fecha: 2019-03-20, norma: R.A. 120-2019-MPP, monto: 12000.00, motivo: Saldo de balance}
        - {fecha: 2019-05-02, norma: R.A. 188-2019-MPP, monto: -2000.00, motivo: Anulación}
`,
    ),
  ],
  bad: () => [
    activities(
      'La norma citada es de S/ 8,000.00 y la diferencia es de S/ 10,000.00',
      `
  - id: GIM-014
    presupuesto:
      pia: 40000.00
      pim: 50000.00
      devengado: 25000.00
      modificaciones: # ! presupuesto/modificaciones-no-cuadran
        - {fecha: 2019-03-20, norma: R.A. 120-2019-MPP, monto: 8000.00, motivo: Saldo de balance}
`,
    ),
  ],
  *check(model) {
    for (const entry of activitiesOfYears(model)) {
      const listed = modificacionesOf(entry.documents);
      if (listed.length === 0) continue;
      const amounts = listed.flatMap(({ monto }) => monto ?? []);
      if (entry.documents.some(({ origin }) => isRefused(model, origin, 'presupuesto'))) continue;
      // One without its amount may be the one that is missing.
      if (amounts.length < listed.length) continue;
      const pia = statedOfYear(entry, 'pia');
      const pim = statedOfYear(entry, 'pim');
      const document = entry.documents.findLast(({ data }) => data.presupuesto?.modificaciones !== undefined);
      if (pia === undefined || pim === undefined || document === undefined) continue;
      // What the other rows have may be the difference.
      if (isOfSomeRows(pia) || isOfSomeRows(pim)) continue;
      const total = amounts.reduce((sum, monto) => sum + monto, 0n);
      const change = pim.amount - pia.amount;
      if (total === change) continue;
      yield {
        at: document.origin,
        field: 'presupuesto.modificaciones',
        message: `Las modificaciones de ${laActividad(document).replace(/^La/, 'la')} suman ${signed(total)} y su PIM ${difference(change)}`,
        help: 'Agregue la modificación que falta o corrija los montos: con signo menos, lo que se anula.',
        related: [
          ...firstPlace(pia, `El PIA es S/ ${solesText(pia.amount)}`),
          ...firstPlace(pim, `El PIM es S/ ${solesText(pim.amount)}`),
        ],
      };
    }
  },
};

/** Of a sum of rows, the first is enough to find the others. */
function firstPlace({ origins }: StatedOfYear, message: string): readonly RelatedValue[] {
  return origins()
    .slice(0, 1)
    .map((at) => ({ at, message }));
}

function signed(amount: Cents): string {
  return amount < 0n ? `−S/ ${solesText(-amount)}` : `S/ ${solesText(amount)}`;
}

/** «tiene S/ 10,000.00 más que su PIA» */
function difference(change: Cents): string {
  if (change === 0n) return 'es igual a su PIA';
  const size = solesText(change < 0n ? -change : change);
  return `tiene S/ ${size} ${change < 0n ? 'menos' : 'más'} que su PIA`;
}
