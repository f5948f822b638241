import type { Model } from '../model/model.ts';
import { MONTO_WORDS } from '../model/money.ts';
import { enumerate } from '../text/spanish.ts';
import type { Documents } from './documents.ts';
import { DraftBuilder, type Group } from './draft.ts';
import { shrunkSpending } from './earlier-stages.ts';
import type { Proposal } from './proposal.ts';

/** Where the new budget of a year goes, relative to the project. */
export function budgetFile(anio: number): string {
  return `presupuesto/${anio}.yaml`;
}

/**
 * Puts budgets into the documents of their years. Gives notes of those whose date may no longer be that of their amounts,
 * and of amounts that seem to be of an earlier day than those that stand.
 */
export function placeBudgets(
  { budgets }: Proposal,
  documents: Documents,
  model: Model,
  replace: boolean,
): readonly string[] {
  const notes: string[] = [];
  for (const { anio, draft, cell } of budgets) {
    const standing = model.presupuestos.find((one) => one.anio === anio);
    if (standing) {
      const { fuente: _, ...amounts } = draft.data;
      // Where the amounts come from was written by hand, and says as much.
      const own = new DraftBuilder();
      for (const [key, value] of Object.entries(standing.data.fuente === undefined ? draft.data : amounts))
        own.set([key], value, cell);
      const { file } = standing.origin;
      documents.merge(file, { data: own.data, cellOf: draft.cellOf }, []);
      const corte = standing.data.fecha_corte;
      if (corte !== undefined && documents.changesOf(file).length > 0)
        notes.push(
          `${file} es del ${corte} según su fecha de corte, y el archivo no dice de qué día son sus montos: si son de otro, cámbiela al reemplazarlos`,
        );
      const shrunk = shrunkSpending(documents.changesOf(file));
      if (shrunk.length > 0)
        notes.push(
          `El archivo trae menos ${enumerate(shrunk.map((name) => MONTO_WORDS[name]))} que ${file}, y lo gastado no baja de un día a otro: parece de un día anterior${replace ? ', y sus montos, con el PIM, toman el lugar de otros más recientes' : ''}`,
        );
    } else {
      const head: Group = { tipo: 'presupuesto', version: 1, anio, ...draft.data };
      documents.addWhole(budgetFile(anio), head, cell);
    }
  }
  return notes;
}
