import { isInPercent } from '../../model/percent-unit.ts';
import { relativeChange } from '../../model/progress/targets.ts';
import { metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { writing } from '../correction.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const puntosSinPorcentaje: Rule = {
  id: 'indicador/puntos-sin-porcentaje',
  severity: 'warning',
  title: 'Una meta está en puntos y el indicador no se mide en porcentajes',
  rationale:
    '«+15pp» suma 15 puntos a un porcentaje. De hogares o de kilómetros no hay puntos que sumar, y la meta queda sin dato.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Puntos de un porcentaje',
      `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 60, fuente: Registro municipal}
            metas: {2019: "+5pp", 2020: "+10pp", 2021: "+15pp", 2022: "+20pp"}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Puntos de hogares',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas:
              2019: 120
              2020: 140
              2021: 160
              2022: "+80pp" # ! indicador/puntos-sin-porcentaje`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador) => {
        const { id, data } = indicador;
        if (data.unidad_medida === undefined || isInPercent(data.unidad_medida)) return undefined;
        const meta = metasOf(indicador).find(
          ({ escrito }) => typeof escrito === 'string' && relativeChange(escrito)?.unit === 'puntos',
        );
        if (meta === undefined) return undefined;
        const percentage = `"${String(meta.escrito).replace(/\s*pp$/i, '%')}"`;
        return {
          at: meta.origin,
          message: `La meta de ${meta.clave} del indicador ${quote(id)} es de puntos, ${quote(String(meta.escrito))}, y su unidad de medida es ${quote(data.unidad_medida)}`,
          help: `Escriba la meta como cantidad, o como porcentaje de la línea de base: ${percentage}.`,
          corrections: [writing({ at: meta.origin }, percentage)],
        };
      },
      (count, names) => ({
        message: `Hay ${count} indicadores con metas en puntos que no se miden en porcentajes: ${names}`,
      }),
    );
  },
};
