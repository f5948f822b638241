import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/model.ts';
import { unreadOf, type UnreadKind } from '../model/questions/unreadable.ts';
import { quote } from '../text/spanish.ts';
import { problemAt, wholeFile } from './problem.ts';
import type { ImportedFile, Proposal } from './proposal.ts';

/**
 * One finding for each document of the project that cannot be read and may hold already what files bring: without it
 * nobody knows what of theirs is new, and what stands there would be written once more.
 */
export function unreadFindings(files: readonly ImportedFile[], model: Model): readonly Diagnostic[] {
  const kinds = new Set(files.flatMap(({ proposal }) => kindsOf(proposal)));
  if (kinds.size === 0) return [];
  return unreadOf(model, ...kinds, 'config').map(({ file, why, inPart }) =>
    problemAt(wholeFile(file), {
      name: 'documento-ilegible',
      severity: 'error',
      message: `${quote(file)} no se puede leer${inPart ? ' entero' : ''}${why === '' ? '' : ` (${why})`}, y puede tener ya lo que se importa`,
      help: 'Corríjalo primero, «plan validate» dice qué tiene, y repita la importación',
    }),
  );
}

/** The documents in which what a file states is looked for. */
function kindsOf({
  plan,
  pei,
  units,
  activities,
  spending,
  book,
  budgets,
  years,
}: Proposal): readonly UnreadKind[] {
  const isOfPoi = activities.length + years.length > 0 || spending !== undefined || book !== undefined;
  return [
    ...(plan || pei.length > 0 || isOfPoi || budgets.length > 0 ? (['plan'] as const) : []),
    ...(units.length > 0 || isOfPoi ? (['unidades'] as const) : []),
    ...(isOfPoi ? (['poi'] as const) : []),
    ...(budgets.length > 0 ? (['presupuesto'] as const) : []),
  ];
}
