import type { Columns } from '../../report/report.ts';
import { escapeMarkdown } from './escape.ts';
import { inlineMarkdown, type Links } from './inline.ts';

/** The title of a column with how its lines were chosen, and its lines as those of a list. */
export interface ColumnLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Columns one under the other: Markdown has none. */
export function columnsLines({ columns }: Columns, links: Links): readonly ColumnLines[] {
  return columns.map(({ title, note, items, none }) => ({
    title: `**${escapeMarkdown(title)}**${note === undefined ? '' : ` (${escapeMarkdown(note)})`}`,
    lines:
      items.length === 0
        ? [`- ${escapeMarkdown(none)}`]
        : items.map(({ text, note: under = [] }) => {
            const told = inlineMarkdown(text, true, links);
            return under.length === 0 ? `- ${told}` : `- ${told} (${inlineMarkdown(under, false, links)})`;
          }),
  }));
}
