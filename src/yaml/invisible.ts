/** Characters that look like a common space or like nothing. */
const HIDDEN_SPACE = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000';
const ZERO_WIDTH = '\\u00AD\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\uFEFF';

/** One invisible character, for use inside a longer expression. */
export const INVISIBLE: string = `[${HIDDEN_SPACE}${ZERO_WIDTH}]`;

const hiddenSpaces = new RegExp(`[${HIDDEN_SPACE}]`, 'g');
const zeroWidths = new RegExp(`[${ZERO_WIDTH}]`, 'g');
const first = new RegExp(INVISIBLE);

/** The index of the first invisible character of a text, or -1. */
export function firstInvisible(text: string): number {
  return text.search(first);
}

/** A text as its author sees it: hidden spaces as common ones, none at its ends, and nothing of no width. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(zeroWidths, '').replaceAll(hiddenSpaces, ' ').trim();
}

/** What an invisible character is called. */
export function invisibleName(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return new RegExp(`[${HIDDEN_SPACE}]`).test(character)
    ? `un espacio duro (${code})`
    : `un carácter sin ancho (${code})`;
}
