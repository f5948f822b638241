import { isOfSomeRows, statedAmount } from '../../model/budget.ts';
import { MESES, type Actividad } from '../../model/model.ts';
import { solesText } from '../../model/money.ts';
import { monthReached } from '../../model/progress/calendar.ts';
import { cutOffOfPoi } from '../../model/progress/period.ts';
import { devengadoByMonths } from '../../model/progress/stated.ts';
import { activitiesOfYears } from '../../model/questions/budget.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const devengadoNoCuadra: Rule = {
  id: 'presupuesto/devengado-no-cuadra',
  severity: 'warning',
  title: 'El devengado escrito no es lo que suman sus meses',
  rationale:
    'El devengado es lo acumulado desde el 1 de enero. Si sus meses suman otra cosa, uno de los dos se copió mal o es de otra fecha; el informe usa el total escrito.',
  source: { document: GLOSARIO_MEF, clause: 'devengado' },
  good: () => [
    activities(
      'Los seis meses suman el devengado; una anulación va con signo menos',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      devengado_mensual: {ene: 0, feb: 6200.00, mar: -1200.00, abr: 5000, may: 5000, jun: 10000}
`,
    ),
  ],
  bad: () => [
    activities(
      'Los meses suman S/ 1,000.00 menos',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00 # ! presupuesto/devengado-no-cuadra
      devengado_mensual: {ene: 0, feb: 5000, mar: 5000, abr: 5000, may: 5000, jun: 4000}
`,
    ),
  ],
  *check(model) {
    for (const entry of activitiesOfYears(model)) {
      for (const [i, document] of entry.documents.entries()) {
        const written = statedAmount(document.data.presupuesto, 'devengado');
        // Where a month is missing, what lacks may be in it.
        if (written === undefined || !hasEveryMonth(document)) continue;
        const months = devengadoByMonths(entry, i);
        if (months === undefined || months.amount === written.amount) continue;
        // What lacks may be in the rows that do not state it.
        if (isOfSomeRows(written) && months.amount > written.amount) continue;
        yield {
          at: document.origin,
          field: written.filas === undefined ? 'presupuesto.devengado' : 'presupuesto.detalle',
          message: `El devengado ${deLaActividad(document)} es S/ ${solesText(written.amount)} y sus meses suman S/ ${solesText(months.amount)}`,
          help: 'Corrija el total o los meses con lo que dice el SIAF a la fecha de corte; o quite el total: es la suma de los meses.',
          related: [
            {
              at: document.origin,
              field: 'presupuesto.devengado_mensual',
              message:
                i === 0 ? 'Los meses' : 'Los meses, que se suman a lo devengado antes de este documento',
            },
          ],
        };
      }
    }
  },
};

/** Whether a document gives every month of its own up to its cut-off, and its cut-off ends one. */
function hasEveryMonth({ data, poi }: Actividad): boolean {
  const months = data.presupuesto?.devengado_mensual;
  const corte = cutOffOfPoi(poi);
  if (months === undefined || poi.anio === undefined || corte === undefined) return false;
  const reached = monthReached(poi.anio, corte);
  return poi.meses.every((mes) => MESES.indexOf(mes) >= reached || typeof months[mes] === 'number');
}
