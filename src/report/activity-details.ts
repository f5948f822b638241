import type { ActividadData } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { districtsOfActivity } from '../model/progress/districts.ts';
import { isOnlyDistrict } from '../model/questions/territory.ts';
import { successorsOf } from '../model/questions/succession.ts';
import { enumerate } from '../text/spanish.ts';
import type { View } from './view.ts';
import { FUNDING_WORDS, PRIORITY_WORDS } from './words.ts';

/** What an activity is tied to and where it is done, a few words each: for small print under its name. */
export function detailsOf(view: View, activity: ActivityProgress): readonly string[] {
  const { data } = activity.latest;
  return [
    ...(data.tipo === 'inversion' ? [`inversión${data.cui === undefined ? '' : `, CUI ${data.cui}`}`] : []),
    ...(data.tipo !== 'inversion' && data.cui !== undefined ? [`CUI ${data.cui}`] : []),
    ...(data.codigo_ceplan === undefined ? [] : [data.codigo_ceplan]),
    ...linksOf(activity),
    ...(data.presupuesto_participativo === true ? ['presupuesto participativo'] : []),
    ...standing(data),
    ...succession(view, activity),
    ...districtsOfActivity(view.plan, data)
      .filter((ubigeo) => !isOnlyDistrict(view.plan, ubigeo))
      .map(view.districtName),
    ...(data.lugares ?? []).map(view.placeName),
  ];
}

function linksOf({ latest: { data, objetivo } }: ActivityProgress): readonly string[] {
  const also = [...new Set(data.tambien)].filter((id) => id !== objetivo);
  return [
    ...(data.pei === undefined ? [] : [`PEI ${data.pei}`]),
    ...(data.indicador_plan === undefined ? [] : [`indicador del plan ${data.indicador_plan}`]),
    ...(also.length === 0 ? [] : [`también contribuye a ${enumerate(also)}`]),
  ];
}

function standing({ prioridad, financiamiento }: ActividadData): readonly string[] {
  return [
    ...(prioridad === undefined ? [] : [`prioridad ${PRIORITY_WORDS[prioridad]}`]),
    ...(financiamiento === undefined ? [] : [FUNDING_WORDS[financiamiento]]),
  ];
}

/** The activity of another year that this one goes on with, and those that go on with it. */
function succession({ model }: View, { id, latest }: ActivityProgress): readonly string[] {
  const { sucede_a: before } = latest.data;
  const after = new Set(
    successorsOf(latest, model)
      .map((other) => other.id)
      .filter((other) => other !== id),
  );
  return [
    ...(before === undefined ? [] : [`continúa ${before}`]),
    ...(after.size === 0 ? [] : [`sigue en ${enumerate([...after])}`]),
  ];
}
