import type { ActivityProgress } from '../model/progress/activity.ts';
import type { Progress } from '../model/progress/progress.ts';
import { loweredTarget } from '../model/questions/lowered-target.ts';
import { firstNamed } from '../text/spanish.ts';
import { integer, measured, quantityOf } from './format.ts';

const MOST_NAMED = 3;

/** The activities of which the second semester asks for less in the year than the first did. */
export function withLoweredTarget({
  actividades,
}: Pick<Progress, 'actividades'>): readonly ActivityProgress[] {
  return actividades.filter(({ documents }) => loweredTarget(documents) !== undefined);
}

/**
 * The activities of which the second semester asks for less in the year than the first did, by name and with both targets:
 * a sentence, which must stand wherever a report counts what was not achieved. Nothing where there are none.
 */
export function loweredText(
  progress: Pick<Progress, 'actividades'>,
  nameOf: (activity: ActivityProgress) => string,
): readonly string[] {
  const all = withLoweredTarget(progress);
  if (all.length === 0) return [];
  const named = all.map((activity) => `${nameOf(activity)} (${bothTargets(activity)})`);
  const changed =
    all.length === 1
      ? 'se cambió por otra menos exigente la meta del año de 1 actividad, y estas cifras se comparan con la nueva'
      : `se cambiaron por otras menos exigentes las metas del año de ${integer(all.length)} actividades, y estas cifras se comparan con las nuevas`;
  return [`En el segundo semestre ${changed}: ${firstNamed(named, MOST_NAMED, integer).join('; ')}.`];
}

/** «antes 120 conexiones, después 90» */
function bothTargets({ documents, latest }: ActivityProgress): string {
  const { before, now, descending } = loweredTarget(documents) ?? {};
  const unit = latest.data.indicador?.unidad_medida;
  const most = descending === true ? 'un máximo de ' : '';
  return `antes ${most}${quantityOf(before, unit)}, después ${measured(now, unit)}`;
}
