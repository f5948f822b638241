import { copies } from '../../model/questions/placed.ts';
import { semesterOf } from '../../model/questions/results.ts';
import { repeated } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const resultadoRepetido: Rule = {
  id: 'indicador/resultado-repetido',
  severity: 'error',
  title: 'Un indicador tiene dos resultados en el mismo semestre',
  rationale: 'De dos valores para el mismo semestre uno sobra, y el informe no puede escoger por usted.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    poi(
      'Un resultado por indicador',
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
  - {indicador: ECO-1.1, valor: 111, fecha: 2019-06-30, fuente: Registro municipal}
`,
    ),
  ],
  bad: () => [
    poi(
      'Dos valores del mismo indicador',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 112, fecha: 2019-03-31, fuente: Registro municipal}
  - {indicador: SOC-1.1, valor: 114, fecha: 2019-06-30, fuente: Registro municipal} # ! indicador/resultado-repetido
`,
    ),
  ],
  *check({ resultados, plan, pois }) {
    const dated = resultados.filter((one) => !copies({ plan, pois }).has(one.poi));
    const keyOf = (resultado: (typeof dated)[number]): string =>
      resultado.indicador === '' ? '' : `${semesterOf(resultado)} ${resultado.indicador}`;
    for (const { item, first } of repeated(dated, keyOf)) {
      yield {
        at: item.origin,
        field: 'indicador',
        message: `El indicador ${quote(item.indicador)} ya tiene un resultado en ${semesterOf(item)}`,
        help: 'Deje el valor que corresponde al cierre del semestre y quite el otro.',
        related: [{ at: first.origin, field: 'indicador', message: 'El primer resultado está aquí' }],
      };
    }
  },
};
