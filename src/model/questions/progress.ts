import type { Model, Poi, Semestre } from '../model.ts';
import { acumulacionOf } from '../progress/accumulation.ts';
import type { ActivityProgress } from '../progress/activity.ts';
import { compareSemestres, lastSemestreOf, semestresOf } from '../progress/period.ts';
import { activityProgresses } from '../progress/progress.ts';
import { remembered, rememberedOf } from '../progress/remember.ts';
import { isInDoubt } from './placed.ts';
import { isRefused } from './refused.ts';
import { contradictsItsMonths } from './reported.ts';

/**
 * The figures of every activity in every semester it stands in, as the report of that semester shows them: one entry
 * for each document of an activity, with S1 joined in S2. Those that a mistake elsewhere spoils are left out: what they
 * would say only follows from it.
 */
export const progressBySemester: (model: Model) => readonly ActivityProgress[] = rememberedOf((model) =>
  semestresOf(model).flatMap((semestre) =>
    activityProgresses(model, semestre).filter(
      (entry) => isLatestIn(model, entry, semestre) && isTold(model, entry),
    ),
  ),
);

/** Whether a semester is the last that the latest document of an activity tells: one of a whole year is told once. */
function isLatestIn(model: Model, { latest }: ActivityProgress, semestre: Semestre): boolean {
  if (toldLater(model).has(latest.poi)) return false;
  const last = lastSemestreOf(latest.poi);
  return last !== undefined && compareSemestres(last, semestre) === 0;
}

/** The documents of a whole year as they stood on 30 June, of those that tell the second semester too. */
const toldLater: (model: Model) => ReadonlySet<Poi> = rememberedOf(
  ({ pois }) =>
    new Set(pois.flatMap((poi) => (lastSemestreOf(poi)?.numero === 2 ? (poi.primerSemestre ?? []) : []))),
);

/** Whether nothing that the figures of an activity are made of was refused, could not be read, or is missing in one half. */
function isTold(model: Model, { scope, documents, latest }: ActivityProgress): boolean {
  if (scope.numero === 2 && !model.checkable.poi) return false;
  if (isInDoubt(latest, model)) return false;
  const acumulacion = acumulacionOf(latest);
  if (documents.some((document) => contradictsItsMonths(document, acumulacion))) return false;
  if (documents.some(({ origin }) => isRefused(model, origin))) return false;
  const [first, second] = documents;
  if (second !== undefined) {
    // What S1 says of the money holds until S2 says something else.
    return (
      documents.every(({ data }) => data.indicador !== undefined) && first?.data.presupuesto !== undefined
    );
  }
  // Where two activities of S1 have one id, what seems to begin in S2 may be the second of them.
  return scope.numero === 1 || !repeatsAnId(model, scope);
}

/** Whether two activities of the first semester of a year have one id. */
const repeatsAnId: (model: Model, periodo: Semestre) => boolean = remembered(({ actividades }, { anio }) => {
  const firsts = actividades.filter(
    ({ id, poi }) => id !== '' && poi.semestre?.anio === anio && poi.semestre.numero === 1,
  );
  return new Set(firsts.map(({ id }) => id)).size < firsts.length;
});
