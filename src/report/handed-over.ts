import type { ActivityProgress } from '../model/progress/activity.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { enumerate } from '../text/spanish.ts';
import { activityId, plainActivityName, type View } from './view.ts';

/** How the activities that changed of unit, and the units, are called. */
interface Names {
  readonly activities: (all: readonly ActivityProgress[]) => string;
  readonly unit: (id: string) => string;
}

/** «MAQ-1 pasó de SGOP a SGMA»: by their codes. */
export const BY_CODE: Names = { activities: (all) => enumerate(all.map(activityId)), unit: (id) => id };

/** «Mantenimiento de trochas pasó de Obras Públicas a Maquinaria», for who knows no codes; many are not named. */
export function byName({ unitName }: View): Names {
  return {
    activities: ([first, ...others]) =>
      first !== undefined && others.length === 0
        ? plainActivityName(first)
        : `${others.length + 1} actividades`,
    unit: unitName,
  };
}

/**
 * «… pasó de SGOP a SGMA en el segundo semestre: aquí se cuenta todo su año», in the report of either unit: an activity is
 * told whole in that of the unit that has it last, as if the other had had no part in it. Nothing in other reports.
 */
export function handedOverText({ input }: View, names: Names): readonly string[] {
  const { unidad } = input;
  if (unidad === undefined) return [];
  const handed = input.progress.actividades.flatMap((activity) => {
    const [from, to] = [activity.documents[0]?.unidad, activity.latest.unidad];
    if (from === undefined || to === undefined || from === to || ![from, to].includes(unidad)) return [];
    return [{ activity, from, to }];
  });
  return [...groupedBy(handed, ({ from, to }) => `${from}\n${to}`).values()].map((some) => {
    const [{ from, to }] = some;
    const what = names.activities(some.map(({ activity }) => activity));
    const where =
      to === unidad
        ? 'aquí se cuenta todo su año'
        : `todo su año se cuenta en el informe de ${names.unit(to)}, y aquí nada`;
    return `${what} ${some.length === 1 ? 'pasó' : 'pasaron'} de ${names.unit(from)} a ${names.unit(to)} en el segundo semestre: ${where}`;
  });
}
