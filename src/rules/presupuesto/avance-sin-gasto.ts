import { isPositive, ZERO } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { solesText } from '../../model/money.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { progressBySemester } from '../../model/questions/progress.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { isReporting } from '../../model/progress/period.ts';

export const avanceSinGasto: Rule = {
  id: 'presupuesto/avance-sin-gasto',
  severity: 'warning',
  title: 'Una actividad con presupuesto avanzó y no informa ningún gasto',
  rationale:
    'Un avance que no costó nada suele ser un devengado que falta copiar del SIAF. El informe diría que se gastó el 0 %.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Sin costo más que la planilla',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
`,
    ),
  ],
  bad: () => [
    activities(
      'Sesenta conexiones instaladas y nada devengado',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      certificado: 30000.00
      devengado: 0.00 # ! presupuesto/avance-sin-gasto
`,
    ),
    activities(
      'Dos actividades que avanzaron y no dicen cuánto devengaron: se avisa una vez por documento',
      `
  - id: GIM-014
    presupuesto: # ! presupuesto/avance-sin-gasto
      pim: 50000.00
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {pim: 50000.00}
`,
    ),
  ],
  *check(model) {
    const unspent = progressBySemester(model).filter(isUnspent);
    for (const progress of unspent) {
      if (!isSilent(progress)) yield unspentFinding(progress);
    }
    // What a whole document does not tell is said once.
    const silent = unspent.filter(isSilent);
    for (const [poi, own] of groupedBy(silent, ({ latest }) => latest.poi)) {
      const [first, ...others] = own;
      if (others.length === 0) yield unspentFinding(first);
      else {
        yield {
          at: first.latest.origin,
          field: 'presupuesto.devengado',
          message: `En este POI de ${poi.periodo}, ${own.length} actividades con PIM avanzaron y no dicen cuánto devengaron`,
          help: HELP,
          related: others.map(({ latest }) => ({
            at: latest.origin,
            field: 'presupuesto.devengado',
            message: `${laActividad(latest)} tampoco lo dice`,
          })),
          each: own.map(unspentFinding),
        };
      }
    }
  },
};

const HELP =
  'Copie el devengado acumulado del SIAF; si la actividad no cuesta más que la planilla, use «sin_costo».';

// The money is asked first: nearly every activity has spent some, and what was done is dearer to compute.
function isUnspent({ latest, fisico, financiero }: ActivityProgress): boolean {
  const { pim, devengado } = financiero;
  if (pim === undefined || pim === 0n || (devengado !== undefined && devengado !== 0n)) return false;
  if (!isReporting(latest.poi) || financiero.sinCosto || fisico.gris === 'cancelada') return false;
  const done = fisico.ejecutado.value;
  return done !== undefined && isPositive(done);
}

/** Whether it does not say what it spent, or not in all of its rows or not until the day of what it says was done. */
function isSilent({ financiero, corteActividad }: ActivityProgress): boolean {
  const { devengadoHasta: until } = financiero;
  const isEarlier = until !== undefined && corteActividad !== undefined && until < corteActividad;
  return isEarlier || financiero.devengado === undefined || financiero.esDeAlgunasFilas('devengado');
}

function unspentFinding(progress: ActivityProgress): Finding {
  const { latest, fisico, financiero } = progress;
  const until = financiero.devengadoHasta;
  const unidad = latest.data.indicador?.unidad_medida;
  const done = `${quantityText(fisico.ejecutado.value ?? ZERO)} de avance${unidad === undefined ? '' : ` (${unidad})`}`;
  const rows = financiero.esDeAlgunasFilas('pim') ? ' en las filas que lo dicen' : '';
  const pim = `S/ ${solesText(financiero.pim ?? 0n)}${rows}`;
  return {
    at: latest.origin,
    field: 'presupuesto.devengado',
    message: isSilent(progress)
      ? `${laActividad(latest)} lleva ${done} y no dice cuánto devengó${financiero.esDeAlgunasFilas('devengado') ? ' en todas sus filas' : ''} de su PIM, ${pim}`
      : `${laActividad(latest)} lleva ${done} y nada devengado${until === undefined ? '' : ` al ${until}`} de su PIM, ${pim}`,
    help: HELP,
  };
}
