import { statedAmount } from '../../model/budget.ts';
import type { Actividad, Mes } from '../../model/model.ts';
import type { ActivityOfYear } from '../../model/progress/activity-of-year.ts';
import { monthName } from '../../model/progress/calendar.ts';
import { monthsLeftOut, monthsTold } from '../../model/progress/devengado-months.ts';
import { isReporting } from '../../model/progress/period.ts';
import { devengadoBefore } from '../../model/progress/stated.ts';
import { activitiesOfYears } from '../../model/questions/budget.ts';
import { enumerate } from '../../text/spanish.ts';
import { activities, year } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { laActividad } from '../wording.ts';

const FIELD = 'presupuesto.devengado_mensual';

export const mesSinDevengado: Rule = {
  id: 'presupuesto/mes-sin-dato',
  severity: 'warning',
  title: 'Al devengado por meses le falta un mes que ya pasó',
  rationale:
    'El devengado es lo acumulado desde el 1 de enero. Un mes que no se dice no es un mes en cero: el informe suma los meses hasta el primero que falta, y dice hasta qué día llega.',
  source: { document: GLOSARIO_MEF, clause: 'devengado' },
  good: () => [
    activities(
      'Un mes sin gasto lleva 0',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado_mensual: {ene: 0, feb: 5000, mar: 0, abr: 10000, may: 5000, jun: 5000}
`,
    ),
    activities(
      'Si no se sabe mes por mes, basta el acumulado',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      devengado_mensual: {abr: 10000, jun: 5000}
`,
    ),
  ],
  bad: () => [
    activities(
      'Mayo va vacío',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado_mensual: {ene: 5000, feb: 5000, mar: 5000, abr: 10000, may: null, jun: 0} # ! presupuesto/mes-sin-dato
`,
    ),
    year(
      'Falta junio: lo que sigue no se puede sumar',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado_mensual: {ene: 5000, feb: 5000, mar: 5000, abr: 5000, may: 5000} # ! presupuesto/mes-sin-dato
`,
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado_mensual: {jul: 4000, ago: 4000, set: 4000, oct: 4000, nov: 4000, dic: 4000} # ! presupuesto/mes-sin-dato
`,
    ),
  ],
  *check(model) {
    for (const entry of activitiesOfYears(model)) {
      for (const [i, document] of entry.documents.entries()) {
        if (!isReporting(document.poi) || document.data.presupuesto?.devengado_mensual === undefined)
          continue;
        // A total that is written is what counts, whatever months stand beside it.
        if (statedAmount(document.data.presupuesto, 'devengado') !== undefined) continue;
        const missing = monthsLeftOut(document);
        if (missing.length > 0) yield leftOut(document, missing);
        const [first] = monthsTold(document)?.meses ?? [];
        if (first !== undefined && devengadoBefore(entry, i, first) === undefined)
          yield untoldBefore(entry, i, document, first);
      }
    }
  },
};

function leftOut(document: Actividad, missing: readonly Mes[]): Finding {
  const last = monthsTold(document)?.meses.at(-1);
  return {
    at: document.origin,
    field: FIELD,
    message: `${laActividad(document)} no dice lo devengado en ${enumerate(missing.map(monthName))}: ${
      last === undefined
        ? 'sus otros meses no se suman, porque falta el primero'
        : `su devengado se cuenta hasta ${monthName(last)}`
    }`,
    help: 'Complete los meses con lo que dice el SIAF, con 0 donde no hubo gasto; o escriba en «devengado» lo acumulado desde el 1 de enero.',
  };
}

function untoldBefore(entry: ActivityOfYear, index: number, document: Actividad, first: Mes): Finding {
  const before = entry.documents[index - 1];
  return {
    at: document.origin,
    field: FIELD,
    message: `${laActividad(document)} dice lo devengado desde ${monthName(first)}, y de enero a junio no se sabe completo: sus meses del segundo semestre no se suman`,
    help: 'Escriba en «devengado» lo acumulado desde el 1 de enero, como figura en el SIAF; o complete lo devengado hasta el 30 de junio en el documento del primer semestre.',
    related:
      before === undefined
        ? []
        : [{ at: before.origin, field: 'presupuesto', message: 'Lo que dice el primer semestre' }],
  };
}
