import { isPositive } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const noProgramado: Rule = {
  id: 'avance/no-programado',
  severity: 'warning',
  title: 'Una actividad ejecutó algo que no tenía programado',
  rationale:
    'Sin programación no hay porcentaje: lo hecho sale en gris y no suma a ningún avance. Suele faltar una reprogramación.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Sin programación en el semestre y sin ejecución',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 0.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 0, meta_anual: 60}
`,
    ),
  ],
  bad: () => [
    activities(
      'Meta 0 y doce conexiones instaladas',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 5000.00}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 0
      meta_anual: 120
      logrado: 12 # ! avance/no-programado
`,
    ),
  ],
  ofProgress(progress) {
    const { latest, fisico } = progress;
    const done = fisico.ejecutado.value;
    if (fisico.gris !== 'no_programado' || done === undefined || !isPositive(done)) return undefined;
    const { indicador } = latest.data;
    return {
      at: latest.origin,
      field: indicador?.ejecutado === undefined ? 'indicador.logrado' : 'indicador.ejecutado',
      message: `${laActividad(latest)} ejecutó ${quantityText(done)} y no tenía nada programado a la fecha de corte`,
      help: 'Reprograme la actividad en los meses en que se hizo o revise lo ejecutado.',
      related: physicalFigures(progress),
    };
  },
};
