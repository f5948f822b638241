import { contradictionIn } from '../../model/wording/contradiction.ts';
import { statementOf } from '../../model/wording/statement.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const enunciadoContradictorio: Rule = {
  id: 'indicador/enunciado-contradictorio',
  severity: 'warning',
  title: 'El enunciado del indicador se contradice',
  rationale:
    '«Reducir la delincuencia al 100 %» no reduce nada: a ese nivel queda toda. Si se quiso decir «en 100 %», la meta es cero. El plan registrado no se puede reescribir, pero el informe debe decir qué se entendió.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'Se reduce en un porcentaje',
      '            nombre: Hogares atendidos\n',
      `            nombre: Hogares atendidos
            enunciado: Reducir en 50% los hogares sin agua segura
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Se reduce «al 100 %»',
      '            nombre: Hogares atendidos\n',
      `            nombre: Hogares atendidos
            enunciado: Reducir los niveles de incidencia delictiva al 100% # ! indicador/enunciado-contradictorio
`,
    ),
  ],
  *check({ planes }) {
    for (const indicador of planes.flatMap((plan) => plan.indicadores)) {
      const statement = statementOf(indicador);
      const words = statement && contradictionIn(statement.text);
      if (words === undefined) continue;
      yield {
        at: indicador.origin,
        field: statement?.field ?? 'nombre',
        message: `El enunciado del indicador ${quote(indicador.id)} se contradice: ${quote(words)}`,
        help: 'Si el plan ya está registrado no cambie el enunciado: fije en «metas» lo que se entiende (por ejemplo "-50%") y dígalo en «limitaciones».',
      };
    }
  },
};
