/** Words of the documents made sentences of the reports. */
import { capitalized } from './format.ts';

/** A text of the documents as a sentence: with its capital and its full stop. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…]$/.test(trimmed) || trimmed === '' ? capitalized(trimmed) : `${capitalized(trimmed)}.`;
}

/** Only a word that is not an acronym or a name of one letter loses its capital. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}
