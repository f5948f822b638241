import { count, enumerate } from '../../text/spanish.ts';
import { visible } from '../../text/visible.ts';
import type { Model } from '../model.ts';
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

/** As many files are named one by one. */
const MOST_NAMED = 4;

/**
 * «poi/2019-S2/gim.yaml (yaml/sintaxis, línea 15)», of several the first with how many more there are. `name` is how a
 * file of the project is called here.
 */
export function unreadNames(
  documents: readonly UnreadDocument[],
  name: (file: string) => string = (file) => file,
): string {
  const shown = documents
    .slice(0, MOST_NAMED)
    .map(({ file, why }) => visible(`${name(file)}${why === '' ? '' : ` (${why})`}`));
  const rest = documents.length - shown.length;
  return enumerate(rest > 0 ? [...shown, count(rest, 'archivo más', 'archivos más')] : shown, 'y');
}

/** «no se puede leer», «no se pueden leer enteros»: what is the matter with some documents. */
export function cannotBeRead(documents: readonly UnreadDocument[]): string {
  const many = documents.length > 1;
  const whole = documents.every(({ inPart }) => inPart) ? (many ? ' enteros' : ' entero') : '';
  return `no se ${many ? 'pueden' : 'puede'} leer${whole}`;
}
