import type { Inline, Text } from '../../report/report.ts';
import { escapeLine, escapeMarkdown, linkTarget } from './escape.ts';

/** Runs of text as one line of Markdown. `lineStart` also escapes what is markup only there. */
export function inlineMarkdown(text: Text, lineStart = true): string {
  return text.map((run, i) => runMarkdown(run, lineStart && i === 0)).join('');
}

function runMarkdown(run: Inline, lineStart: boolean): string {
  if (run.text.trim() === '') return run.text === '' ? '' : ' ';
  if (run.code === true) return codeSpan(run.text);
  const escaped = lineStart ? escapeLine(run.text) : escapeMarkdown(run.text);
  // Markers must touch the words: spaces at the ends stay outside them.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped) ?? [];
  const marker = run.strong === true ? '**' : run.emphasis === true ? '*' : '';
  const marked = `${marker}${words}${marker}`;
  const target = run.href === undefined ? undefined : linkTarget(run.href);
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
