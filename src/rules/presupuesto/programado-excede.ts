import type { Actividad } from '../../model/model.ts';
import { cents, pimOf, solesText, type Cents } from '../../model/money.ts';
import { activitiesOfYear } from '../../model/progress/activity-of-year.ts';
import { mesesOf, semestresOf } from '../../model/progress/period.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { activities, year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const programadoExcede: Rule = {
  id: 'presupuesto/programado-excede',
  severity: 'error',
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
      for (const { documents, latest } of activitiesOfYear(model, { anio, numero: 2 })) {
        const { presupuesto } = latest.data;
        if (presupuesto?.pim === undefined && presupuesto?.pia === undefined) continue;
        if (isFarBelow(documents, presupuesto.pim ?? presupuesto.pia ?? 0)) continue;
        // The PIA takes the place of a PIM that is absent, not of one that could not be read.
        if (isRefused(model, latest.origin, 'presupuesto', 'pim')) continue;
        const scheduled = documents.filter(({ data }) => data.presupuesto?.programado !== undefined);
        const last = scheduled.at(-1);
        const total = scheduled.reduce((sum, document) => sum + scheduleOf(document), 0n);
        const pim = pimOf(presupuesto);
        if (last === undefined || total <= pim) continue;
        const monto = presupuesto.pim === undefined ? 'pia' : 'pim';
        yield {
          at: last.origin,
          field: 'presupuesto.programado',
          message: `${laActividad(last)} programa gastar S/ ${solesText(total)} en ${anio}, S/ ${solesText(total - pim)} más que su ${monto.toUpperCase()}, S/ ${solesText(pim)}`,
          help: 'Corrija los meses de «programado» o actualice el PIM si hubo una modificación.',
          related: [
            ...scheduled.map((document) => ({
              at: document.origin,
              field: 'presupuesto.programado',
              message: `En ${document.poi.periodo} programa S/ ${solesText(scheduleOf(document))}`,
            })),
            {
              at: latest.origin,
              field: `presupuesto.${monto}`,
              message: `El ${monto.toUpperCase()} es S/ ${solesText(pim)}`,
            },
          ],
        };
      }
    }
  },
};

/** Whether the schedules stay so far below a limit, in soles, that their sum need not be exact to tell. */
function isFarBelow(documents: readonly Actividad[], limit: number): boolean {
  let total = 0;
  for (const { data, poi } of documents) {
    const months = data.presupuesto?.programado;
    if (months === undefined || poi.semestre === undefined) continue;
    for (const mes of mesesOf(poi.semestre)) total += months[mes] ?? 0;
  }
  return total * 1.000_001 + 1 < limit;
}

/** What a document programmes to spend in its own semester, in céntimos. */
function scheduleOf({ data, poi }: Actividad): Cents {
  const months = data.presupuesto?.programado ?? {};
  const own = poi.semestre === undefined ? [] : mesesOf(poi.semestre);
  return own.reduce((total, mes) => total + (cents(months[mes]) ?? 0n), 0n);
}
