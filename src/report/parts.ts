/** How a technical report is put together from its sections. */
import { enumerate } from '../text/spanish.ts';
import { paragraph, strong } from './blocks.ts';
import { compacted } from './compact.ts';
import { numbered } from './numbering.ts';
import type { Block, Heading } from './report.ts';

/** A section: its level-1 heading and what it tells. One that has nothing to tell gives its heading alone. */
export type Section<View> = (view: View) => readonly Block[];

export interface Parts<View> {
  readonly body: readonly Section<View>[];
  readonly annexes: readonly Section<View>[];
  /** The last annex: it looks at all that is told before. */
  readonly glossary: (view: View, blocks: readonly Block[]) => readonly Block[];
  /** Id of the section that ends by naming the ones without data. */
  readonly lines: string;
}

/** What of a report is printed, and where a page is turned. */
export interface Assembly {
  readonly annexes: boolean;
  /** Ids of the sections that begin on a page of their own; the first always does. */
  readonly opening: ReadonlySet<string>;
  /** « de esta unidad», where what is missing is missing of a part of the municipality. */
  readonly own?: string;
}

/**
 * The blocks of a report in their order, numbered. Sections that have nothing to tell are named together in one line,
 * and take no place of their own.
 */
export function assembled<View>(
  { body, annexes, glossary, lines }: Parts<View>,
  view: View,
  { annexes: withAnnexes, opening, own = '' }: Assembly,
): readonly Block[] {
  const sections = [...body, ...(withAnnexes ? annexes : [])].map((section) => section(view));
  const empty = sections.flatMap((blocks) => {
    const [title] = blocks;
    return blocks.length === 1 && title?.kind === 'heading' ? [title] : [];
  });
  const told = sections.filter((blocks) => blocks.length > 1);
  const blocks = told.flatMap((part) =>
    isNamed(part, lines) ? [...part, ...withoutData(empty, own)] : part,
  );
  return numbered(compacted([...blocks, ...(withAnnexes ? glossary(view, blocks) : [])], opening));
}

function isNamed([title]: readonly Block[], id: string): boolean {
  return title?.kind === 'heading' && title.id === id;
}

function withoutData(titles: readonly Heading[], own: string): readonly Block[] {
  if (titles.length === 0) return [];
  return [
    paragraph(
      strong(`Sin datos${own} en este periodo: `),
      `${enumerate(titles.map(({ text }) => text))}. Por eso no tienen sección.`,
    ),
  ];
}
