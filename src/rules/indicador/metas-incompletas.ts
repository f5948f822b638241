import { aniosOf, isPeriodWrong } from '../../model/questions/targets.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const metasIncompletas: Rule = {
  id: 'indicador/metas-incompletas',
  severity: 'warning',
  title: 'A un indicador le faltan metas de años intermedios',
  rationale:
    'Cada semestre se compara lo obtenido con lo esperado para entonces. En un año sin meta lo esperado es solo una estimación, por meses, entre las metas de antes y de después.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Hay una meta para cada año',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      'metas: {2019: 120, 2020: 140, 2021: 140, 2022: 180}',
    ),
  ],
  bad: () => [
    changedPlan(
      'Solo están la primera y la última',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      'metas: {2019: 120, 2022: 180} # ! indicador/metas-incompletas',
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      ({ origin, id, data: { metas } }, plan) => {
        if (metas === undefined || Object.keys(metas).length === 0 || isPeriodWrong(plan)) return undefined;
        const missing = aniosOf(plan)
          .slice(0, -1)
          .filter((anio) => metas[String(anio)] === undefined)
          .map(String);
        if (missing.length === 0) return undefined;
        return {
          at: origin,
          field: 'metas',
          part: 'key',
          message: `El indicador ${quote(id)} no tiene meta de ${enumerate(missing)}`,
          help: 'Agregue en «metas» el valor esperado al cierre de cada año; donde falta se estima entre los que hay, y el informe lo marca.',
        };
      },
      (count, names) => ({
        message: `A ${count} indicadores les faltan metas de algunos años del plan: ${names}`,
      }),
    );
  },
};
