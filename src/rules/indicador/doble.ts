import { twoMeasures } from '../../model/wording/two-measures.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
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
      '            nombre: Incremento de parques y áreas verdes\n',
    ),
    changedPlan(
      'Las palabras del plan registrado pueden ser de dos indicadores',
      '            nombre: Hogares atendidos\n',
      `            nombre: Turistas que llegan a la provincia
            enunciado: Incrementar en 100% la afluencia y permanencia del turista
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Cuántos vienen y cuánto se quedan',
      '            nombre: Hogares atendidos\n',
      '            nombre: Afluencia y permanencia del turista # ! indicador/doble\n',
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      ({ origin, id, data }) => {
        const pair = data.nombre === undefined ? undefined : twoMeasures(data.nombre);
        if (pair === undefined) return undefined;
        return {
          at: origin,
          field: 'nombre',
          message: `El indicador ${quote(id)} junta dos medidas: ${enumerate(pair.map(quote))}`,
          help: 'Separe las dos en indicadores distintos del mismo objetivo, cada uno con su línea de base y sus metas; las palabras del plan registrado van en el «enunciado» de ambos.',
        };
      },
      (count, names) => ({ message: `Hay ${count} indicadores que juntan dos medidas en una: ${names}` }),
    );
  },
};
