import type { IndicadorPlan } from '../../model/model.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

const CON_LINEA = 'linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}';

export const sinLineaBase: Rule = {
  id: 'indicador/sin-linea-base',
  severity: 'warning',
  saidIn: 'plan.dimensiones.social.objetivos.indicadores.sin_linea_base',
  title: 'Un indicador del plan no tiene línea de base',
  rationale:
    'Sin el valor de partida no se sabe si se mejoró ni cuánto falta para la meta final. Si todavía no existe, diga por qué: quien lea el informe lo preguntará.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [changedPlan('El indicador tiene línea de base', CON_LINEA, CON_LINEA)],
  bad: () => [
    changedPlan(
      'Dice por qué no la tiene',
      CON_LINEA,
      'sin_linea_base: El padrón de hogares se levanta en 2019 # ! indicador/sin-linea-base',
    ),
    changedPlan(
      'Ni línea de base ni motivo',
      `          - id: SOC-1.1
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            ${CON_LINEA}
`,
      `          - id: SOC-1.1 # ! indicador/sin-linea-base
            nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(planes, findingFor, (count, names) => ({
      message: `Hay ${count} indicadores sin línea de base: ${names}`,
      help: 'Agregue en cada uno «linea_base» con su año, valor y fuente; si todavía no existe, explique el motivo en «sin_linea_base».',
    }));
  },
};

function findingFor({ origin, id, data }: IndicadorPlan): Finding | undefined {
  if (data.linea_base !== undefined) return undefined;
  if (data.sin_linea_base === undefined) {
    return {
      at: origin,
      field: 'linea_base',
      message: `El indicador ${quote(id)} no tiene línea de base ni dice por qué`,
      help: 'Agregue «linea_base» con su año, valor y fuente; si todavía no existe, explique el motivo en «sin_linea_base».',
    };
  }
  return {
    at: origin,
    field: 'sin_linea_base',
    message: `El indicador ${quote(id)} todavía no tiene línea de base`,
    help: 'Cuando la mida, reemplace «sin_linea_base» por «linea_base» con su año, valor y fuente.',
  };
}
