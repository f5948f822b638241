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
  const untold = new Map(meanings.map(({ written, meaning }) => [written, meaning]));
  let pattern = patternOf(untold);
  return (text) => {
    if (pattern === undefined) return escapeHtml(text);
    let made = '';
    let from = 0;
    // `matchAll` would make a pattern for each of eight thousand texts.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [word] = match;
      const meaning = untold.get(word);
      if (meaning === undefined) continue;
      untold.delete(word);
      made += `${escapeHtml(text.slice(from, match.index))}<abbr title="${escapeHtml(meaning)}">${escapeHtml(word)}</abbr>`;
      from = match.index + word.length;
    }
    // The fewer are looked for, the faster, and most come in the first sections.
    if (from > 0) pattern = patternOf(untold);
    return made + escapeHtml(text.slice(from));
  };
}

/** Finds some words where they stand alone; undefined for no words. */
function patternOf(words: ReadonlyMap<string, string>): RegExp | undefined {
  if (words.size === 0) return undefined;
  const either = [...words.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${either.join('|')})(?![\\p{L}\\p{N}/-])`, 'gu');
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
