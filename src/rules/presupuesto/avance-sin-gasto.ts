import { isPositive } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { solesText } from '../../model/money.ts';
import { isReporting } from '../../model/questions/progress.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

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
  ],
  ofProgress({ latest, fisico, financiero }) {
    const done = fisico.ejecutado.value;
    if (!isReporting(latest.poi) || fisico.gris === 'cancelada' || financiero.sinCosto) return undefined;
    const { pim, devengado } = financiero;
    if (pim === undefined || pim === 0n || devengado !== 0n) return undefined;
    if (done === undefined || !isPositive(done)) return undefined;
    const unidad = latest.data.indicador?.unidad_medida;
    return {
      at: latest.origin,
      field: 'presupuesto.devengado',
      message: `${laActividad(latest)} lleva ${quantityText(done)} de avance${unidad === undefined ? '' : ` (${unidad})`} y nada devengado de su PIM, S/ ${solesText(pim)}`,
      help: 'Copie el devengado acumulado del SIAF; si la actividad no cuesta más que la planilla, use «sin_costo».',
    };
  },
};
