import { add, compare, exact, multiply, whole, ZERO, type Fraction } from '../../model/fraction.ts';
import { MESES, type Actividad } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { wholeProgramme } from '../../model/progress/series.ts';
import { acumulacionIn } from '../../model/questions/year.ts';
import { reportedMonths } from '../../model/questions/months.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { isReporting } from '../../model/progress/period.ts';

export const acumuladoSospechoso: Rule = {
  id: 'avance/acumulado-sospechoso',
  severity: 'warning',
  title: 'Los meses ejecutados parecen acumulados y se están sumando',
  rationale:
    'Algunos reportes dan lo hecho en cada mes y otros lo hecho hasta ese mes. Sumar los segundos cuenta lo mismo varias veces y da avances imposibles.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Lo hecho en cada mes, aunque crezca',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 5, feb: 7, mar: 9, abr: 11, may: 13, jun: 15}
`,
    ),
  ],
  bad: () => [
    activities(
      'Lo acumulado hasta cada mes: 60 conexiones contadas como 210',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 10, feb: 20, mar: 30, abr: 40, may: 50, jun: 60} # ! avance/acumulado-sospechoso
`,
    ),
  ],
  ofActivity(actividad, model) {
    if (!isReporting(actividad.poi) || !neverFalls(actividad)) return undefined;
    if (acumulacionIn(actividad, model) !== 'suma') return undefined;
    const months = reportedMonths(actividad).map(({ value }) => value);
    const goal = wholeProgramme(actividad).value;
    const values = months.map(exact);
    const last = values.at(-1);
    if (goal === undefined || last === undefined || !goesBeyond(values, last, goal)) return undefined;
    const total = values.reduce(add, ZERO);
    return {
      at: actividad.origin,
      field: 'indicador.ejecutado',
      message: `${laActividad(actividad)} informa meses que nunca bajan y terminan en ${quantityText(last)}, cerca de su meta de ${quantityText(goal)}, pero suman ${quantityText(total)}: parecen acumulados`,
      help: 'Si cada mes incluye los anteriores, escriba solo lo hecho en él o indique «acumulacion: ultimo».',
    };
  },
};

/** Running totals never fall; of fewer than three different amounts nothing can be said. */
function neverFalls({ data: { indicador } }: Actividad): boolean {
  const months = indicador?.ejecutado;
  let last = 0;
  let different = 0;
  for (const mes of MESES) {
    const value = months?.[mes];
    if (typeof value !== 'number') continue;
    if (value < last) return false;
    if (value > last) different++;
    last = value;
  }
  return different >= 3;
}

/**
 * Running totals end near the target and, added up, go far beyond it: the last between half and 120 % of the target,
 * the sum over 150 % of it and at least twice the last.
 */
function goesBeyond(values: readonly Fraction[], last: Fraction, goal: Fraction): boolean {
  const total = values.reduce(add, ZERO);
  return (
    compare(multiply(last, whole(2)), goal) >= 0 &&
    compare(multiply(last, whole(100)), multiply(goal, whole(120))) <= 0 &&
    compare(multiply(total, whole(100)), multiply(goal, whole(150))) > 0 &&
    compare(total, multiply(last, whole(2))) >= 0
  );
}
