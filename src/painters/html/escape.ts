import { onOneLine } from '../../text/one-line.ts';
import { visible } from '../../text/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What most texts are made of, and nothing of which is replaced. */
const PLAIN = /^[\t !#-%(-;=?-~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027]*$/;

/**
 * Text for an element or a quoted attribute of a page, or of a drawing in it. Line breaks become spaces; what would not
 * be seen, or would reorder what follows, becomes its code point. Every text of a report goes through here.
 */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(onOneLine(text)).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** What may stand in an address as it is (RFC 3986); the rest is written by its bytes. */
const NOT_IN_ADDRESS = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;

/**
 * The address of a link, escaped for an attribute: http or https with a host and without a name or password before it,
 * one address of mail, or `#id` of something on the page. undefined for anything else, which is then no link.
 */
export function linkAddress(href: string, ids: ReadonlySet<string>): string | undefined {
  if (href.startsWith('#')) return ids.has(href.slice(1)) ? escapeHtml(href) : undefined;
  const isWeb = /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i.test(href);
  const isMail = /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i.test(href);
  if (!isWeb && !isMail) return undefined;
  return escapeHtml(href.replaceAll(/\p{Cs}/gu, '').replaceAll(NOT_IN_ADDRESS, encodeURIComponent));
}
