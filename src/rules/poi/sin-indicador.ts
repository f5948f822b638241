import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sinIndicador: Rule = {
  id: 'poi/sin-indicador',
  severity: 'error',
  title: 'Una actividad del POI no tiene indicador',
  rationale:
    'El indicador, su unidad de medida y su meta son lo que permite decir qué porcentaje se avanzó. Sin ellos, la actividad solo informaría cuánto gastó.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, punto 3: establecer los indicadores, metas y unidades de medida',
  },
  good: () => [
    activities(
      'Un indicador con su unidad de medida y su meta',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, logrado: 60}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin indicador',
      `
  - id: GIM-014 # ! poi/sin-indicador
    nombre: Instalación de conexiones domiciliarias
`,
      ['indicador'],
    ),
  ],
  ofActivity(actividad) {
    if (actividad.data.indicador !== undefined) return undefined;
    return {
      at: actividad.origin,
      field: 'indicador',
      message: `${laActividad(actividad)} no tiene indicador con que medir su avance`,
      help: 'Agregue «indicador» con «nombre», «unidad_medida» y «meta».',
    };
  },
};
