/**
 * What a reader would not see or a terminal would obey: controls, format characters (bidi overrides, zero widths,
 * the byte order mark), line and paragraph separators, ignorable code points, noncharacters and lone surrogates.
 * First come the sequences that pass: a tab, and the joiners and variation selectors that compose an emoji.
 */
function unseen(): RegExp {
  // Here, and not once for all: to read such an expression takes as long as to read a document, and few texts need it.
  return /\t|(?<=\p{Emoji}\p{Emoji_Modifier}?)[\uFE0E\uFE0F]|(?<=\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?)\u200D(?=\p{Extended_Pictographic})|([\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}])/gu;
}

/** What nearly all texts are made of; see above. */
const SEEN = /^[\t -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027]*$/;

/**
 * The text for one line of a terminal or a log: every character that is not seen, or that could move the cursor,
 * colour, hide or reorder what follows, becomes its code point in the form ‹U+202E›. A tab stays; a line break
 * does not, so split a text of several lines first. What is given back can be longer than what was taken: a frame
 * that underlines part of a line must convert the parts, not the whole. Applying it twice changes nothing.
 */
export function visible(text: string): string {
  if (SEEN.test(text)) return text;
  return text.replaceAll(unseen(), (whole: string, character: string | undefined) =>
    character === undefined ? whole : `‹U+${codePoint(character)}›`,
  );
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
