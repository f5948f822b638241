import { drawable } from './drawable.ts';
import { expansionOf } from './typeface.ts';
import type { Expansions } from './typeface.ts';
import { millionsOf } from './words.ts';

/**
 * A text that is only heard, as what a drawing shows, with its abbreviations and millions in words: it has no elements that
 * could say them.
 */
export function spokenText(text: string, expansions: Expansions): string {
  // Words and the spaces between them, by turns.
  const pieces = drawable(text).split(/([ \u00A0\u202F]+)/u);
  const words = pieces.filter((_, index) => index % 2 === 0);
  return pieces
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : (expansionOf(piece, expansions) ?? millionsOf(words, index / 2, false) ?? piece),
    )
    .join('');
}
