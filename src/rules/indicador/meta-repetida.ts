import { metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const metaRepetida: Rule = {
  id: 'indicador/meta-repetida',
  severity: 'warning',
  title: 'Un año tiene dos metas para el 31 de diciembre',
  rationale:
    'La meta del año y la semestral de S2 son del mismo día. Si las dos están, la del año decide y la otra no se lee nunca.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'La meta semestral es de junio',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
            metas_semestrales: {2019-S1: 112}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El segundo semestre repite el cierre del año',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
            metas_semestrales:
              2019-S2: 118 # ! indicador/meta-repetida`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador) => {
        const metas = metasOf(indicador);
        for (const meta of metas) {
          const other = metas.find(
            ({ clave, semestre }) => semestre === undefined && clave === String(meta.anio),
          );
          if (meta.semestre !== 2 || other === undefined) continue;
          return {
            at: meta.origin,
            message: `El indicador ${quote(indicador.id)} tiene dos metas para el 31 de diciembre de ${meta.anio}: ${other.escrito}, la del año, y ${meta.escrito}, la de ${meta.clave}`,
            help: `Deje la de ${meta.anio} y quite la de ${meta.clave}.`,
            related: [{ at: other.origin, message: `La meta de ${meta.anio} está aquí, y es la que decide` }],
          };
        }
        return undefined;
      },
      (count, names) => ({
        message: `Hay ${count} indicadores con dos metas para el 31 de diciembre de un año: ${names}`,
        help: 'Deje en cada uno la del año y quite la del segundo semestre.',
      }),
    );
  },
};
