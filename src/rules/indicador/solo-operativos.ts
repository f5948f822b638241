import { enumerate, quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofObjectives } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const soloOperativos: Rule = {
  id: 'indicador/solo-operativos',
  severity: 'warning',
  title: 'Un objetivo se mide solo por lo que se hace o se entrega',
  rationale:
    'Contar talleres u obras no dice si la población vive mejor. La rendición de cuentas favorece los indicadores de resultado o de impacto sobre los operativos.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: utilización de los indicadores de resultados o impacto sobre los operativos',
  },
  good: () => [
    changedPlan(
      'Un indicador operativo acompaña a uno de resultado',
      `        programas:
          - codigo: "1.0"
            nombre: Programa Agua segura`,
      `          - id: SOC-1.2
            nombre: Inspecciones a las redes de agua
            unidad_medida: inspección
            tipo: operativo
            sentido: ascendente
            linea_base: {anio: 2018, valor: 10, fuente: Registro municipal}
            metas: {2019: 12, 2020: 14, 2021: 16, 2022: 20}
        programas:
          - codigo: "1.0"
            nombre: Programa Agua segura`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El único indicador del objetivo es operativo',
      `      - id: SOC-1
        nombre: Agua segura
        problema: Cobertura insuficiente
        indicadores:
          - id: SOC-1.1
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado`,
      `      - id: SOC-1
        nombre: Agua segura
        problema: Cobertura insuficiente
        indicadores: # ! indicador/solo-operativos
          - id: SOC-1.1
            nombre: Inspecciones a las redes de agua
            unidad_medida: inspección
            tipo: operativo`,
    ),
  ],
  check({ planes }) {
    return ofObjectives(
      planes,
      ({ origin, id, indicadores }) => {
        const tipos = indicadores.map(({ data }) => data.tipo);
        if (tipos.length === 0 || tipos.some((tipo) => tipo !== 'operativo' && tipo !== 'producto')) {
          return undefined;
        }
        const found = enumerate([...new Set(tipos)].map((tipo) => quote(tipo ?? '')));
        return {
          at: origin,
          field: 'indicadores',
          part: 'key',
          message: `Los indicadores del objetivo ${quote(id)} son todos de tipo ${found}: ninguno mide un resultado o un impacto`,
          help: 'Agregue un indicador que mida el cambio en las personas o en el territorio, no lo que la municipalidad hace.',
        };
      },
      (count, names) => ({
        message: `Hay ${count} objetivos que se miden solo por lo que se hace o se entrega: ${names}`,
      }),
    );
  },
};
