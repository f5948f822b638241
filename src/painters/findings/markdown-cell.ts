import { REFERENCE } from '../markdown/escape.ts';
import { visible } from '../../text/visible.ts';

/**
 * One line of an author's text for a cell of a GitHub Markdown table: nothing in it is read as markup, HTML, a
 * mention, a reference to an issue or an address.
 */
export function markdownCell(text: string): string {
  return visible(text)
    .replaceAll('\t', ' ')
    .replaceAll(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replaceAll(REFERENCE, '$&<!-- -->');
}
