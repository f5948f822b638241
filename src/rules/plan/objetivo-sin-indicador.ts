import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofObjectives } from '../gathered.ts';
import type { Rule } from '../rule.ts';

const INDICADORES = `        problema: Cobertura insuficiente
        indicadores:
          - id: SOC-1.1
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
`;

export const objetivoSinIndicador: Rule = {
  id: 'plan/objetivo-sin-indicador',
  severity: 'warning',
  title: 'Un objetivo del plan no tiene indicador',
  rationale:
    'Sin indicador no hay con qué decir a la población cuánto se avanzó en el objetivo. Un plan registrado puede no tenerlo: el informe dice sus palabras y que no se mide.',
  source: {
    document: 'Plan de Gobierno de la Provincia de Puno 2019-2022',
    clause: 'sección 4: cada objetivo lleva su indicador y su meta a 2022',
  },
  good: () => [changedPlan('Un objetivo con su indicador', INDICADORES, INDICADORES)],
  bad: () => [
    changedPlan(
      'Un objetivo que solo tiene problema y programas',
      `      - id: SOC-1
        nombre: Agua segura
${INDICADORES}`,
      `      - id: SOC-1 # ! plan/objetivo-sin-indicador
        nombre: Agua segura
        problema: Cobertura insuficiente
`,
    ),
  ],
  check({ planes }) {
    return ofObjectives(
      planes,
      ({ origin, id, data, indicadores }) => {
        if (indicadores.length > 0) return undefined;
        const name = id === '' ? (data.nombre ?? '') : id;
        return {
          at: origin,
          field: 'indicadores',
          message:
            name === ''
              ? 'El objetivo no tiene indicador'
              : `El objetivo ${quote(name)} no tiene un indicador que medir`,
          help: 'Agregue en «indicadores» al menos uno, con su unidad de medida, su línea de base y sus metas; las palabras del plan registrado quedan en «meta_registrada».',
        };
      },
      (count, names) => ({ message: `Hay ${count} objetivos sin un indicador que medir: ${names}` }),
    );
  },
};
