import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { wholeFile } from '../diagnostics/whole-file.ts';
import type { Model } from '../model/model.ts';
import {
  mayBeOf,
  mayBeOfUnit,
  mayName,
  mayTakeNew,
  unreadOf,
  type UnreadKind,
} from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { quote } from '../text/spanish.ts';
import { withOwnUnits } from './cost-centres.ts';
import type { PlaceOptions } from './place-activity.ts';
import { problemAt } from './problem.ts';
import type { ActivityProposal, ImportedFile, Proposal } from './proposal.ts';
import { standingOf } from './standing-activities.ts';
import { wantedActivities } from './wanted.ts';
import type { BookProposal } from './workbook/book-proposal.ts';

/**
 * One finding for each document of the project that cannot be read and may hold already what files bring: without it
 * nobody knows what of theirs is new, and what stands there would be written once more.
 */
export function unreadFindings(
  files: readonly ImportedFile[],
  model: Model,
  options: Pick<PlaceOptions, 'unidad' | 'semestre'>,
): readonly Diagnostic[] {
  const kinds = new Set(files.flatMap(({ proposal }) => kindsOf(proposal)));
  if (kinds.size === 0) return [];
  const unread = unreadOf(model, ...kinds, 'config');
  if (unread.length === 0) return [];
  const stated = files.map(({ proposal }): Stated => ({
    proposal,
    wanted: wantedActivities(withOwnUnits(proposal, model), options),
  }));
  const mayHold = unread.filter(
    (one) => one.tipo !== 'poi' || stated.some((all) => concerns(one, all, model, options)),
  );
  return mayHold.map(({ file, why, inPart }) =>
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

/** What a file states, and of that the activities that are asked for, with the units of their cost centres. */
interface Stated {
  readonly proposal: Proposal;
  readonly wanted: readonly ActivityProposal[];
}

/** Whether a POI that cannot be read may hold something of what a file states, or be the one to take it. */
function concerns(
  unread: UnreadDocument,
  { proposal, wanted }: Stated,
  model: Model,
  { semestre: half }: Pick<PlaceOptions, 'semestre'>,
): boolean {
  const { activities, spending, book, years } = proposal;
  const ofYear = (anio: number): boolean =>
    mayBeOf(unread, half === undefined ? String(anio) : `${anio}-S${half}`);
  // Any of the year may cite the goal that an amount is of.
  if (spending !== undefined && ofYear(spending.anio)) return true;
  if (book !== undefined && mayHoldBook(unread, book, model)) return true;
  if (activities.length === 0) return years.some(({ anio }) => ofYear(anio));
  return wanted.some((one) => ofYear(one.anio) && mayHoldActivity(unread, one, model));
}

function mayHoldActivity(unread: UnreadDocument, activity: ActivityProposal, model: Model): boolean {
  const standing = standingOf(activity, model);
  // It stands once in a period: where that is known, no other document holds it.
  if (unread.periodo !== undefined && standing.some(({ poi }) => mayBeOf(unread, poi.periodo))) return false;
  if ([activity.codigo, ...standing.map(({ id }) => id)].some((id) => mayName(unread, id))) return true;
  const unidad = activity.draft.data['unidad'];
  return (
    unread.periodo === undefined ||
    mayTakeNew(unread, { periodo: unread.periodo, unidad: typeof unidad === 'string' ? unidad : '' }, model)
  );
}

function mayHoldBook(unread: UnreadDocument, { front, read }: BookProposal, model: Model): boolean {
  const [periodo, unidad] = [front.periodo.text, front.unidad.text];
  if (!mayBeOf(unread, periodo)) return false;
  if (unread.periodo === undefined || unread.unidad === unidad) return true;
  const standing = model.actividades.filter(({ poi }) => poi.periodo === periodo);
  if (standing.every((one) => one.unidad !== unidad)) return mayBeOfUnit(unread, unidad);
  const known = new Set(standing.map(({ id }) => id));
  return read.rows.some(
    ({ plan, codigo }) => plan.of !== 'document' && !known.has(codigo) && mayName(unread, codigo),
  );
}
