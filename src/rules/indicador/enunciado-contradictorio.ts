import { contradictionIn } from '../../model/wording/contradiction.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
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
  check({ planes }) {
    return ofIndicators(
      planes,
      ({ origin, id, data }) => {
        for (const field of ['enunciado', 'nombre', 'meta_registrada'] as const) {
          const words = data[field] === undefined ? undefined : contradictionIn(data[field]);
          if (words === undefined) continue;
          return {
            at: origin,
            field,
            message: `El enunciado del indicador ${quote(id)} se contradice: ${quote(words)}`,
            help: 'Si el plan ya está registrado no cambie el enunciado: fije en «metas» lo que se entiende (por ejemplo "-50%") y dígalo en «limitaciones».',
          };
        }
        return undefined;
      },
      (count, names) => ({ message: `El enunciado de ${count} indicadores se contradice: ${names}` }),
    );
  },
};
