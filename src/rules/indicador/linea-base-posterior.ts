import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const lineaBasePosterior: Rule = {
  id: 'indicador/linea-base-posterior',
  severity: 'warning',
  title: 'La línea de base es posterior al inicio del plan',
  rationale:
    'La línea de base es el último valor conocido antes de empezar. Medida después, ya incluye lo que hizo la gestión y el avance sale menor o mayor de lo que fue.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Una línea de base del año anterior al mandato',
      'linea_base: {anio: 2017, valor: 100',
      'linea_base: {anio: 2018, valor: 100',
    ),
  ],
  bad: () => [
    changedPlan(
      'Una línea de base medida a mitad del mandato',
      'linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}',
      'linea_base: {anio: 2020, valor: 100, fuente: Registro municipal} # ! indicador/linea-base-posterior',
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      ({ origin, id, data }, { periodo, origin: plan }) => {
        const anio = data.linea_base?.anio;
        if (periodo === undefined || periodo.fin < periodo.inicio) return undefined;
        if (anio === undefined || anio <= periodo.inicio) return undefined;
        return {
          at: origin,
          field: 'linea_base.anio',
          message: `La línea de base del indicador ${quote(id)} es de ${anio}, y el plan empezó en ${periodo.inicio}`,
          help: 'Use el último valor conocido antes de empezar el plan; el de ese año va como resultado en el POI.',
          related: [{ at: plan, field: 'periodo', message: 'El periodo del plan está aquí' }],
        };
      },
      (count, names) => ({
        message: `Hay ${count} indicadores con una línea de base posterior al inicio del plan: ${names}`,
      }),
    );
  },
};
