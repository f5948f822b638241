import type { Actividad, Mes } from '../../model/model.ts';
import { aloneOf, mesesDue } from '../../model/progress/activity-of-year.ts';
import { monthName } from '../../model/progress/calendar.ts';
import { bitsOf, monthBits, reportedMonths } from '../../model/questions/months.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { isReporting } from '../../model/questions/progress.ts';
import { enumerate } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const mesSinDato: Rule = {
  id: 'avance/mes-sin-dato',
  severity: 'warning',
  title: 'Una actividad no informa algún mes que ya pasó',
  rationale:
    'Un mes sin informar no es un mes en cero, pero lo programado en él sí se exige: el avance sale más bajo de lo que fue.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Un mes en que no se hizo nada lleva 0; uno sin programación puede ir vacío',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 50
      meta_anual: 100
      programado: {feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {feb: 0, mar: 20, abr: 10, may: 10, jun: 10}
`,
    ),
  ],
  bad: () => [
    activities(
      'Abril tenía programación y va vacío',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 10, feb: 10, mar: 20, abr: null, may: 10, jun: 10} # ! avance/mes-sin-dato
`,
    ),
  ],
  ofActivity(actividad, { plan, pois }) {
    if (
      !isReporting(actividad.poi) ||
      !isPlaced(actividad.poi, { plan, pois }) ||
      actividad.data.estado === 'cancelada'
    )
      return undefined;
    const missing = missingMonths(actividad);
    if (missing.length === 0) return undefined;
    return {
      at: actividad.origin,
      field: 'indicador.ejecutado',
      message: `${laActividad(actividad)} no informa lo ejecutado en ${enumerate(missing.map(monthName))}`,
      help: 'Complete lo ejecutado; si no se hizo nada en el mes, escriba 0.',
    };
  },
};

/** Months past with something to do and nothing reported; none when no month is reported at all. */
function missingMonths(actividad: Actividad): readonly Mes[] {
  const alone = aloneOf(actividad);
  const { programado, ejecutado } = actividad.data.indicador ?? {};
  const bits = monthBits(ejecutado);
  if (alone === undefined || bits === 0 || (bitsOf(actividad.poi.meses) & ~bits) === 0) return [];
  const reported = new Set(reportedMonths(actividad).map(({ mes }) => mes));
  return mesesDue(alone, actividad).filter(
    (mes) => !reported.has(mes) && (programado === undefined || (programado[mes] ?? 0) > 0),
  );
}
