import { inheritsBudget, saysBudget } from '../../model/questions/budget.ts';
import { activities, year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinPresupuesto: Rule = {
  id: 'poi/sin-presupuesto',
  severity: 'error',
  saidIn: 'poi.actividades.presupuesto.sin_costo',
  title: 'Una actividad del POI no tiene presupuesto',
  rationale:
    'El gasto es el primer tema del POI. Sin PIA ni PIM no se puede decir qué parte de lo asignado se gastó; si la actividad no cuesta más que la planilla, hay que decirlo.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, I. El gasto, y punto 1: definir el presupuesto requerido',
  },
  good: () => [
    activities(
      'Con PIM, o con el motivo de no tener costo',
      `
  - id: GIM-014
    presupuesto: {pia: 50000.00, pim: 50000.00, devengado: 25000.00}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto: {sin_costo: La ejecuta el personal de planta}
  - id: GIM-016
    nombre: Sellado de pozos abandonados
    presupuesto: {devengado: 25000.00, detalle: [{rubro: "07", generica: "2.3", pim: 50000.00}]}
`,
    ),
    year(
      'En el segundo semestre vale el PIM que dio el primero',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00}
`,
      `
  - id: GIM-014
    presupuesto: {devengado: 49000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin presupuesto',
      `
  - id: GIM-014 # ! poi/sin-presupuesto
    nombre: Instalación de conexiones domiciliarias
`,
      ['presupuesto'],
    ),
    activities(
      'Un presupuesto que solo dice lo gastado',
      `
  - id: GIM-014
    presupuesto: # ! poi/sin-presupuesto
      devengado: 25000.00
`,
    ),
  ],
  ofActivity(actividad, model) {
    const { activa, presupuesto } = actividad.data;
    if (activa === false || saysBudget(presupuesto) || inheritsBudget(actividad, model)) return undefined;
    return {
      at: actividad.origin,
      field: 'presupuesto',
      message: `${laActividad(actividad)} no tiene presupuesto: no indica PIA, PIM, filas de detalle, programación ni «sin_costo»`,
      help: 'Agregue en «presupuesto» el «pia» y el «pim» del año o, si no cuesta más que la planilla, «sin_costo» con el motivo.',
    };
  },
};
