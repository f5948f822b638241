import { statesItsBaseline } from '../../model/wording/baseline.ts';
import { statementOf } from '../../model/wording/statement.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const baseEnElEnunciado: Rule = {
  id: 'indicador/base-en-el-enunciado',
  severity: 'warning',
  title: 'El indicador dice de dónde se parte y no qué se mide',
  rationale:
    '«El 32 % de los niños tiene anemia» es el punto de partida, no una medida. El valor va en la línea de base, y el nombre dice qué se cuenta, para que cada semestre se pueda medir lo mismo.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'El nombre dice qué se mide',
      '            nombre: Hogares atendidos\n',
      '            nombre: Niños menores de 5 años con anemia\n',
    ),
  ],
  bad: () => [
    changedPlan(
      'El nombre es la línea de base',
      '            nombre: Hogares atendidos\n',
      '            nombre: El 32% de los niños menores de 5 años tiene anemia # ! indicador/base-en-el-enunciado\n',
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador, { periodo }) => {
        const statement = statementOf(indicador);
        const words = statement && statesItsBaseline(statement.text, periodo?.inicio);
        if (statement === undefined || words === undefined) return undefined;
        return {
          at: indicador.origin,
          field: statement.field,
          message: `El indicador ${quote(indicador.id)} dice de dónde se parte, ${quote(words)}, y no qué se mide`,
          help: 'Ponga ese valor en «linea_base», con su año y su fuente, y en «nombre» lo que se mide; las palabras del plan registrado quedan en «enunciado».',
        };
      },
      (count, names) => ({
        message: `Hay ${count} indicadores que dicen de dónde se parte y no qué se mide: ${names}`,
      }),
    );
  },
};
