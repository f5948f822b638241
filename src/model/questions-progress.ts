import type { Model, Poi } from './model.ts';
import { latestSemestre, type ActivityProgress } from './progress/activity.ts';
import { compareSemestres, semestresOf } from './progress/period.ts';
import { activityProgresses } from './progress/progress.ts';

/**
 * The figures of every activity in every semester it stands in, as the report of that semester shows them: one entry
 * for each document of an activity, with S1 joined in S2.
 */
export function progressBySemester(model: Model): readonly ActivityProgress[] {
  return semestresOf(model).flatMap((semestre) =>
    activityProgresses(model, semestre).filter(
      (entry) => compareSemestres(latestSemestre(entry), semestre) === 0,
    ),
  );
}

/** Whether a POI is there to say what was done, not only what will be: en_ejecucion or cerrado. */
export function isReporting(poi: Poi): boolean {
  return poi.data.estado === 'en_ejecucion' || poi.data.estado === 'cerrado';
}
