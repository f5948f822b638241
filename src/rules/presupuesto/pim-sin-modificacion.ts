import { cents, solesText } from '../../model/money.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const pimSinModificacion: Rule = {
  id: 'presupuesto/pim-sin-modificacion',
  severity: 'info',
  title: 'El PIM de una actividad difiere de su PIA y no se cita la modificación',
  rationale:
    'El PIM solo cambia con una modificación presupuestaria aprobada. Tener a la mano su norma evita que en la audiencia nadie sepa por qué subió o bajó.',
  source: {
    document: GLOSARIO_MEF,
    clause: 'PIM: presupuesto actualizado por las modificaciones institucionales y funcionales',
  },
  good: [
    activities(
      'Sin modificación, el PIM es el PIA',
      `
  - id: GIM-014
    presupuesto: {pia: 50000.00, pim: 50000.00, devengado: 25000.00}
`,
    ),
  ],
  bad: [
    activities(
      'Un PIM S/ 10,000.00 mayor que el PIA',
      `
  - id: GIM-014
    presupuesto:
      pia: 40000.00
      pim: 50000.00 # ! presupuesto/pim-sin-modificacion
      devengado: 25000.00
`,
    ),
  ],
  *check({ actividades }) {
    for (const actividad of actividades) {
      const pia = cents(actividad.data.presupuesto?.pia);
      const pim = cents(actividad.data.presupuesto?.pim);
      if (pia === undefined || pim === undefined || pia === pim) continue;
      const change = pim > pia ? `S/ ${solesText(pim - pia)} mayor` : `S/ ${solesText(pia - pim)} menor`;
      yield {
        at: actividad.origin,
        field: 'presupuesto.pim',
        message: `El PIM ${deLaActividad(actividad)}, S/ ${solesText(pim)}, es ${change} que su PIA y no se cita la norma que lo modificó`,
        help: 'Confírmelo en el SIAF y cite la norma en la línea de arriba: «# plan-ignorar presupuesto/pim-sin-modificacion: R.A. 120-2019».',
        related: [
          { at: actividad.origin, field: 'presupuesto.pia', message: `El PIA es S/ ${solesText(pia)}` },
        ],
      };
    }
  },
};
