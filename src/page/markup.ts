import { escapeHtml } from '../painters/html/escape.ts';

/** Text of a page that is marked up already. Only `html` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a piece of a page: text is escaped, nothing leaves no trace. */
export type Content = string | number | Markup | readonly Markup[] | undefined;

/** A piece of a page, written as it is; what is put into it is escaped unless it is a piece itself. */
export function html(words: readonly string[], ...contents: readonly Content[]): Markup {
  // Not joined: a whole report is put into a page, which is put into another.
  return { markup: words.reduce((made, word, i) => made + markupOf(contents[i - 1]) + word) };
}

/** What is markup already and comes from a painter of ours. */
export function trusted(markup: string): Markup {
  return { markup };
}

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(({ markup }) => markup).join('\n');
}

/**
 * A text that comes back from a form as it was: no sign of it is replaced by another, as `html` does for what is only
 * read. For a quoted attribute, or between the tags of a `textarea`.
 */
export function verbatim(text: string): Markup {
  const escaped = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[&<>"'\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return { markup: escaped };
}
