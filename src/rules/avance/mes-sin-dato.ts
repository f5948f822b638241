import { MESES, type Actividad, type Mes } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { monthName, monthsEnded } from '../../model/progress/calendar.ts';
import { partsOf } from '../../model/progress/parts.ts';
import { cutOffOfPoi, isReporting } from '../../model/progress/period.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { activities, year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const mesSinDato: Rule = {
  id: 'avance/mes-sin-dato',
  severity: 'warning',
  title: 'Una actividad no informa algún mes que ya pasó',
  rationale:
    'Un mes sin informar no es un mes en cero: no entra en lo programado ni en lo ejecutado, y el informe dice hasta qué mes hay datos. Si faltan demasiados, la actividad sale sin color y cuenta como sin dato.',
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
    year(
      'En el segundo semestre solo se informa un mes',
      '  - id: GIM-014\n    presupuesto: {sin_costo: La ejecuta el personal de planta}\n',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      programado: {jul: 10, ago: 10, set: 10, oct: 10, nov: 10, dic: 10}
      ejecutado: {jul: 10} # ! avance/mes-sin-dato
`,
    ),
  ],
  *ofProgress(progress) {
    const { latest, fisico } = progress;
    const { meses, hasta } = fisico.sinInformar;
    if (meses.length === 0 || hasta === undefined) return;
    if (!isReporting(latest.poi) || latest.data.estado === 'cancelada') return;
    for (const { document, missing } of partsOf(progress, false)) {
      // What was due at the cut-off of an earlier document was told of it then.
      const own =
        document.origin === latest.origin ? missing : missing.filter((mes) => isLater(document, mes));
      if (own.length === 0) continue;
      yield {
        at: document.origin,
        field: 'indicador.ejecutado',
        message: `${laActividad(latest)} no informa lo ejecutado en ${enumerate(own.map(monthName))}${consequence(progress)}`,
        help: 'Complete lo ejecutado; si no se hizo nada en el mes, escriba 0.',
      };
    }
  },
};

/** What it comes to in the report. */
function consequence({ fisico: { gris, sinInformar } }: ActivityProgress): string {
  if (gris !== 'informado_en_parte') return '';
  const { informados, exigibles } = sinInformar;
  return `: con ${informados} de ${count(exigibles, 'mes informado', 'meses informados')} sale sin color y cuenta como sin dato`;
}

/** Whether a month had not ended at the cut-off of its document. */
function isLater({ poi }: Actividad, mes: Mes): boolean {
  const corte = cutOffOfPoi(poi);
  return poi.anio !== undefined && corte !== undefined && MESES.indexOf(mes) >= monthsEnded(poi.anio, corte);
}
