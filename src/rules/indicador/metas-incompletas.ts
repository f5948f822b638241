import { aniosOf, isPeriodInDoubt } from '../../model/questions/targets.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const metasIncompletas: Rule = {
  id: 'indicador/metas-incompletas',
  severity: 'warning',
  title: 'A un indicador le faltan metas de años intermedios',
  rationale:
    'Cada semestre se compara lo obtenido con lo esperado para entonces. En un año sin meta no hay con qué comparar y el indicador sale en gris.',
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
  *check({ planes }) {
    for (const plan of planes) {
      if (isPeriodInDoubt(plan)) continue;
      const before = aniosOf(plan).slice(0, -1);
      for (const { origin, id, data } of plan.indicadores) {
        const { metas } = data;
        if (metas === undefined) continue;
        const missing = before.filter((anio) => metas[String(anio)] === undefined).map(String);
        if (missing.length === 0) continue;
        yield {
          at: origin,
          field: 'metas',
          part: 'key',
          message: `El indicador ${quote(id)} no tiene meta de ${enumerate(missing)}`,
          help: 'Agregue en «metas» el valor esperado al cierre de cada año, o quedará sin dato en ellos.',
        };
      }
    }
  },
};
