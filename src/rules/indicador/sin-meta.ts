import { hasTargets } from '../../model/progress/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const sinMeta: Rule = {
  id: 'indicador/sin-meta',
  severity: 'warning',
  saidIn: 'plan.dimensiones.social.objetivos.indicadores.meta_registrada',
  title: 'Un indicador no tiene ninguna meta',
  rationale:
    'Un plan registrado suele decir la meta solo con palabras. El indicador se lista con ellas y con lo que se mida, pero sin un valor que alcanzar no tiene color ni entra en los promedios.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 4: indicadores 2022 (metas)' },
  good: () => [
    changedPlan(
      'La meta con sus palabras y con su valor',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `meta_registrada: Llegar a 180 hogares al 2022
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'La meta solo está en palabras',
      `          - id: SOC-1.1
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
`,
      `          - id: SOC-1.1 # ! indicador/sin-meta
            nombre: Hogares atendidos
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            meta_registrada: Llegar a la mayoría de los hogares
`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador) =>
        hasTargets(indicador)
          ? undefined
          : {
              at: indicador.origin,
              field: 'metas',
              message: `El indicador ${quote(indicador.id)} no tiene metas: no entra en los promedios`,
              help: 'Escriba en «metas» el valor que se espera al cierre de cada año, con «unidad_medida» y «sentido»; las palabras del plan registrado quedan en «meta_registrada».',
            },
      (count, names) => ({
        message: `Hay ${count} indicadores sin metas, que no entran en los promedios: ${names}`,
      }),
    );
  },
};
