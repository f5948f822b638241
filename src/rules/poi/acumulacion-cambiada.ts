import type { Acumulacion } from '../../model/progress/accumulation.ts';
import { acumulacionOf } from '../../model/progress/accumulation.ts';
import { acumulacionAfter, changesBetween } from '../../model/progress/joining.ts';
import { twoHalves } from '../../model/questions/year.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

const WORDS: Readonly<Record<Acumulacion, string>> = {
  suma: 'se suman',
  ultimo: 'cuentan por el último',
  promedio: 'se promedian',
  maximo: 'cuentan por el mayor',
};

export const acumulacionCambiada: Rule = {
  id: 'poi/acumulacion-cambiada',
  severity: 'error',
  title: 'Los meses de una actividad se acumulan de otra manera en el segundo semestre',
  rationale:
    'El año se calcula con los meses de los dos semestres juntos. Si en uno se suman y en el otro vale el último, ninguna de las dos cuentas es cierta.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    year(
      'Lo que el segundo semestre no dice vale como en el primero',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      acumulacion: ultimo
      meta: 60
      programado: {mar: 30, jun: 60}
      ejecutado: {mar: 30, jun: 60}
`,
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 120
      programado: {jul: 90, dic: 120}
      ejecutado: {jul: 90, dic: 120}
`,
    ),
  ],
  bad: () => [
    year(
      'El último en el primer semestre y la suma en el segundo',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      acumulacion: ultimo
      meta: 60
      programado: {mar: 30, jun: 60}
      ejecutado: {mar: 30, jun: 60}
`,
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      acumulacion: suma # ! poi/acumulacion-cambiada
      meta: 60
      programado: {jul: 30, dic: 30}
      ejecutado: {jul: 30, dic: 30}
`,
    ),
    year(
      'El segundo semestre no lo dice, y su meta es la suma de sus meses',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      acumulacion: ultimo
      meta: 60
      programado: {mar: 30, jun: 60}
      ejecutado: {mar: 30, jun: 60}
`,
      `
  - id: GIM-014
    indicador: # ! poi/acumulacion-cambiada
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      programado: {jul: 30, dic: 30}
      ejecutado: {jul: 30, dic: 30}
`,
    ),
  ],
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      if (!changesBetween(s1, s2).includes('acumulacion')) continue;
      const [before, after] = [acumulacionOf(s1), acumulacionAfter(s1, s2)];
      const isWritten = s2.data.indicador?.acumulacion !== undefined;
      yield {
        at: s2.origin,
        field: isWritten ? 'indicador.acumulacion' : 'indicador',
        message: `${laActividad(s2)}: sus meses ${WORDS[after]} en ${s2.poi.periodo}${isWritten ? '' : ', donde solo así dan su meta,'} y ${WORDS[before]} en ${s1.poi.periodo}: los dos semestres no se juntan`,
        help: `Use la misma «acumulacion» en los dos semestres («${before}» o «${after}») y escriba los meses según ella; si es otra actividad, dele otro identificador.`,
        related: [
          {
            at: s1.origin,
            field: s1.data.indicador?.acumulacion === undefined ? 'indicador' : 'indicador.acumulacion',
            message: `En ${s1.poi.periodo} los meses ${WORDS[before]}`,
          },
        ],
      };
    }
  },
};
