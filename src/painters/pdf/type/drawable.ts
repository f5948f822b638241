/** Texts as the faces can draw them. */
import { isCovered, isInvisible } from '../../../text/glyph-coverage.ts';

/** Texts that need no change, which are nearly all: each of these characters has a glyph and is its own NFC form. */
const DRAWN_AS_WRITTEN = /^[ -~\u00a0-\u017f\u2012-\u201e\u2022\u2026]*$/u;

/**
 * Text as it can be drawn: composed (NFC), line ends and tabs as spaces, joiners dropped, and a character
 * without a glyph replaced by its code (`[U+1F600]`), so that the reader sees that something stood there.
 */
export function drawable(text: string): string {
  if (DRAWN_AS_WRITTEN.test(text)) return text;
  let drawn = '';
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || character === '\t' || character === '\r') drawn += ' ';
    else if (isInvisible(character)) continue;
    else if (character === '\u2011') drawn += '-';
    else if (isCovered(code)) drawn += character;
    else drawn += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return drawn;
}
