import type { Meaning, Said } from './meaning.ts';

/** What a pattern found says: of each subject what is printed, and what that can mean. */
export type Says = readonly (readonly [
  subject: string,
  text: string | undefined,
  meaning: (text: string) => Meaning,
])[];

/** Reads a text bit by bit: what a pattern finds is taken away, so that in the end it is known what nobody read. */
export interface Reader {
  take(pattern: RegExp, says: (found: readonly (string | undefined)[]) => Says): void;
  /** Numbers that are nobody's figure: of names, dates, laws. */
  skip(pattern: RegExp): void;
  readonly said: readonly Said[];
  /** The lines that still hold a digit. */
  readonly unread: readonly string[];
}

export function readerOf(source: string, text: string): Reader {
  let rest = text;
  const said: Said[] = [];
  const take: Reader['take'] = (pattern, says) => {
    rest = rest.replaceAll(pattern, (...args: readonly unknown[]) => {
      const end = args.findIndex((arg) => typeof arg === 'number');
      const found = args.slice(0, end).map((arg) => (typeof arg === 'string' ? arg : undefined));
      for (const [subject, words, meaning] of says(found))
        if (words !== undefined) said.push({ source, subject, text: words, meaning: meaning(words) });
      return '¶';
    });
  };
  return {
    take,
    skip: (pattern) => take(pattern, () => []),
    said,
    get unread() {
      return rest
        .split('\n')
        .filter((line) => /\d/.test(line))
        .map((line) => `${source} says «${line.trim()}», which nobody reads`);
    },
  };
}

/** A table of Markdown: its titles, and the cells of each row, without what only decorates them. */
export interface TableRead {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables below a heading of the first level, by its id. */
export function tablesOf(markdown: string, id: string): readonly TableRead[] {
  const start = markdown.indexOf(`<a id="${id}"></a>`);
  if (start < 0) return [];
  const next = markdown.slice(start).search(/\n<a id="[^"]*"><\/a>\n\n## (?!#)/);
  const own =
    next > 0 && markdown.slice(start + next).length > 0
      ? markdown.slice(start, start + Math.max(next, 1))
      : markdown.slice(start);
  return own.split(/\n{2,}/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('|'));
    if (lines.length < 2) return [];
    const [head = [], , ...rows] = lines.map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map(plainCell),
    );
    return [{ titles: head, rows }];
  });
}

function plainCell(cell: string): string {
  return cell
    .replaceAll(/\*\*|[█▌░]+/g, '')
    .replaceAll('<br>', ' / ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
