import { cutOffOfPoi, daysOfPoi } from '../../model/progress/period.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const resultadoFueraDePeriodo: Rule = {
  id: 'indicador/resultado-fuera-de-periodo',
  severity: 'warning',
  title: 'La fecha de un resultado no es del periodo que informa',
  rationale:
    'Un valor del año pasado puesto en este semestre, o uno posterior al corte, hace decir al informe algo que no se midió en el periodo.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    poi(
      'El resultado es del semestre',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 112, fecha: 2019-06-28, fuente: Registro municipal}
`,
    ),
  ],
  bad: () => [
    poi(
      'Un resultado del año anterior y otro posterior al corte',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 112, fecha: 2018-06-30, fuente: Registro municipal} # ! indicador/resultado-fuera-de-periodo
  - {indicador: ECO-1.1, valor: 112, fecha: 2019-07-15, fuente: Registro municipal} # ! indicador/resultado-fuera-de-periodo
`,
    ),
  ],
  *check({ resultados, plan, pois }) {
    for (const { origin, indicador, data, poi: document } of resultados) {
      const { fecha } = data;
      const { data: header, periodo, anio } = document;
      if (fecha === undefined || anio === undefined || !isPlaced(document, { plan, pois })) continue;
      const corte = cutOffOfPoi(document) ?? daysOfPoi(document)?.last;
      if (corte === undefined) continue;
      const fault =
        fecha > corte
          ? `posterior al ${header.fecha_corte === corte ? 'corte' : `fin de ${periodo}`}, el ${corte}`
          : fecha < `${anio}-01-01`
            ? `anterior a ${anio}`
            : undefined;
      if (fault === undefined) continue;
      yield {
        at: origin,
        field: 'fecha',
        message: `El resultado de ${periodo} del indicador ${quote(indicador)} es del ${fecha}, ${fault}`,
        help: 'Corrija la fecha; si en el periodo no hubo medición, quite el resultado y el indicador saldrá sin dato.',
      };
    }
  },
};
