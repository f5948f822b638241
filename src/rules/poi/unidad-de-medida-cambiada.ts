import { changesBetween } from '../../model/progress/joining.ts';
import { twoHalves } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

const S2 =
  'meta: 60, meta_anual: 120, programado: {jul: 10, ago: 10, set: 10, oct: 10, nov: 10, dic: 10}, ejecutado: {jul: 10, ago: 10, set: 10, oct: 10, nov: 10, dic: 10}';

export const unidadDeMedidaCambiada: Rule = {
  id: 'poi/unidad-de-medida-cambiada',
  severity: 'error',
  title: 'Una actividad cambia de unidad de medida del primer al segundo semestre',
  rationale:
    'Los meses de los dos semestres se juntan para decir el avance del año. Metros y conexiones no se suman.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    year(
      'La misma unidad de medida; mayúsculas, tildes, plural y abreviaturas no cuentan',
      '  - id: GIM-014\n',
      `  - id: GIM-014\n    indicador: {nombre: Conexiones instaladas, unidad_medida: CONEXIONES, ${S2}}\n`,
    ),
  ],
  bad: () => [
    year(
      'Conexiones en el primer semestre y metros en el segundo',
      '  - id: GIM-014\n',
      `  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: metro # ! poi/unidad-de-medida-cambiada
      meta: 60
      meta_anual: 120
      logrado: 60
`,
    ),
  ],
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      if (!changesBetween(s1, s2).includes('unidad_medida')) continue;
      const [before = '', after = ''] = [s1, s2].map(({ data }) => data.indicador?.unidad_medida);
      yield {
        at: s2.origin,
        field: 'indicador.unidad_medida',
        message: `${laActividad(s2)} se mide en ${quote(after)} en ${s2.poi.periodo} y se medía en ${quote(before)} en ${s1.poi.periodo}: los dos semestres no se juntan`,
        help: 'Use la misma unidad de medida en los dos semestres; si es otra actividad, dele otro identificador.',
        related: [
          {
            at: s1.origin,
            field: 'indicador.unidad_medida',
            message: `En ${s1.poi.periodo} la unidad de medida es ${quote(before)}`,
          },
        ],
      };
    }
  },
};
