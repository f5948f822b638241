import { percentageText } from '../../model/progress/percentage.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { isShareInPercent, measuredIndicators, semesterOf } from '../../model/questions/results.ts';
import { isLevelOf } from '../../model/questions/scale.ts';
import { quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const sobrecumplimiento: Rule = {
  id: 'indicador/sobrecumplimiento',
  severity: 'warning',
  title: 'El resultado pasa del 120 % de lo esperado',
  rationale:
    'Tanto por encima de lo esperado suele decir que la meta se fijó muy baja o que el valor está en otra unidad. En el promedio cuenta como 100.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    poi(
      'El resultado pasa por poco de lo esperado para junio, que es 110',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 115, fecha: 2019-06-30, fuente: Registro municipal}
`,
    ),
  ],
  bad: () => [
    poi(
      'El resultado es casi el doble de lo esperado, que es 110',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, valor: 210, fecha: 2019-06-30, fuente: Registro municipal} # ! indicador/sobrecumplimiento
`,
    ),
  ],
  *check(model) {
    for (const { indicador, semesters } of measuredIndicators(model)) {
      for (const progress of semesters) {
        const { resultado, obtenido, esperado, decide } = progress;
        const raw = (decide === 'II' ? progress.tipoII : progress.tipoI).value;
        if (!progress.sobrecumplimiento) continue;
        // Over 100 % of a whole is another mistake, and so is a level that the scale does not have.
        if (isShareInPercent(indicador) && (resultado.data.valor ?? 0) > 100) continue;
        if (!isLevelOf(indicador, resultado.data.valor ?? 1)) continue;
        if (obtenido.value === undefined || esperado.value === undefined || raw === undefined) continue;
        yield {
          at: resultado.origin,
          field: 'valor',
          message: `El indicador ${quote(indicador.id)} llega al ${percentageText(raw)} de lo esperado en ${semesterOf(resultado)}: ${quantityText(obtenido.value)} contra ${quantityText(esperado.value)}`,
          help: 'Compruebe que el valor y la meta estén en la misma unidad; si lo están, revise las metas de los años que vienen.',
          related: esperado.trace.origins().map((at) => ({ at, message: 'Lo esperado sale de aquí' })),
        };
      }
    }
  },
};
