import { objectivesOfPei } from '../../model/pei.ts';
import { planLinksOf } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { activities, beside, changedPlan } from '../example.ts';
import { citing } from '../pei-objectives.ts';
import type { Rule } from '../rule.ts';
import { GUIA_PLANEAMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

/** The base plan, of which ECO-1 cites an objective of the PEI. */
function planWithPei(): string {
  return (
    changedPlan('', '      - id: ECO-1\n', '      - id: ECO-1\n        pei: [OEI.02]\n').files['plan.yaml'] ??
    ''
  );
}

export const peiAjeno: Rule = {
  id: 'poi/pei-ajeno',
  severity: 'warning',
  title: 'El código del PEI de una actividad lleva a otro objetivo del plan',
  rationale:
    'La actividad se informa bajo el objetivo que escribe. Si su código del PEI responde a otro, el informe de este plan y el del PEI contarían la misma actividad en promesas distintas.',
  source: {
    document: GUIA_PLANEAMIENTO,
    clause: 'articulación de los objetivos y las acciones del PEI con el POI',
  },
  good: () => [
    beside(
      activities(
        'El objetivo de la actividad es el que cita su código',
        `
  - id: GIM-014
    objetivo: ECO-1
    pei: AEI.02.01
`,
      ),
      { 'plan.yaml': planWithPei() },
    ),
  ],
  bad: () => [
    beside(
      activities(
        'El objetivo OEI.02 del PEI es del objetivo ECO-1 del plan',
        `
  - id: GIM-014
    objetivo: SOC-1
    pei: AEI.02.01 # ! poi/pei-ajeno
`,
      ),
      { 'plan.yaml': planWithPei() },
    ),
  ],
  ofActivity(actividad, model) {
    const { objetivo, pei } = actividad.data;
    if (objetivo === undefined || pei === undefined) return undefined;
    const links = planLinksOf(actividad, model);
    if (links?.objetivos.has(objetivo) !== true) return undefined;
    const others = objectivesOfPei(links.plan, pei);
    if (others.length === 0 || others.some(({ id }) => id === objetivo)) return undefined;
    const { names, related } = citing(others, pei);
    return {
      at: actividad.origin,
      field: 'pei',
      message: `${laActividad(actividad)} es del objetivo ${quote(objetivo)}, y su código ${quote(pei)} del PEI lleva a ${names}`,
      help: `Vale el objetivo escrito. Corrija «pei» u «objetivo», o agregue ${quote(pei)} al «pei» del objetivo ${quote(objetivo)} en plan.yaml.`,
      related,
    };
  },
};
