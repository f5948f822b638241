import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { isReporting } from '../../model/progress/period.ts';

export const sinDato: Rule = {
  id: 'avance/sin-dato',
  severity: 'info',
  title: 'Una actividad en ejecución no informa ningún avance físico',
  rationale:
    'Sale en gris y no entra en el promedio, que se imprime con cuántas tienen dato. No informar nunca mejora el resultado, pero tampoco lo explica.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Una actividad que no avanzó lo dice con un 0',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 0.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, logrado: 0}
    desvio: {causa: expediente_tecnico}
    medidas: [{texto: Contratar el expediente, unidad: GIM, plazo: 2019-08-15}]
`,
    ),
  ],
  bad: () => [
    activities(
      'Ni meses ejecutados ni total logrado',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60} # ! avance/sin-dato
`,
    ),
  ],
  ofProgress({ latest, fisico }) {
    const { indicador } = latest.data;
    if (!isReporting(latest.poi) || indicador === undefined || fisico.gris !== 'sin_dato') return undefined;
    if (fisico.programado.value === undefined) return undefined;
    return {
      at: latest.origin,
      field: 'indicador',
      message: `${laActividad(latest)} no informa su avance físico: ni meses en «ejecutado» ni «logrado»`,
      help: 'Agregue lo ejecutado por mes o el total logrado; si no se hizo nada, escriba 0.',
    };
  },
};
