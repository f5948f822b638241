import { count, enumerate } from '../../text/spanish.ts';
import { visible } from '../../text/visible.ts';
import type { Model } from '../model.ts';
import { rememberedOf } from '../progress/remember.ts';
import type { UnreadDocument } from '../surroundings.ts';

/** The kinds of document that there are, with the configuration, which says what is left out, and the baseline. */
export type UnreadKind = NonNullable<UnreadDocument['tipo']>;

/** Any of them enters some figure. */
export const IN_FIGURES: readonly UnreadKind[] = [
  'plan',
  'unidades',
  'poi',
  'audiencia',
  'presupuesto',
  'config',
];

/** Documents that may cite an id; a baseline does too, which is told apart. */
export const CITING: readonly UnreadKind[] = ['plan', 'unidades', 'poi', 'audiencia', 'config'];

/** The documents without which nobody knows which ids are taken, and in which POI an activity goes. */
export const AROUND_ACTIVITIES: readonly UnreadKind[] = ['plan', 'unidades', 'poi', 'config'];

/** What could not be read, or not whole, and may hold something of these kinds: its own, or it does not say which. */
export function unreadOf(
  { unreadable }: Pick<Model, 'unreadable'>,
  ...kinds: readonly UnreadKind[]
): readonly UnreadDocument[] {
  return unreadable.filter(({ tipo }) => tipo === undefined || kinds.includes(tipo));
}

/** The same of those that may hold what is asked about: `concerns` tells which POI may, and any other may. */
export function unreadAbout(
  model: Pick<Model, 'unreadable'>,
  kinds: readonly UnreadKind[],
  concerns: (document: UnreadDocument) => boolean = () => true,
): readonly UnreadDocument[] {
  return unreadOf(model, ...kinds).filter((one) => one.tipo !== 'poi' || concerns(one));
}

/**
 * Whether an unread document may be of a period: it says so, or nobody knows of which it is. A year has room for its
 * halves, and a half for the year that it is of.
 */
export function mayBeOf({ periodo }: UnreadDocument, asked: string): boolean {
  if (periodo === undefined) return true;
  const isYear = periodo.length === 4 || asked.length === 4;
  return isYear ? periodo.slice(0, 4) === asked.slice(0, 4) : periodo === asked;
}

/** Whether an unread document may be of a later period than one. */
export function mayBeAfter({ periodo }: UnreadDocument, period: string): boolean {
  return periodo === undefined || periodo > period;
}

/** Whether an unread document may hold what has an id, or cite it: its text names it, or is not known whole. */
export function mayName(unread: UnreadDocument, id: string): boolean {
  const text = smallText(unread);
  return text === undefined || id === '' || text.includes(id.toLowerCase());
}

/** An import asks for each of its activities. */
const smallText = rememberedOf(({ text }: UnreadDocument) => text?.toLowerCase());

/**
 * Whether an unread POI may be the one in which activities of a unit stand: it is of that unit, or gives it something in a
 * line of its own; or it is of none and names it.
 */
export function mayBeOfUnit(document: UnreadDocument, unidad: string): boolean {
  if (document.unidad === undefined) return mayName(document, unidad);
  if (document.unidad === unidad || document.text === undefined) return true;
  return unitsGivenIn(document).has(unidad.toLowerCase());
}

const unitsGivenIn = rememberedOf(({ text = '' }: UnreadDocument) => {
  const given = text.matchAll(/^[ -]+unidad: *["']?([^"'\s#]+)/gm);
  return new Set(Array.from(given, ([, one]) => one?.toLowerCase()));
});

/**
 * Whether what is new of a unit in a period may belong in an unread POI: no other of that period is the unit's, and it may
 * be, or may be the one of all units, where there is no other for all.
 */
export function mayTakeNew(
  unread: UnreadDocument,
  { periodo, unidad }: { readonly periodo: string; readonly unidad: string },
  { pois }: Model,
): boolean {
  if (!mayBeOf(unread, periodo)) return false;
  const own = pois.filter((poi) => poi.periodo === periodo);
  if (own.some(({ data }) => data.unidad === unidad)) return false;
  const isOfAll = unread.unidad === undefined && own.every(({ data }) => data.unidad !== undefined);
  return isOfAll || mayBeOfUnit(unread, unidad);
}

/**
 * Whether an unread POI keeps anybody from knowing which ids are taken or, given the latest period that was read, which
 * is the latest.
 */
export function keepsFromAdding(unread: UnreadDocument, latest: string | undefined): boolean {
  return unread.text === undefined || (latest !== undefined && mayBeAfter(unread, latest));
}

/** The words of unread documents that may be ids of theirs. */
export function idsNamedIn(documents: readonly UnreadDocument[]): readonly string[] {
  return documents.flatMap(({ text = '' }) =>
    (text.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? []).map((word) => word.replace(/[._-]+$/, '')),
  );
}

/** As many files are named one by one. */
const MOST_NAMED = 4;

/**
 * «poi/2019-S2/gim.yaml (yaml/sintaxis, línea 15)», of several the first with how many more there are. `name` is how a
 * file of the project is called here.
 */
export function unreadNames(
  documents: readonly Pick<UnreadDocument, 'file' | 'why'>[],
  name: (file: string) => string = (file) => file,
): string {
  const shown = documents
    .slice(0, MOST_NAMED)
    .map(({ file, why }) => visible(`${name(file)}${why === '' ? '' : ` (${why})`}`));
  const rest = documents.length - shown.length;
  return enumerate(rest > 0 ? [...shown, count(rest, 'archivo más', 'archivos más')] : shown, 'y');
}

/** «no se puede leer», «no se pueden leer enteros»: what is the matter with some documents. */
export function cannotBeRead(documents: readonly Pick<UnreadDocument, 'inPart'>[]): string {
  const many = documents.length > 1;
  const whole = documents.every(({ inPart }) => inPart) ? (many ? ' enteros' : ' entero') : '';
  return `no se ${many ? 'pueden' : 'puede'} leer${whole}`;
}
