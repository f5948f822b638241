import type { Block } from './report.ts';

/** A section of only a few lines does not deserve a page of its own, nor one on its side. */
const FEW = 3;

/**
 * Level-1 headings whose section is only a line or two follow what stands before them instead of opening a page;
 * so do those named. The first section always opens one.
 */
export function compacted(blocks: readonly Block[], follows: ReadonlySet<string>): readonly Block[] {
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' && block.level === 1 ? [i] : []));
  return blocks.map((block, i) => {
    if (block.kind !== 'heading' || block.level !== 1 || i === starts[0]) return block;
    const end = starts.find((start) => start > i) ?? blocks.length;
    const small = end - i <= FEW && blocks.slice(i + 1, end).every(({ kind }) => kind === 'paragraph');
    return small || follows.has(block.id) ? { ...block, compact: true } : block;
  });
}
