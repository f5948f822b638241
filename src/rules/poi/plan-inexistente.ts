import { quote } from '../../text/spanish.ts';
import { asScalar } from '../../yaml/quoted.ts';
import { poi } from '../example.ts';
import { writing } from '../correction.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { eachIdOnce, type Cited } from '../gathered.ts';
import { suggestion } from '../wording.ts';

export const planInexistente: Rule = {
  id: 'poi/plan-inexistente',
  severity: 'error',
  title: 'Un POI cita un plan que no está en el proyecto',
  rationale:
    'Cada POI ejecuta un plan de gobierno. Si el plan no es el de la carpeta, el documento puede ser de otra gestión o de otra municipalidad.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: la suma de todos los POI deberá garantizar el cumplimiento del plan',
  },
  good: () => [
    poi(
      'El POI cita el «id» del plan',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: formulado
`,
    ),
  ],
  bad: () => [
    poi(
      'El identificador de otro plan',
      `
tipo: poi
version: 1
plan: plan-2023-2026 # ! poi/plan-inexistente
periodo: 2019-S1
estado: formulado
`,
    ),
  ],
  *check({ planes, pois, checkable }) {
    if (planes.length === 0 || !checkable.plan) return;
    const ids = new Set(planes.map(({ id }) => id));
    if (ids.has('')) return;
    const valid = planes.map(({ id, data }) => ({ id, nombre: data.titulo }));
    const unknown = pois.flatMap(({ origin, data }): Cited | readonly [] => {
      if (data.plan === undefined || ids.has(data.plan)) return [];
      const finding = {
        at: origin,
        field: 'plan',
        message: `El POI cita el plan ${quote(data.plan)}, que no está en el proyecto`,
        help:
          ids.size === 1
            ? `Escriba ${[...ids].map(quote).join('')}, el identificador del plan; si el POI es de otro plan, llévelo a su carpeta.`
            : suggestion(
                data.plan,
                valid,
                'los planes del proyecto',
                'Escriba el identificador de un plan del proyecto.',
              ),
        ...(ids.size === 1
          ? { corrections: [...ids].map((id) => writing({ at: origin, field: 'plan' }, asScalar(id))) }
          : {}),
      };
      return { id: data.plan, finding };
    });
    yield* eachIdOnce(
      unknown,
      (id, count) => `${count} POI citan el plan ${quote(id)}, que no está en el proyecto`,
    );
  },
};
