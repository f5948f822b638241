import { gapToTell, gapWords, isCritical } from '../../model/questions/gap.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const brechaCritica: Rule = {
  id: 'presupuesto/brecha-critica',
  severity: 'warning',
  title: 'Una actividad gastó más del 80 % y avanzó menos del 40 %',
  rationale:
    'Casi sin presupuesto y con más de la mitad por hacer, la actividad no se terminará sin una decisión: más recursos, una meta menor o una investigación.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Casi todo el dinero y casi toda la obra',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 45000.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 60, logrado: 58}
`,
    ),
  ],
  bad: () => [
    activities(
      'El 90 % del dinero y el 10 % de la obra',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 45000.00 # ! presupuesto/brecha-critica
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 12}
    desvio: {causa: expediente_tecnico}
    medidas: [{texto: Segunda cuadrilla, unidad: GIM, plazo: 2019-08-15}]
`,
    ),
  ],
  ofProgress(progress) {
    const gap = gapToTell(progress);
    if (gap === undefined || !isCritical(gap)) return undefined;
    return {
      at: progress.latest.origin,
      field: 'presupuesto.devengado',
      message: `${laActividad(progress.latest)} ${gapWords(gap)}`,
      help: 'Revise ambos datos. Si son correctos, diga en «medidas» cómo y con qué se terminará, con responsable y plazo.',
      related: physicalFigures(progress, gap.avance),
    };
  },
};
