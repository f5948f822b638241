import type { ActivityProgress } from '../model/progress/activity.ts';
import type { Figure } from '../model/progress/figure.ts';
import type { RelatedValue } from './rule.ts';

/**
 * Where the physical progress of an activity comes from: the indicator of each document that it joins. `figure` is
 * the percentage in question: that of the programme to date, or another one of the same activity.
 */
export function physicalFigures(
  { documents, latest, fisico }: ActivityProgress,
  figure: Figure = fisico.bruto,
): readonly RelatedValue[] {
  return documents
    .filter(({ data }) => data.indicador !== undefined)
    .map((document) => ({
      at: document.origin,
      field: 'indicador',
      message:
        document.origin === latest.origin
          ? `Avance físico: ${figure.trace.words()}`
          : `Se junta con lo de ${document.poi.periodo}`,
    }));
}
