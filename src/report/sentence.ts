/** Words of the documents made sentences of the reports. */
import { capitalized } from './format.ts';

/** A text of the documents as a sentence: with its capital and its full stop. */
export function sentence(words: string): string {
  return capitalized(stopped(words.trim()));
}

/** With a full stop, where nothing ends it yet. */
export function stopped(words: string): string {
  return /[.!?…]$/.test(words) || words === '' ? words : `${words}.`;
}

/** Only a word that is not an acronym or a name of one letter loses its capital. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}

/** A text of at most so many characters, cut between words with an ellipsis; without the full stop it may end with. */
export function shortened(words: string, most: number): string {
  const plain = words.trim().replace(/\.+$/, '');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : most).replace(/[\s,;:.(]+$/, '')}…`;
}
