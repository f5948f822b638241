import { statementOf } from '../../model/wording/statement.ts';
import { twoMeasures } from '../../model/wording/two-measures.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const doble: Rule = {
  id: 'indicador/doble',
  severity: 'warning',
  title: 'El indicador junta dos medidas en una',
  rationale:
    'Si una medida sube y la otra baja, un solo número no puede decirlo. Cada medida necesita su línea de base, su meta y su color.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'Dos cosas que se cuentan juntas son una medida',
      '            nombre: Hogares atendidos\n',
      `            nombre: Hogares atendidos
            enunciado: Incremento de parques y áreas verdes al 80%
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Cuántos vienen y cuánto se quedan',
      '            nombre: Hogares atendidos\n',
      `            nombre: Hogares atendidos
            enunciado: Incrementar en 100% la afluencia y permanencia del turista # ! indicador/doble
`,
    ),
  ],
  *check({ planes }) {
    for (const indicador of planes.flatMap((plan) => plan.indicadores)) {
      const statement = statementOf(indicador);
      const pair = statement && twoMeasures(statement.text);
      if (pair === undefined) continue;
      yield {
        at: indicador.origin,
        field: statement?.field ?? 'nombre',
        message: `El indicador ${quote(indicador.id)} junta dos medidas: ${enumerate(pair.map(quote))}`,
        help: 'Separe las dos en indicadores distintos del mismo objetivo, cada uno con su línea de base y sus metas.',
      };
    }
  },
};
