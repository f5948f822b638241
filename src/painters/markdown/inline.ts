import type { Inline, Text } from '../../report/report.ts';
import { escapeLine, escapeMarkdown, linkTarget } from './escape.ts';

/** The target that Markdown links to for an address or an anchor of a report; undefined for what is no link. */
export type Links = (href: string) => string | undefined;

/** Runs of text as one line of Markdown. `lineStart` also escapes what is markup only there. */
export function inlineMarkdown(text: Text, lineStart = true, links: Links = linkTarget): string {
  return text.reduce((line, run, i) => line + runMarkdown(run, lineStart && i === 0, links), '');
}

function runMarkdown(run: Inline, lineStart: boolean, links: Links): string {
  if (run.text.trim() === '') return run.text === '' ? '' : ' ';
  if (run.code === true) return codeSpan(run.text);
  const escaped = lineStart ? escapeLine(run.text) : escapeMarkdown(run.text);
  const marker = run.strong === true ? '**' : run.emphasis === true ? '*' : '';
  const target = run.href === undefined ? undefined : links(run.href);
  if (marker === '' && target === undefined) return escaped;
  // Markers must touch the words: spaces at the ends stay outside them.
  const words = escaped.trim();
  const before = escaped.slice(0, escaped.indexOf(words));
  const after = escaped.slice(before.length + words.length);
  const marked = `${marker}${words}${marker}`;
  return `${before}${target === undefined ? marked : `[${marked}](${target})`}${after}`;
}

function codeSpan(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
  // A table row is split at its bars before code is read: only an escaped one stays inside.
  return `${fence}${pad}${flat.replaceAll('|', String.raw`\|`)}${pad}${fence}`;
}
