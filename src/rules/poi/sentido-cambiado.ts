import { changesBetween } from '../../model/progress/joining.ts';
import { twoHalves } from '../../model/questions/year.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const sentidoCambiado: Rule = {
  id: 'poi/sentido-cambiado',
  severity: 'error',
  title: 'El sentido del indicador de una actividad cambia en el segundo semestre',
  rationale:
    'El sentido dice si más es mejor o peor. Si cambia a mitad de año, lo que en un semestre fue un avance en el otro es un retroceso, y el año no tiene cuenta posible.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    year(
      'El mismo sentido, dicho una vez',
      `
  - id: GIM-014
    indicador: {nombre: Fugas por reparar, unidad_medida: fuga, sentido: descendente, meta: 60, meta_anual: 120, logrado: 60}
`,
      `
  - id: GIM-014
    indicador: {nombre: Fugas por reparar, unidad_medida: fuga, meta: 60, meta_anual: 120, logrado: 60}
`,
    ),
  ],
  bad: () => [
    year(
      'Ascendente en el primer semestre, que es lo que vale si no se dice, y descendente en el segundo',
      `
  - id: GIM-014
    indicador: {nombre: Fugas reparadas, unidad_medida: fuga, meta: 60, meta_anual: 120, logrado: 60}
`,
      `
  - id: GIM-014
    indicador:
      nombre: Fugas reparadas
      unidad_medida: fuga
      sentido: descendente # ! poi/sentido-cambiado
      meta: 60
      meta_anual: 120
      logrado: 60
`,
    ),
  ],
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      if (!changesBetween(s1, s2).includes('sentido')) continue;
      const [before = 'ascendente', after = 'ascendente'] = [s1, s2].map(
        ({ data }) => data.indicador?.sentido,
      );
      yield {
        at: s2.origin,
        field: 'indicador.sentido',
        message: `${laActividad(s2)} es ${after} en ${s2.poi.periodo} y era ${before} en ${s1.poi.periodo}: los dos semestres no se juntan`,
        help: 'Use el mismo «sentido» en los dos semestres; si es otro indicador, dé otro identificador a la actividad.',
        related: [
          {
            at: s1.origin,
            field: s1.data.indicador?.sentido === undefined ? 'indicador' : 'indicador.sentido',
            message: `En ${s1.poi.periodo} el sentido es ${before}`,
          },
        ],
      };
    }
  },
};
