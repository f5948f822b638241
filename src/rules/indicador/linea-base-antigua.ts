import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

/** Years before the plan from which a baseline no longer tells where it started. */
const OLD = 5;

export const lineaBaseAntigua: Rule = {
  id: 'indicador/linea-base-antigua',
  severity: 'info',
  title: 'La línea de base es de muchos años antes del plan',
  rationale:
    'Una línea de base de más de cinco años atrás atribuye a esta gestión lo que cambió antes de ella. Quien lea el informe debe saberlo.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    changedPlan(
      'Una línea de base del último censo',
      'linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}',
      'linea_base: {anio: 2017, valor: 100, fuente: "INEI, Censo 2017"}',
    ),
  ],
  bad: () => [
    changedPlan(
      'Una línea de base de doce años antes',
      'linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}',
      'linea_base: {anio: 2007, valor: 100, fuente: "INEI, Censo 2007"} # ! indicador/linea-base-antigua',
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      ({ origin, id, data }, { periodo }) => {
        const anio = data.linea_base?.anio;
        if (periodo === undefined || periodo.fin < periodo.inicio) return undefined;
        if (anio === undefined || periodo.inicio - anio <= OLD) return undefined;
        return {
          at: origin,
          field: 'linea_base.anio',
          message: `La línea de base del indicador ${quote(id)} es de ${anio}, ${periodo.inicio - anio} años antes de empezar el plan`,
          help: 'Si existe un valor más reciente, úselo; si no, dígalo en «limitaciones».',
        };
      },
      (count, names) => ({
        message: `Hay ${count} indicadores con una línea de base de más de ${OLD} años antes del plan: ${names}`,
      }),
    );
  },
};
