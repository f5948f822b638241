import type { Semestre } from '../../model/model.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const corteFueraDelPeriodo: Rule = {
  id: 'poi/corte-fuera-del-periodo',
  severity: 'error',
  title: 'La fecha de corte de un POI no está en su semestre',
  rationale:
    'La fecha de corte dice hasta qué día llegan los datos y qué meses debían estar hechos. Fuera del semestre, todo el avance se mediría contra meses equivocados.',
  source: {
    document: LEY_AUDIENCIAS,
    clause: 'artículo 119-A: audiencias en mayo y setiembre sobre lo ejecutado',
  },
  good: [
    poi(
      'El corte es un día del semestre',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-05-31
gasto: {aprobado_por: GAF}
`,
    ),
  ],
  bad: [
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
  ],
  *check({ pois }) {
    for (const { origin, data, periodo, semestre } of pois) {
      const corte = data.fecha_corte;
      if (corte === undefined || semestre === undefined) continue;
      const { first, last } = daysOf(semestre);
      if (corte >= first && corte <= last) continue;
      yield {
        at: origin,
        field: 'fecha_corte',
        message: `La fecha de corte, ${corte}, no está en el semestre ${periodo}, que va del ${first} al ${last}`,
        help: 'Corrija «fecha_corte» o «periodo». Si los datos llegan más allá del semestre, córtelos en su último día.',
        related: [{ at: origin, field: 'periodo', message: `El POI es de ${periodo}` }],
      };
    }
  },
};

function daysOf({ anio, numero }: Semestre): { readonly first: string; readonly last: string } {
  return numero === 1
    ? { first: `${anio}-01-01`, last: `${anio}-06-30` }
    : { first: `${anio}-07-01`, last: `${anio}-12-31` };
}
