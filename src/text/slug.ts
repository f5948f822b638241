import { fold } from './nearest.ts';

/** `gerencia-de-ingenieria`: the letters and digits of a text without accents, in lower case; the rest is one hyphen. */
export function slug(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
