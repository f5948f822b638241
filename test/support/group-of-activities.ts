import type { ConfigDocument } from '../../src/model/input.generated.ts';
import type { ActividadData } from '../../src/model/model.ts';
import { type Progress, progressOf } from '../../src/model/progress/progress.ts';
import { S1, project } from './projects.ts';

/** An activity that executed a percentage of its programme. */
export function done(id: string, percent: number | undefined, rest: ActividadData = {}): ActividadData {
  return {
    id,
    objetivo: 'SOC-1',
    indicador: { meta: 100, ...(percent === undefined ? {} : { logrado: percent }) },
    ...rest,
  };
}

/** The progress of one semester with these activities. */
export function of(actividades: ActividadData[], config: ConfigDocument = {}): Progress {
  return progressOf(project({ poi: { '2019-S1': { actividades } }, config }), S1);
}
