import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const sinPlan: Rule = {
  id: 'proyecto/sin-plan',
  severity: 'error',
  title: 'El proyecto no tiene plan',
  rationale:
    'Los POI y las audiencias se evalúan contra el plan de gobierno. Sin él no hay objetivos con qué enlazar ni metas con qué comparar.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5: el plan es el instrumento rector de los POI' },
  good: () => [project('Un plan, sus unidades y sus POI', {})],
  bad: () => [
    project('Hay POI y unidades, y ningún documento de tipo plan', {
      'plan.yaml': '',
      'poi/2019-S1/base.yaml': `
tipo: poi # ! proyecto/sin-plan
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: formulado
`,
    }),
  ],
  *check({ planes, pois, audiencias, documentosDeUnidades, checkable, surroundings }) {
    const hidden = surroundings.unread.find(
      ({ tipo, hides = [] }) => tipo === 'plan' || hides.includes('plan'),
    );
    // A plan that cannot be read has its own finding.
    if (planes.length > 0 || (!checkable.planes && hidden === undefined)) return;
    const [first] = [
      ...pois.map(({ origin }) => origin),
      ...audiencias.map(({ origin }) => origin),
      ...documentosDeUnidades,
    ];
    if (first === undefined) return;
    yield {
      at: first,
      field: 'tipo',
      message: `El proyecto no tiene ningún documento de «tipo: plan»${hidden === undefined ? '' : `: ${quote(hidden.file)} puede serlo y no se lee`}`,
      help:
        hidden === undefined
          ? 'Agregue plan.yaml en la carpeta del proyecto, con «tipo: plan» en su primera línea; si el plan está en otra carpeta, ejecute la orden sobre ella.'
          : 'Corrija lo que dice el aviso de ese archivo. Si no es el plan, agregue plan.yaml en la carpeta del proyecto, con «tipo: plan» en su primera línea.',
    };
  },
};
