import { isZero } from '../../model/fraction.ts';
import { solesText } from '../../model/money.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const gastoSinAvance: Rule = {
  id: 'presupuesto/gasto-sin-avance',
  severity: 'warning',
  title: 'Una actividad gastó y no informa ningún avance físico',
  rationale:
    'Dinero devengado sin nada entregado es lo primero que pregunta un regidor. Puede haber una explicación, o faltar el dato físico.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Gasto y avance',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'Con la mitad del presupuesto gastado y nada instalado',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00 # ! presupuesto/gasto-sin-avance
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 0}
    desvio: {causa: expediente_tecnico}
    medidas: [{texto: Segunda cuadrilla, unidad: GIM, plazo: 2019-08-15}]
`,
    ),
  ],
  ofProgress(progress) {
    const { latest, fisico, financiero } = progress;
    const { devengado } = financiero;
    if (fisico.gris === 'cancelada' || devengado === undefined || devengado <= 0n) return undefined;
    if (fisico.bruto.value === undefined || !isZero(fisico.bruto.value)) return undefined;
    return {
      at: latest.origin,
      field: 'presupuesto.devengado',
      message: `${laActividad(latest)} tiene S/ ${solesText(devengado)} devengados y ningún avance físico`,
      help: 'Revise si falta informar lo ejecutado; si no hubo avance, explíquelo en «desvio».',
      related: physicalFigures(progress),
    };
  },
};
