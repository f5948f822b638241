import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

const POI = 'poi/2019-S1/base.yaml';

export const sinPoi: Rule = {
  id: 'proyecto/sin-poi',
  severity: 'warning',
  gravest: 'error',
  title: 'El proyecto tiene un plan y ningún POI',
  rationale:
    'El plan dice qué se prometió; los POI, qué se hace y cuánto se gasta. Sin ellos el informe solo puede hablar de la promesa. Si hay una carpeta para ellos, seguramente están ahí y no se leen.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5: los POI semestrales ejecutan el plan' },
  good: () => [project('Un plan con un POI', {})],
  bad: () => [
    {
      ...project('Solo el plan', { [POI]: '', 'plan.yaml': markedPlan() }),
      yaml: `${markedPlan().split('\n', 5).join('\n')}\n`,
    },
    {
      ...project('El POI se guardó con otro nombre', {
        [POI]: '',
        'plan.yaml': markedPlan(),
        'poi/2019-S1.yaml.txt': 'tipo: poi # ! proyecto/archivo-no-leido\nversion: 1\n',
      }),
      yaml: `# poi/2019-S1.yaml.txt\ntipo: poi # ! proyecto/archivo-no-leido\nversion: 1\n`,
    },
  ],
  *check({ plan, pois, checkable, surroundings }) {
    if (plan === undefined || pois.length > 0) return;
    const { poiFolder, unread } = surroundings;
    const lookAlike = unread.some(({ file, tipo }) => tipo === 'poi' || file.split('/')[0] === 'poi');
    // What could not be looked at may be the POI; of what is no document it is known that it is none.
    if (!checkable.poi && !lookAlike) return;
    const expected = poiFolder || lookAlike;
    yield {
      at: plan.origin,
      field: 'id',
      severity: expected ? 'error' : 'warning',
      message: expected
        ? 'El proyecto no tiene ningún POI, aunque parece que debería: hay una carpeta o un archivo para ellos'
        : 'El proyecto no tiene ningún POI',
      help: expected
        ? 'Revise que los archivos de la carpeta «poi» terminen en «.yaml» y empiecen con «tipo: poi», y que «excluir» no los deje fuera.'
        : 'Agregue los POI en una carpeta «poi», uno por semestre o por año. El informe de un plan sin POI solo dice qué se prometió.',
    };
  },
};

function markedPlan(): string {
  const text = project('', {}).files['plan.yaml'] ?? '';
  return text.replace('id: plan-ejemplo', 'id: plan-ejemplo # ! proyecto/sin-poi');
}
