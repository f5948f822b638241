import { isShareInPercent } from '../../model/questions/results.ts';
import { unmeasurableEffort } from '../../model/wording/effort.ts';
import { statementOf } from '../../model/wording/statement.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const noMedible: Rule = {
  id: 'indicador/no-medible',
  severity: 'warning',
  title: 'El indicador promete un porcentaje de algo que no se puede contar',
  rationale:
    '«Promover» o «mejorar la gestión» al 100 % no dice qué se divide entre qué. Dos personas medirían cosas distintas, y ninguna cifra del informe se podría comprobar.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'El numerador dice qué se cuenta',
      '            nombre: Hogares atendidos\n',
      `            nombre: Hogares atendidos
            enunciado: Mejorar la gestión del servicio de agua en 100%
            numerador: Hogares con agua las 24 horas
            denominador: Hogares de la provincia
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Un esfuerzo en porcentaje, sin numerador',
      '            nombre: Hogares atendidos\n',
      `            nombre: Hogares atendidos
            enunciado: Promover el fortalecimiento del sistema educativo al 100% # ! indicador/no-medible
`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador) => {
        if (indicador.data.numerador !== undefined) return undefined;
        const statement = statementOf(indicador);
        const verb = statement && unmeasurableEffort(statement.text, isShareInPercent(indicador));
        if (verb === undefined) return undefined;
        return {
          at: indicador.origin,
          field: statement?.field ?? 'nombre',
          message: `El indicador ${quote(indicador.id)} promete un porcentaje de ${quote(verb)}, que no se puede contar`,
          help: 'Diga en «numerador» y «denominador» qué se cuenta y sobre qué total; el enunciado del plan registrado no se cambia.',
        };
      },
      (count, names) => ({
        message: `Hay ${count} indicadores que prometen un porcentaje de algo que no se puede contar: ${names}`,
      }),
    );
  },
};
