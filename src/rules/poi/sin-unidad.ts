import { firstHalfOf } from '../../model/questions/year.ts';
import { activities, poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinUnidad: Rule = {
  id: 'poi/sin-unidad',
  severity: 'error',
  saidIn: 'poi.actividades.unidad',
  title: 'Una actividad del POI no tiene unidad orgánica responsable',
  rationale:
    'Cada actividad responde a una sola unidad. Sin ella no se puede evaluar el desempeño por unidad orgánica ni decir al vecino a quién preguntar.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, punto 2: definir las unidades orgánicas responsables',
  },
  good: () => [
    activities(
      'La actividad indica su unidad',
      `
  - id: GIM-014
    unidad: GIM
`,
    ),
    poi(
      'La unidad del encabezado vale para las actividades que no indican la suya',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM
estado: formulado
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pia: 50000.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60}
    productos: [{nombre: Conexiones instaladas}]
    cronograma: [{id: T1, tarea: Instalación, inicio: 2019-02-01, fin: 2019-11-30}]
`,
    ),
  ],
  bad: () => [
    activities(
      'Ni la actividad ni el encabezado indican la unidad',
      `
  - id: GIM-014 # ! poi/sin-unidad
    nombre: Instalación de conexiones domiciliarias
`,
      ['unidad'],
    ),
  ],
  ofActivity(actividad, model) {
    if (actividad.unidad !== undefined || actividad.data.activa === false) return undefined;
    if (firstHalfOf(actividad, model)?.unidad !== undefined) return undefined;
    return {
      at: actividad.origin,
      field: 'unidad',
      message: `${laActividad(actividad)} no tiene unidad orgánica responsable`,
      help: 'Agregue «unidad» con el identificador de la unidad responsable; si es la misma en todo el documento, póngala en el encabezado.',
      related: [
        { at: actividad.poi.origin, field: 'unidad', message: 'El encabezado tampoco indica «unidad»' },
      ],
    };
  },
};
