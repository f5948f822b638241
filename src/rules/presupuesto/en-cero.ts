import type { Actividad } from '../../model/model.ts';
import { isAllZero } from '../../model/questions/budget.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const enCero: Rule = {
  id: 'presupuesto/en-cero',
  severity: 'warning',
  saidIn: 'poi.actividades.presupuesto.sin_costo',
  title: 'Todos los montos de una actividad son 0 y no se dice por qué',
  rationale:
    'Un presupuesto en cero puede querer decir que la actividad no cuesta más que la planilla, que se quedó sin dinero o que falta copiar los montos. Cada caso se lee distinto en la audiencia.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5, punto 1: definir el presupuesto requerido' },
  good: () => [
    activities(
      'El motivo de no tener costo',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
`,
    ),
  ],
  bad: () => [
    activities(
      'Dos actividades en cero: se avisa una vez por documento',
      `
  - id: GIM-014
    presupuesto: # ! presupuesto/en-cero
      pia: 0
      pim: 0
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {pia: 0, pim: 0, devengado: 0}
`,
    ),
  ],
  *check(model) {
    for (const { actividades, periodo } of model.pois) {
      const zero = actividades.filter(
        ({ data, origin }) =>
          data.activa !== false &&
          data.presupuesto?.sin_costo === undefined &&
          isAllZero(data.presupuesto) &&
          !isRefused(model, origin, 'presupuesto'),
      );
      const [first] = zero;
      if (first === undefined) continue;
      const ofOne = (actividad: Actividad): Finding => ({
        at: actividad.origin,
        field: 'presupuesto',
        message: `${laActividad(actividad)} tiene todos sus montos en 0 y no dice por qué`,
        help: helpFor(1),
      });
      if (zero.length === 1) {
        yield ofOne(first);
        continue;
      }
      yield {
        ...ofOne(first),
        message: `En este POI de ${periodo}, ${zero.length} actividades tienen todos sus montos en 0 y no dicen por qué`,
        help: helpFor(zero.length),
        each: zero.map(ofOne),
        related: zero.slice(1).map((actividad) => ({
          at: actividad.origin,
          field: 'presupuesto',
          message: `${laActividad(actividad)}: todos sus montos son 0`,
        })),
      };
    }
  },
};

function helpFor(count: number): string {
  return `Si ${count === 1 ? 'no cuesta' : 'no cuestan'} más que la planilla, escriba «sin_costo» con el motivo; si falta copiar los montos, cópielos del SIAF.`;
}
