import type { Config } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { executionOf } from '../model/progress/execution.ts';
import { institutionProgress } from '../model/progress/institution.ts';
import type { Group, SemesterProgress } from '../model/progress/progress.ts';

/**
 * The figures of one unit: its activities only, and of the plan what they serve or the unit answers for. Results and
 * the mandate stay those of the plan: they are of nobody's unit.
 */
export function progressOfUnit(progress: SemesterProgress, unidad: string, config: Config): SemesterProgress {
  const isOwn = (activity: ActivityProgress): boolean => activity.latest.unidad === unidad;
  const narrowed = <T extends Group>(group: T): T => {
    const actividades = group.actividades.filter(isOwn);
    return { ...group, actividades, avance: { ...group.avance, ...executionOf(actividades, config) } };
  };
  const actividades = progress.actividades.filter(isOwn);
  const execution = executionOf(actividades, config);
  const objetivos = progress.objetivos
    .map((group) => ({ ...narrowed(group), tambien: group.tambien.filter(isOwn) }))
    .filter((group) => group.actividades.length > 0 || group.objetivo.data.responsable === unidad);
  const served = new Set(objetivos.map(({ objetivo }) => objetivo));
  return {
    ...progress,
    actividades,
    indicadores: objetivos.flatMap(({ indicadores }) => indicadores),
    avance: { ...progress.avance, ...execution },
    dimensiones: progress.dimensiones
      .map(narrowed)
      .filter(
        ({ dimension, actividades: own }) =>
          own.length > 0 || dimension.objetivos.some((objetivo) => served.has(objetivo)),
      ),
    objetivos,
    lineas: progress.lineas.map(narrowed).filter((group) => group.actividades.length > 0),
    inactivas: progress.inactivas.filter(({ latest }) => latest.unidad === unidad),
    dejadas: progress.dejadas.filter(({ entrada }) => entrada.latest.unidad === unidad),
    unidades: progress.unidades.filter((group) => group.unidad.id === unidad),
    distritos: progress.distritos.map(narrowed).filter((group) => group.actividades.length > 0),
    lugares: progress.lugares.map(narrowed).filter((group) => group.actividades.length > 0),
    inversiones: progress.inversiones.filter((work) =>
      work.actividades.some(({ latest }) => latest.unidad === unidad),
    ),
    institucion: institutionProgress(progress.institucion?.presupuesto, progress.corte, execution.financiero),
  };
}
