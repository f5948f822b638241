import type { Model, Poi } from '../model/model.ts';
import type { Documents } from './documents.ts';
import type { YearProposal } from './proposal.ts';

/**
 * Brings the dates of the documents of a year up to what a file reports: a later month cannot stand under an earlier cut-off.
 * A date never goes back, and a document that is closed stays so.
 */
export function advanceDates({ anio, corte, cell }: YearProposal, documents: Documents, model: Model): void {
  if (corte === undefined) return;
  for (const poi of model.pois) {
    if (poi.anio !== anio || !documents.isTouched(poi.origin.file)) continue;
    const own = cutoffFor(poi, corte, anio);
    if (own === undefined) continue;
    const { estado, fecha_corte: standing } = poi.data;
    if (estado === 'formulado' || estado === 'aprobado')
      documents.say(poi.origin.file, [
        { kind: 'new', path: ['estado'], before: estado, after: 'en_ejecucion', isItem: false, cell },
      ]);
    if (standing === undefined || standing < own)
      documents.say(poi.origin.file, [
        { kind: 'new', path: ['fecha_corte'], before: standing, after: own, isItem: false, cell },
      ]);
  }
}

function cutoffFor({ semestre }: Poi, corte: string, anio: number): string | undefined {
  const middle = `${anio}-06-30`;
  if (semestre?.numero === 1) return corte > middle ? middle : corte;
  return semestre?.numero === 2 && corte <= middle ? undefined : corte;
}
