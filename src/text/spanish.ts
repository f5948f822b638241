import { visible } from './visible.ts';

/** «a, b y c»; «e» before the sound i; empty for an empty list. */
export function enumerate(words: readonly string[], conjunction: 'y' | 'o' = 'y'): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  if (words.length === 1) return last;
  return `${words.slice(0, -1).join(', ')} ${euphonic(conjunction, last)} ${last}`;
}

/**
 * The first `most` of some names and, where there are more, how many: «a», «b», «3 más». `written` writes that count, where
 * the text around it parts thousands.
 */
export function firstNamed(
  names: readonly string[],
  most: number,
  written: (count: number) => string = String,
): readonly string[] {
  const rest = names.length - most;
  return rest > 0 ? [...names.slice(0, most), `${written(rest)} más`] : names;
}

function euphonic(conjunction: 'y' | 'o', next: string): string {
  const bare = next.replace(/^[«"“¿(]+/, '');
  if (conjunction === 'y') return /^h?[ií](?![aeoáéó])/i.test(bare) ? 'e' : 'y';
  return /^h?[oó]/i.test(bare) ? 'u' : 'o';
}

/** «1 error», «2 errores»: the count with the form that agrees with it. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/**
 * A value in the quotation marks of the messages, with every character of it seen and in one line; in others where the
 * value has those marks itself.
 */
export function quote(text: string): string {
  const shown = visible(text);
  return /[«»]/.test(shown) ? `“${shown}”` : `«${shown}»`;
}

/** «¿Quiso decir «a» o «b»?», or nothing when there is no candidate. */
export function didYouMean(candidates: readonly string[]): string {
  return candidates.length === 0 ? '' : `¿Quiso decir ${enumerate(candidates.map(quote), 'o')}?`;
}

/** The first letter in upper case, for texts that open a cell or a sentence. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The first letter in lower case, for a sentence of ours that goes on another. */
export function uncapitalized(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
