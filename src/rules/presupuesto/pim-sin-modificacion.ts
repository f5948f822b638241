import { partialAmounts, statedAmounts } from '../../model/budget.ts';
import type { Actividad, Model } from '../../model/model.ts';
import { solesText, type Cents } from '../../model/money.ts';
import { activitiesOfYears, modificacionesOf } from '../../model/questions/budget.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad, laActividad } from '../wording.ts';

export const pimSinModificacion: Rule = {
  id: 'presupuesto/pim-sin-modificacion',
  severity: 'info',
  saidIn: 'poi.actividades.presupuesto.modificaciones',
  title: 'El PIM difiere del PIA y no se cita la norma que lo modificó',
  rationale:
    'El PIM solo cambia con una modificación presupuestaria aprobada. Tener a la mano su norma evita que en la audiencia nadie sepa por qué subió o bajó.',
  source: {
    document: GLOSARIO_MEF,
    clause: 'PIM: presupuesto actualizado por las modificaciones institucionales y funcionales',
  },
  good: () => [
    activities(
      'Con la norma que lo modificó; sin modificación, el PIM es el PIA',
      `
  - id: GIM-014
    presupuesto:
      pia: 40000.00
      pim: 50000.00
      devengado: 25000.00
      modificaciones: [{fecha: 2019-03-20, norma: R.A. 120-2019-MPP, monto: 10000.00, motivo: Saldo de balance}]
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {pia: 50000.00, pim: 50000.00, devengado: 25000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'Dos actividades con otro PIM: se avisa una vez por documento',
      `
  - id: GIM-014
    presupuesto:
      pia: 40000.00
      pim: 50000.00 # ! presupuesto/pim-sin-modificacion
      devengado: 25000.00
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {pia: 55000.00, pim: 50000.00, devengado: 25000.00}
`,
    ),
  ],
  *check(model) {
    for (const changed of groupedBy(changedIn(model), ({ actividad }) => actividad.poi).values()) {
      const [first] = changed;
      const each = changed.map(({ actividad, change }): Finding => ({
        at: actividad.origin,
        field: 'presupuesto.pim',
        message: `El PIM ${deLaActividad(actividad)} difiere de su PIA (${differenceText(change)}) y no se cita la norma que lo modificó`,
        help: HELP,
      }));
      const total = changed.reduce((sum, { change }) => sum + change, 0n);
      yield {
        at: first.actividad.origin,
        field: 'presupuesto.pim',
        message:
          changed.length === 1
            ? (each[0]?.message ?? '')
            : `El PIM de ${changed.length} actividades de este POI difiere de su PIA (${differenceText(total)}) y no se citan las normas que lo modificaron`,
        help: HELP,
        each,
        related: changed.map(({ actividad, change }) => ({
          at: actividad.origin,
          field: 'presupuesto.pim',
          message: `${laActividad(actividad)}: S/ ${solesText(change < 0n ? -change : change)} ${change > 0n ? 'más' : 'menos'} que su PIA`,
        })),
      };
    }
  },
};

const HELP =
  'Agregue en «modificaciones» cada cambio con su fecha, su norma, su monto y su motivo; están en el SIAF y en las resoluciones.';

function differenceText(total: Cents): string {
  if (total === 0n) return 'en total suman lo mismo';
  return `S/ ${solesText(total < 0n ? -total : total)} ${total > 0n ? 'más' : 'menos'} en total`;
}

interface Changed {
  readonly actividad: Actividad;
  /** PIM less PIA. */
  readonly change: Cents;
}

/** In each document, the activities whose PIM is not their PIA, while no document of the year says why. */
function changedIn(model: Model): readonly Changed[] {
  return activitiesOfYears(model).flatMap(({ documents }) => {
    if (modificacionesOf(documents).length > 0) return [];
    return documents.flatMap((actividad) => changeOf(actividad) ?? []);
  });
}

function changeOf(actividad: Actividad): Changed | undefined {
  const { presupuesto } = actividad.data;
  const { pia, pim } = statedAmounts(presupuesto);
  // What only some rows state is no PIA nor PIM of the whole.
  if (partialAmounts(presupuesto).some((monto) => monto === 'pia' || monto === 'pim')) return undefined;
  return pia === undefined || pim === undefined || pia === pim ? undefined : { actividad, change: pim - pia };
}
