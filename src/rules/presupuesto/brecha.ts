import { compare, exact, isNegative, round, toFixed, magnitude } from '../../model/fraction.ts';
import { groupDecimal } from '../../model/money.ts';
import { gapToTell, gapWords, isCritical } from '../../model/questions/gap.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const brecha: Rule = {
  id: 'presupuesto/brecha',
  severity: 'warning',
  title: 'El gasto de una actividad se aleja de su avance físico',
  rationale:
    'El dinero y la obra deberían avanzar juntos. Si el gasto va muy por delante, puede no alcanzar; si va muy por detrás, faltan pagos o se programó de más. El límite lo fija «brecha» en la configuración.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'La mitad del dinero y la mitad de la obra',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'El gasto va 30 puntos por delante de la obra',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 40000.00 # ! presupuesto/brecha
`,
    ),
    activities(
      'El gasto va 40 puntos por detrás de la obra',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 5000.00 # ! presupuesto/brecha
`,
    ),
  ],
  ofProgress(progress, { config }) {
    const gap = gapToTell(progress);
    if (gap === undefined) return undefined;
    const points = round(gap.brecha, 2);
    const size = magnitude(points);
    if (compare(size, exact(config.brecha)) <= 0 || isCritical(gap)) return undefined;
    return {
      at: progress.latest.origin,
      field: 'presupuesto.devengado',
      message: `${laActividad(progress.latest)} ${gapWords(gap)}: ${groupDecimal(toFixed(size, 2))} puntos ${isNegative(points) ? 'menos' : 'más'} de gasto`,
      help: isNegative(points)
        ? 'Revise si falta devengar lo ya hecho o si el avance está de más; si es correcto, no haga nada.'
        : 'Revise ambos datos; si son correctos, explique la diferencia en «desvio» y diga con qué se terminará.',
      related: physicalFigures(progress, gap.avance),
      ...(isNegative(points) ? { severity: 'info' } : {}),
    };
  },
};
