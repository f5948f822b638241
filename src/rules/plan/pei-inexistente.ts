import type { Actividad, Model, Plan } from '../../model/model.ts';
import { byPei, objectivesOfPei } from '../../model/pei.ts';
import { planLinks } from '../../model/questions/poi.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { objetivoOf } from '../../model/questions/year.ts';
import { quote } from '../../text/spanish.ts';
import { activities, beside, changedPlan } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_PLANEAMIENTO } from '../sources.ts';
import { deLaActividad, suggestion } from '../wording.ts';

const MARCO = `marco:
  pei: [{id: OEI.02, nombre: Mejorar el acceso al agua}, {id: AEI.02.01, nombre: Agua de calidad}]
`;

const withMarco = (name: string, pei: string) =>
  changedPlan(
    name,
    `dimensiones:
  social:
    objetivos:
      - id: SOC-1
`,
    `${MARCO}dimensiones:
  social:
    objetivos:
      - id: SOC-1
        pei: ${pei}
`,
  );

export const peiInexistente: Rule = {
  id: 'plan/pei-inexistente',
  severity: 'error',
  title: 'Se cita un código del PEI que no está en «marco: pei»',
  rationale:
    'Por el código del PEI una actividad llega al objetivo del plan. Uno mal copiado rompe esa cadena sin que se note.',
  source: { document: GUIA_PLANEAMIENTO, clause: 'objetivos y acciones estratégicas institucionales' },
  good: () => [withMarco('El código citado está en el marco', '[OEI.02]')],
  bad: () => [
    withMarco(
      'Un objetivo del plan cita un código que el marco no tiene',
      '[OEI.03] # ! plan/pei-inexistente',
    ),
    beside(
      activities(
        'Una actividad cita una acción que el marco no tiene: un aviso por código',
        `
  - id: GIM-014
    objetivo: SOC-1
    pei: AEI.02.11 # ! plan/pei-inexistente
`,
      ),
      { 'plan.yaml': withMarco('', '[OEI.02]').files['plan.yaml'] ?? '' },
    ),
  ],
  *check(model) {
    for (const plan of model.planes) {
      const ids = codesOf(plan, model);
      if (ids === undefined) continue;
      const valid = [...ids];
      for (const { origin, id, data } of plan.objetivos) {
        for (const [i, pei] of (data.pei ?? []).entries()) {
          if (ids.has(pei)) continue;
          yield {
            at: { ...origin, path: [...origin.path, 'pei', i] },
            message: `El objetivo ${quote(id)} cita ${quote(pei)} del PEI, que no está en «marco: pei»`,
            help: suggestion(
              pei,
              valid,
              'los de «marco: pei»',
              'Corrija la cita o agregue el código al marco.',
            ),
          };
        }
      }
    }
    const links = planLinks(model);
    const ids = links && codesOf(links.plan, model);
    if (links === undefined || ids === undefined) return;
    const own = links.actividades.filter((actividad) => isOwn(actividad, ids, model));
    const valid = [...ids];
    for (const [pei, actividades] of byPei(own)) yield ofActivities(pei, actividades, valid);
  },
};

/** The codes of `marco: pei`; undefined where the plan writes none, or one of them lost its id. */
function codesOf(plan: Plan, model: Model): ReadonlySet<string> | undefined {
  const ids = plan.data.marco?.pei?.map(({ id }) => id ?? '');
  if (ids === undefined || ids.includes('') || isRefused(model, plan.origin, 'marco')) return undefined;
  return new Set(ids);
}

/** Whether the code of an activity is to be told here: one that it leaves without an objective, or that the plan cites too, has its finding there. */
function isOwn(actividad: Actividad, ids: ReadonlySet<string>, model: Model): boolean {
  const { pei } = actividad.data;
  if (pei === undefined || ids.has(pei) || objetivoOf(actividad, model) === undefined) return false;
  return !objectivesOfPei(model.plan, pei).some(({ data }) => data.pei?.includes(pei) === true);
}

function ofActivities(
  pei: string,
  actividades: readonly [Actividad, ...Actividad[]],
  valid: readonly string[],
): Finding {
  const [first, ...others] = actividades;
  const help = suggestion(pei, valid, 'los de «marco: pei»', 'Corrija «pei» o agregue el código al marco.');
  const finding = ({ origin }: Actividad, whose: string): Finding => ({
    at: origin,
    field: 'pei',
    severity: 'warning',
    message: `El código ${quote(pei)} del PEI, ${whose}, no está en «marco: pei»`,
    help,
  });
  if (others.length === 0) return finding(first, deLaActividad(first));
  return {
    ...finding(first, `de ${actividades.length} actividades`),
    each: actividades.map((actividad) => finding(actividad, deLaActividad(actividad))),
    related: others.map((actividad) => ({
      at: actividad.origin,
      field: 'pei',
      message: `También ${deLaActividad(actividad)}`,
    })),
  };
}
