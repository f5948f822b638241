import type { Model, Poi } from './model.ts';
import { activitiesOfYear } from './progress/activity-of-year.ts';
import { activityProgress, latestSemestre, type ActivityProgress } from './progress/activity.ts';
import { compareSemestres, semestresOf } from './progress/period.ts';

const computed = new WeakMap<Model, readonly ActivityProgress[]>();

/**
 * The figures of every activity in every semester it stands in, as the report of that semester shows them: one entry
 * for each document of an activity, with S1 joined in S2. Computed once for a model.
 */
export function progressBySemester(model: Model): readonly ActivityProgress[] {
  const known = computed.get(model);
  if (known) return known;
  const all = semestresOf(model).flatMap((semestre) =>
    activitiesOfYear(model, semestre)
      .filter((entry) => compareSemestres(latestSemestre(entry), semestre) === 0)
      .map((entry) => activityProgress(entry, model.config)),
  );
  computed.set(model, all);
  return all;
}

/** Whether a POI is there to say what was done, not only what will be: en_ejecucion or cerrado. */
export function isReporting(poi: Poi): boolean {
  return poi.data.estado === 'en_ejecucion' || poi.data.estado === 'cerrado';
}
