import { capitalized } from '../text/spanish.ts';
import { flowed } from './flowed.ts';
/** Words of the documents made sentences of the reports. */

/** A text of the documents as a sentence: with its capital and its full stop. */
export function sentence(words: string): string {
  return capitalized(stopped(words.trim()));
}

/** With a full stop, where nothing ends it yet. */
export function stopped(words: string): string {
  return /[.!?…]$/.test(words) || words === '' ? words : `${words}.`;
}

/** Without the full stop it may end with; an ellipsis too goes. */
export function withoutStop(words: string): string {
  return words.replace(/(?<!\.)\.+$/, '');
}

/** Only a word that is not an acronym or a name of one letter loses its capital. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}

/** Words that nothing ends with: «transmitida por radio en castellano y». */
const LEADING = /(?:\s+(?:a|al|con|de|del|desde|e|el|en|la|las|los|o|para|por|que|sin|su|sus|un|una|y))+$/iu;

/**
 * A text to be heard, of at most so many characters: cut where a part of it ends, else between words, without an ellipsis
 * that nobody hears; without the full stop it may end with. Of several lines, a list has its parts: it is cut with them.
 */
export function clipped(words: string, most: number): string {
  const plain = withoutStop(flowed(words.trim()));
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1);
  const part = Math.max(...[', ', '; ', ': ', '. ', ' ('].map((end) => cut.lastIndexOf(end)));
  const end = part > most / 3 ? part : cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : most;
  return cut.slice(0, end).replace(LEADING, '');
}

/** The same to be read, with an ellipsis where something was left out. */
export function shortened(words: string, most: number): string {
  const kept = clipped(words, most);
  return kept.length < clipped(words, Infinity).length ? `${kept}…` : kept;
}
