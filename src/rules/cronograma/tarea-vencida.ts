import type { Model } from '../../model/model.ts';
import { activitiesOfYear, type ActivityOfYear } from '../../model/progress/activity-of-year.ts';
import { daysBetween } from '../../model/progress/calendar.ts';
import { cutOffOfPoi } from '../../model/progress/period.ts';
import { isFinished } from '../../model/progress/task.ts';
import { isInDoubt } from '../../model/questions/placed.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { tareasOfYear } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { daysAfter } from '../wording.ts';

export const tareaVencida: Rule = {
  id: 'cronograma/tarea-vencida',
  severity: 'warning',
  title: 'Una tarea pasó su fecha de fin y no consta que terminara',
  rationale:
    'Una tarea vencida sin terminar es el primer signo de que la meta no se cumplirá. A tiempo todavía se puede reprogramar o tomar una medida.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, III. El cronograma: el tiempo en que se llevarán a cabo y su futura evaluación',
  },
  good: () => [
    activities(
      'La tarea pendiente termina después del corte',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-06-04}
      - {id: T2, tarea: Tubos, inicio: 2019-06-05, fin: 2019-11-30, avance: 10}
`,
    ),
  ],
  bad: () => [
    activities(
      'La tarea debía terminar en mayo y en junio va al 90 %',
      `
  - id: GIM-014
    cronograma:
      - id: T1
        tarea: Zanjas
        inicio: 2019-02-01
        fin: 2019-05-31 # ! cronograma/tarea-vencida
        avance: 90
`,
    ),
  ],
  *check(model) {
    if (!model.checkable.poi) return;
    for (const activity of activitiesOf(model)) {
      const actividad = activity.latest;
      if (isInDoubt(actividad, model)) continue;
      if (/^(concluida|suspendida|cancelada)$/.test(actividad.data.estado ?? '')) continue;
      const day = model.al ?? cutOffOfPoi(actividad.poi);
      for (const tarea of tareasOfYear(activity)) {
        const { data } = tarea;
        if (isFinished(data, undefined)) continue;
        // Dates the wrong way round have a finding of their own.
        if (data.inicio !== undefined && data.fin !== undefined && data.fin < data.inicio) continue;
        if (data.fin === undefined || day === undefined) continue;
        const late = daysBetween(data.fin, day) ?? -1;
        if (late < 0 || isRefused(model, tarea.origin)) continue;
        const done = data.avance === undefined ? undefined : `va al ${data.avance} %`;
        const isOfLatest = tarea.actividad.poi === actividad.poi;
        const same = isOfLatest
          ? ''
          : `Si ${actividad.poi.periodo} ya la tiene, escríbala en él con las mismas palabras y el mismo «id». `;
        const finding = {
          at: tarea.origin,
          field: 'fin',
          message: `La tarea ${quote(data.tarea ?? tarea.id)} de la actividad ${quote(actividad.id)} debía terminar el ${data.fin}`,
          help: `${same}Si terminó, ponga «avance: 100» y «fin_real»; si no, reprograme «fin» y agregue una medida en la actividad.`,
        };
        const told = isOfLatest
          ? `${daysAfter(day, late)}, ${done ?? 'no dice su avance'}`
          : `el POI de ${tarea.actividad.poi.periodo} ${done === undefined ? 'no dice su avance' : `dice que ${done}`}, y el de ${actividad.poi.periodo} no la repite`;
        yield {
          ...finding,
          message: `${finding.message}; ${told}`,
          each: [finding],
        };
      }
    }
  },
};

/** Each activity with all of its year: what S1 left pending S2 may have finished. */
function activitiesOf(model: Model): readonly ActivityOfYear[] {
  const ends = new Map<number, 1 | 2>();
  for (const { anio, semestre } of model.pois)
    if (anio !== undefined && ends.get(anio) !== 2) ends.set(anio, semestre?.numero ?? 2);
  return [...ends].flatMap(([anio, numero]) => activitiesOfYear(model, { anio, numero }));
}
