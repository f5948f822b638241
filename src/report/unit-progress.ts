import type { Model } from '../model/model.ts';
import { activityProgressAt, type ActivityProgress } from '../model/progress/activity.ts';
import { executionOf } from '../model/progress/execution.ts';
import { institutionProgress } from '../model/progress/institution.ts';
import type { Group, SemesterProgress } from '../model/progress/progress.ts';

/**
 * The figures of one unit: its activities only, and of the plan what they serve or the unit answers for. Results and
 * the mandate, with the time that it has run, stay those of the plan and of its day: they are of nobody's unit. The cut-off is that of its own documents of the semester,
 * where they say it, and what is late or over is so at that day.
 */
export function progressOfUnit(
  progress: SemesterProgress,
  unidad: string,
  { config }: Pick<Model, 'config'>,
): SemesterProgress {
  const isOwn = (activity: ActivityProgress): boolean => activity.latest.unidad === unidad;
  const corte = dayOfSemester(progress.actividades.filter(isOwn)) ?? progress.corte;
  const own = new Map(
    progress.actividades
      .filter(isOwn)
      .map((activity) => [activity, activityProgressAt(activity, corte, config)] as const),
  );
  const narrowed = <T extends Group>(group: T): T => {
    const actividades = group.actividades.flatMap((activity) => own.get(activity) ?? []);
    return { ...group, actividades, avance: { ...group.avance, ...executionOf(actividades, config) } };
  };
  const actividades = [...own.values()];
  const execution = executionOf(actividades, config);
  const objetivos = progress.objetivos
    .map((group) => ({
      ...narrowed(group),
      tambien: group.tambien.flatMap((activity) => own.get(activity) ?? []),
    }))
    .filter((group) => group.actividades.length > 0 || group.objetivo.data.responsable === unidad);
  const served = new Set(objetivos.map(({ objetivo }) => objetivo));
  return {
    ...progress,
    corte,
    actividades,
    indicadores: objetivos.flatMap(({ indicadores }) => indicadores),
    avance: { ...progress.avance, ...execution },
    dimensiones: progress.dimensiones
      .map(narrowed)
      .filter(
        ({ dimension, actividades: { length } }) =>
          length > 0 || dimension.objetivos.some((objetivo) => served.has(objetivo)),
      ),
    objetivos,
    lineas: progress.lineas.map(narrowed).filter((group) => group.actividades.length > 0),
    inactivas: progress.inactivas.filter(({ latest }) => latest.unidad === unidad),
    dejadas: progress.dejadas.filter(({ entrada }) => entrada.latest.unidad === unidad),
    unidades: progress.unidades.filter((group) => group.unidad.id === unidad).map(narrowed),
    distritos: progress.distritos.map(narrowed).filter((group) => group.actividades.length > 0),
    lugares: progress.lugares.map(narrowed).filter((group) => group.actividades.length > 0),
    inversiones: progress.inversiones
      .filter((work) => work.actividades.some(({ latest }) => latest.unidad === unidad))
      .map((work) => ({ ...work, devengadoHasta: dayBefore(work.devengadoHasta, corte) })),
    institucion: institutionProgress(progress.institucion?.presupuesto, corte, execution.financiero),
  };
}

/** The latest day of what POI of the semester tell of some activities; one that stands in an earlier half alone tells none. */
function dayOfSemester(all: readonly ActivityProgress[]): string | undefined {
  const days = all.flatMap(({ documents, scope, corteActividad }) => {
    const last = documents.at(-1)?.poi;
    const isOfSemester = last !== undefined && (last.semestre?.numero ?? scope.numero) === scope.numero;
    return isOfSemester ? (corteActividad ?? []) : [];
  });
  return days.toSorted().at(-1);
}

/** A day that is before the cut-off of a report; undefined for one that is not. */
function dayBefore(day: string | undefined, corte: string | undefined): string | undefined {
  return day === undefined || (corte !== undefined && day >= corte) ? undefined : day;
}
