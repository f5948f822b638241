import { onOneLine } from '../../text/one-line.ts';
import { visible } from '../../text/visible.ts';

/**
 * What may need more than a look: anything but the letters, digits and signs of Spanish that mean nothing in Markdown.
 * The `w` may begin `www.`.
 */
const SPECIAL =
  /[^ !"#%'()+,\-./0-9:;=>?@A-VX-Z^a-vx-z{}\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2580-\u25ff]|\{[+-]|:\/\/|[@%]\w|[#!]\d|:[\w+-]+:|GH-\d/i;

/**
 * Text as Markdown that shows exactly that text: nothing in it becomes emphasis, a link, an image, HTML, code, math
 * or a table border. Line breaks become spaces. Only what would be taken for markup is escaped, so that the raw
 * file stays readable.
 */
export function escapeMarkdown(text: string): string {
  // Nine of ten texts end here: the patterns below take a fifth of the painting otherwise.
  if (!SPECIAL.test(text)) return text;
  return escapeAlternative(text).replaceAll(REFERENCE, '$&<!-- -->');
}

/**
 * The same for the alternative text of a picture, which becomes an attribute: there nobody looks for a reference, and a
 * comment is no markup but letters that are read aloud.
 */
export function escapeAlternative(text: string): string {
  return visible(onOneLine(text))
    .replaceAll(/[\\`*[\]<$|~]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`);
}

/**
 * What begins that of which GitHub or GitLab make something else: an address of the web or of mail, a mention, an issue,
 * a change, a snippet, a milestone, a label, an epic, a pictogram by its name, words added or taken away (`{+`, `[-`).
 * They look for these once the text is no markup any more, escapes and characters by their number included, and only
 * something between the sign and the rest keeps them apart. The `#` of a character that is written by its number is none
 * of these.
 */
export const REFERENCE: RegExp =
  /@(?=\w)|[{[](?=[+-])|(?<!&)[#!](?=\d)|\$(?=\d)|[%~](?=\w)|&(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)|:(?=(?:(?=[\d_+-]*[a-z])[\w+-]+|[+-]1|100|1234):)/gi;

/** The same for the beginning of a line, where `#`, `-`, `+`, `>`, `=` and `1.` are markup too. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\s*)([#+>=-])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s)/, String.raw`$1\$2`);
}

/** An http(s) address or an anchor as a Markdown link target; undefined for any other scheme. */
export function linkTarget(href: string): string | undefined {
  if (!/^(https?:\/\/|#[a-z0-9-]+$)/.test(href)) return undefined;
  return href.replaceAll(
    /[\s<>()\\"'`|]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** A path beside the file as a Markdown link target, whatever letters it has. */
export function fileTarget(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29'))
    .join('/');
}
