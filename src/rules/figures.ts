import type { ActivityProgress } from '../model/progress/activity.ts';
import type { RelatedValue } from './rule.ts';

/** Where the physical progress of an activity comes from: the indicator of each document that it joins. */
export function physicalFigures({ documents, latest, fisico }: ActivityProgress): readonly RelatedValue[] {
  return documents
    .filter(({ data }) => data.indicador !== undefined)
    .map((document) => ({
      at: document.origin,
      field: 'indicador',
      message:
        document === latest
          ? `Avance físico: ${fisico.bruto.trace.words()}`
          : `Se junta con lo de ${document.poi.periodo}`,
    }));
}
