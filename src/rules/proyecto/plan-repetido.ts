import { BASE, project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

const COPY = (BASE['plan.yaml'] ?? '').replace('tipo: plan', 'tipo: plan # ! proyecto/plan-repetido');

export const planRepetido: Rule = {
  id: 'proyecto/plan-repetido',
  severity: 'error',
  title: 'El proyecto tiene más de un plan',
  rationale:
    'Un proyecto es un plan con sus POI. Con dos no se sabe contra cuál se evalúa; suele ser el de otro periodo, o una versión anterior, en la misma carpeta.',
  source: { document: BUENA_PRACTICA },
  good: () => [project('Un solo documento de tipo plan', {})],
  bad: () => [
    {
      ...project('El plan de otro periodo en la misma carpeta', { 'plan_2023-2026.yaml': COPY }),
      yaml: `# plan_2023-2026.yaml\n${COPY.split('\n', 4).join('\n')}`,
    },
  ],
  *check({ planes }) {
    const [first, ...others] = planes;
    if (first === undefined) return;
    for (const { origin } of others) {
      yield {
        at: origin,
        field: 'tipo',
        message: `El proyecto ya tiene un plan en ${first.origin.file}`,
        help: 'Deje un solo plan: mueva el otro fuera de la carpeta, a una carpeta propia con sus POI, o exclúyalo en plan.config.yaml con «excluir».',
        related: [{ at: first.origin, field: 'tipo', message: 'El primer plan está aquí' }],
      };
    }
  },
};
