import type { Inline, Report, Text } from '../../report/report.ts';
import { escapeHtml, linkAddress } from './escape.ts';

/** What runs of text are written with. */
export interface Writing {
  /** Of everything on the page that a link may lead to. */
  readonly ids: ReadonlySet<string>;
  /** Escapes a text, with its abbreviations marked. */
  readonly marked: (text: string) => string;
}

/**
 * Marks what each abbreviation stands for, the first time that it comes: more would be read aloud again and again, and
 * the glossary has them all. A code as GIM-014 is no abbreviation.
 */
export function abbreviationsMarked(meanings: Report['abbreviations']): Writing['marked'] {
  const expansions = new Map(meanings.map(({ written, meaning }) => [written, meaning]));
  const told = new Set<string>();
  const words = [...expansions.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  if (words.length === 0) return escapeHtml;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${words.join('|')})(?![\\p{L}\\p{N}/-])`, 'gu');
  return (text) => {
    let made = '';
    let from = 0;
    for (const { 0: word, index } of told.size < expansions.size ? text.matchAll(pattern) : []) {
      if (told.has(word)) continue;
      told.add(word);
      const meaning = escapeHtml(expansions.get(word) ?? '');
      made += `${escapeHtml(text.slice(from, index))}<abbr title="${meaning}">${escapeHtml(word)}</abbr>`;
      from = index + word.length;
    }
    return made + escapeHtml(text.slice(from));
  };
}

/** Runs of text as HTML; a link to nothing on the page, or to an address that is none, is its words alone. */
export function inlineHtml(text: Text, writing: Writing): string {
  return text.map((run) => runHtml(run, writing)).join('');
}

function runHtml({ text, strong, emphasis, code, href }: Inline, { ids, marked: escaped }: Writing): string {
  if (text === '') return '';
  const words = code === true ? escapeHtml(text) : escaped(text);
  // What is set off is a term or a figure, and weighs no more than the rest of its sentence: `b`, not `strong`.
  const tag = code === true ? 'code' : strong === true ? 'b' : emphasis === true ? 'em' : undefined;
  const marked = tag === undefined ? words : `<${tag}>${words}</${tag}>`;
  const address = href === undefined ? undefined : linkAddress(href, ids);
  if (address === undefined) return marked;
  // On paper an address is printed after its words, unless it is those.
  return `<a${text === href ? ' class="u"' : ''} href="${address}">${marked}</a>`;
}
