import { quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const resultadoSinFuente: Rule = {
  id: 'indicador/resultado-sin-fuente',
  severity: 'warning',
  saidIn: 'poi.resultados.fuente',
  title: 'Un resultado no dice de dónde sale',
  rationale:
    'Quien asiste a la audiencia puede preguntar de dónde sale la cifra. Sin fuente no hay respuesta ni manera de volver a medirla igual.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    poi(
      'El resultado dice su fuente',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 112, fecha: 2019-06-30, fuente: Registro municipal}
`,
    ),
  ],
  bad: () => [
    poi(
      'Solo el valor y la fecha',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 112, fecha: 2019-06-30} # ! indicador/resultado-sin-fuente
`,
    ),
  ],
  *check({ resultados }) {
    for (const {
      origin,
      indicador,
      data,
      poi: { periodo },
    } of resultados) {
      if (data.valor === undefined || data.fuente !== undefined) continue;
      yield {
        at: origin,
        field: 'fuente',
        message: `El resultado de ${periodo} del indicador ${quote(indicador)} no tiene fuente`,
        help: 'Agregue «fuente» con el documento o registro del que sale el valor y, en «fecha», el día al que corresponde.',
      };
    }
  },
};
