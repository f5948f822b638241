import { quantityText } from '../../model/progress/quantity.ts';
import { measuredIndicators, semesterOf } from '../../model/questions/results.ts';
import { quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const retroceso: Rule = {
  id: 'indicador/retroceso',
  severity: 'warning',
  title: 'El resultado es peor que la línea de base',
  rationale:
    'Comparado solo con la meta, un retroceso puede salir verde. Comparado con el punto de partida se ve que se está peor que al empezar, y eso es lo que hay que explicar en la audiencia.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    poi(
      'El resultado mejora la línea de base, que es 100',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 104, fecha: 2019-06-30, fuente: Registro municipal}
`,
    ),
  ],
  bad: () => [
    poi(
      'Menos hogares atendidos que los 100 de la línea de base',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 96, fecha: 2019-06-30, fuente: Registro municipal} # ! indicador/retroceso
`,
    ),
  ],
  *check(model) {
    for (const { indicador, semesters } of measuredIndicators(model)) {
      for (const { resultado, obtenido, lineaBase, retroceso: worse } of semesters) {
        if (!worse || obtenido.value === undefined) continue;
        const base = lineaBase.value;
        const than =
          base === undefined ? 'que su línea de base' : `que su línea de base, ${quantityText(base)}`;
        yield {
          at: resultado.origin,
          field: 'valor',
          message: `El indicador ${quote(indicador.id)} retrocede en ${semesterOf(resultado)}: ${quantityText(obtenido.value)} es peor ${than}`,
          help: 'Compruebe el valor; si es correcto, explique la causa en «evaluacion: dificultades» y qué se hará en «medidas».',
          related: lineaBase.trace.origins().map((at) => ({ at, message: 'La línea de base está aquí' })),
        };
      }
    }
  },
};
