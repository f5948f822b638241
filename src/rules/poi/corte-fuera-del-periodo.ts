import { daysOfPoi } from '../../model/progress/period.ts';
import { isInPlan } from '../../model/questions/placed.ts';
import { poi, project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const corteFueraDelPeriodo: Rule = {
  id: 'poi/corte-fuera-del-periodo',
  severity: 'warning',
  title: 'La fecha de corte de un POI no está en su periodo',
  rationale:
    'La fecha de corte dice hasta qué día llegan los datos y qué meses debían estar hechos. Una posterior al periodo vale como su último día; con una anterior ningún mes se exige todavía.',
  source: {
    document: LEY_AUDIENCIAS,
    clause: 'artículo 119-A: audiencias en mayo y setiembre sobre lo ejecutado',
  },
  good: () => [
    poi(
      'El corte es un día del semestre',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF}
`,
    ),
  ],
  bad: () => [
    poi(
      'El corte es del semestre siguiente',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-07-31 # ! poi/corte-fuera-del-periodo
gasto: {aprobado_por: GAF}
`,
    ),
    project(
      'El POI del segundo semestre conserva el periodo del primero, y sus actividades parecen estar dos veces en él',
      {
        'poi/2019-2.yaml': semester('2019-S2')
          .replace('periodo: 2019-S2', 'periodo: 2019-S1 # ! poi/id-duplicado')
          .replace('fecha_corte: 2019-12-31', 'fecha_corte: 2019-12-31 # ! poi/corte-fuera-del-periodo'),
      },
    ),
  ],
  *check({ pois, plan }) {
    for (const document of pois) {
      const { origin, data, periodo, anio } = document;
      const corte = data.fecha_corte;
      const days = daysOfPoi(document);
      // Of a period outside the plan it is the period that is wrong.
      if (corte === undefined || days === undefined || anio === undefined || !isInPlan(anio, plan)) continue;
      const { first, last } = days;
      if (corte >= first && corte <= last) continue;
      yield {
        at: origin,
        field: 'fecha_corte',
        message: `La fecha de corte, ${corte}, no está en el periodo ${periodo}, que va del ${first} al ${last}`,
        help: 'Corrija «fecha_corte» o «periodo». Si los datos llegan más allá del periodo, córtelos en su último día.',
        related: [{ at: origin, field: 'periodo', message: `El POI es de ${periodo}` }],
      };
    }
  },
};
