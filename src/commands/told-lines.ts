import type { CheckedProject } from '../check/workspace.ts';
import type { Host } from '../host/host.ts';
import type { Origin } from '../model/model.ts';
import { lineLookup } from './line-lookup.ts';
import { percent, progressLine } from './progress.ts';

/** The line of each figure, which is asked for at least once for each activity: so it can be told how far that is. */
export function toldLines(
  project: CheckedProject,
  host: Host,
): { readonly lineOf: (origin: Origin) => number; readonly end: () => void } {
  const line = progressLine((share) => `Calculado el ${percent(share)} de las cifras`, host);
  const lineOf = lineLookup(project);
  const all = project.result.model.actividades.length;
  let asked = 0;
  return {
    lineOf: (origin) => {
      line.at(asked++ / all);
      return lineOf(origin);
    },
    end: line.end,
  };
}
