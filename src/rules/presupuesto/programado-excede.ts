import type { Actividad } from '../../model/model.ts';
import { ceilingOf, fieldOfAmount, isOfSomeRows, scheduleOf } from '../../model/budget.ts';
import { MONTO_WORDS, solesText, type Cents } from '../../model/money.ts';
import { activitiesOfYear } from '../../model/progress/activity-of-year.ts';
import { semestresOf } from '../../model/progress/period.ts';
import { statedOfYear } from '../../model/progress/stated.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { activities, year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const programadoExcede: Rule = {
  id: 'presupuesto/programado-excede',
  severity: 'warning',
  title: 'Lo que una actividad programa gastar en el año supera su PIM',
  rationale:
    'Solo se puede gastar hasta el PIM. Una programación mayor hace ver como atraso un gasto que nunca fue posible.',
  source: { document: GLOSARIO_MEF, clause: 'presupuesto institucional modificado' },
  good: () => [
    activities(
      'Los seis meses suman menos que el PIM',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      programado: {ene: 0, feb: 5000, mar: 5000, abr: 5000, may: 5000, jun: 5000}
`,
    ),
  ],
  bad: () => [
    activities(
      'Un semestre que ya supera el PIM',
      `
  - id: GIM-014
    presupuesto:
      pim: 20000.00
      devengado: 20000.00
      programado: {feb: 5000, mar: 5000, abr: 5000, may: 5000, jun: 0.50} # ! presupuesto/programado-excede
`,
    ),
    year(
      'Cada semestre cabe en el PIM; los dos juntos, no',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      programado: {mar: 15000, jun: 10000}
`,
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 50000.00
      programado: {set: 15000, dic: 15000} # ! presupuesto/programado-excede
`,
    ),
  ],
  *check(model) {
    for (const anio of new Set(semestresOf(model).map((semestre) => semestre.anio))) {
      for (const entry of activitiesOfYear(model, { anio, numero: 2 })) {
        const pim = statedOfYear(entry, 'pim');
        // What some rows state limits nothing.
        if (pim === undefined || isOfSomeRows(pim)) continue;
        const scheduled = entry.documents.flatMap((document) => {
          const amount = plannedIn(document);
          return amount === undefined ? [] : [{ document, amount }];
        });
        const last = scheduled.at(-1)?.document;
        const total = scheduled.reduce((sum, { amount }) => sum + amount, 0n);
        if (last === undefined || total <= pim.amount) continue;
        // The PIA takes the place of a PIM that is absent, not of one that could not be read.
        if (isRefused(model, entry.latest.origin, 'presupuesto', 'pim')) continue;
        const { presupuesto } = pim.document.data;
        const field = ceilingOf(presupuesto)?.field ?? 'pim';
        yield {
          at: last.origin,
          field: fieldOfSchedule(last),
          message: `${laActividad(last)} programa gastar S/ ${solesText(total)} en ${anio}, S/ ${solesText(total - pim.amount)} más que su ${MONTO_WORDS[field]}, S/ ${solesText(pim.amount)}`,
          help: 'Corrija los meses de «programado» o actualice el PIM si hubo una modificación.',
          related: [
            ...scheduled.map(({ document, amount }) => ({
              at: document.origin,
              field: fieldOfSchedule(document),
              message: `En ${document.poi.periodo} programa S/ ${solesText(amount)}`,
            })),
            {
              at: pim.document.origin,
              field: fieldOfAmount(presupuesto, field),
              message: `El ${MONTO_WORDS[field]} es S/ ${solesText(pim.amount)}`,
            },
          ],
        };
      }
    }
  },
};

/** What a document programmes to spend in the months that are its own, in céntimos; undefined without a schedule. */
function plannedIn({ data, poi }: Actividad): Cents | undefined {
  const schedule = scheduleOf(data.presupuesto);
  return schedule && poi.meses.reduce((total, mes) => total + (schedule[mes] ?? 0n), 0n);
}

function fieldOfSchedule({ data: { presupuesto } }: Actividad): string {
  return presupuesto?.programado === undefined ? 'presupuesto.detalle' : 'presupuesto.programado';
}
