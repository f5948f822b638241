import type { Inline, Text } from '../../report/report.ts';
import { escapeHtml, linkAddress } from './escape.ts';

/** Runs of text as HTML; a link to nothing on the page, or to an address that is none, is its words alone. */
export function inlineHtml(text: Text, ids: ReadonlySet<string>): string {
  return text.map((run) => runHtml(run, ids)).join('');
}

function runHtml({ text, strong, emphasis, code, href }: Inline, ids: ReadonlySet<string>): string {
  if (text === '') return '';
  const words = escapeHtml(text);
  const tag = code === true ? 'code' : strong === true ? 'strong' : emphasis === true ? 'em' : undefined;
  const marked = tag === undefined ? words : `<${tag}>${words}</${tag}>`;
  const address = href === undefined ? undefined : linkAddress(href, ids);
  return address === undefined ? marked : `<a href="${address}">${marked}</a>`;
}
