import { isOfEmptyObjective, planLinks } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { nameOf, suggestion } from '../wording.ts';

export const resultadoInexistente: Rule = {
  id: 'indicador/resultado-inexistente',
  severity: 'error',
  title: 'Un resultado cita un indicador que el plan no tiene',
  rationale:
    'Un valor medido que no se une a su indicador no entra en ningún cálculo: la población no vería lo que sí se midió.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: análisis del cumplimiento al término de cada semestre',
  },
  good: () => [
    poi(
      'El resultado cita un indicador del plan',
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
      'El indicador citado no existe',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
resultados:
  - indicador: SOC-1.2 # ! indicador/resultado-inexistente
    valor: 112
    fecha: 2019-06-30
    fuente: Registro municipal
`,
    ),
  ],
  *check(model) {
    const links = planLinks(model);
    if (links === undefined) return;
    const ids = new Set(links.plan.indicadores.map(({ id }) => id));
    const indicators = links.plan.indicadores.map(nameOf);
    const objetivos = new Set(links.plan.objetivos.map(({ id }) => id));
    for (const { origin, indicador } of links.pois.flatMap(({ resultados }) => resultados)) {
      if (indicador === '' || ids.has(indicador) || isOfEmptyObjective(links.plan, indicador)) continue;
      yield {
        at: origin,
        field: 'indicador',
        message: objetivos.has(indicador)
          ? `El resultado cita ${quote(indicador)}, que es un objetivo y no un indicador`
          : `El resultado cita el indicador ${quote(indicador)}, que el plan no tiene`,
        help: suggestion(indicador, indicators, 'los indicadores del plan', 'Corrija el identificador.'),
      };
    }
  },
};
