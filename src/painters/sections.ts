/** The blocks of a report in sections, for painters that follow one another from top to bottom. */
import type { Block, Report } from '../report/report.ts';
import { capitalized } from '../text/spanish.ts';

/** The same blocks, no heading more than one level below the one before it. */
export function withoutSkips(blocks: readonly Block[]): readonly Block[] {
  let level = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    level = Math.min(block.level, level + 1);
    return { ...block, level: level === 1 ? 1 : level === 2 ? 2 : 3 };
  });
}

export interface Section {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** Blocks grouped under their level-1 heading; what stands before the first has the id `inicio`. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { id: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) sections.push({ id: block.id, blocks: [block] });
    else if (sections.length === 0) sections.push({ id: 'inicio', blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/**
 * The blocks of a report for a format whose cover does not show its figures: those come first, unless a summary among the
 * blocks has them.
 */
export function withCoverFigures({ cover, blocks }: Report): readonly Block[] {
  const { figures } = cover;
  if (figures === undefined || blocks.some(({ kind }) => kind === 'cards')) return blocks;
  return [
    { kind: 'cards', cards: figures.map(({ name, ...rest }) => ({ title: capitalized(name), ...rest })) },
    ...blocks,
  ];
}
