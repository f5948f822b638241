import type { Block } from './report.ts';

/**
 * Every section but the first and those named follows what stands before it: a page is not turned because a subject ends.
 */
export function compacted(blocks: readonly Block[], opening: ReadonlySet<string>): readonly Block[] {
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block) =>
    block.kind !== 'heading' || block.level !== 1 || block === first || opening.has(block.id)
      ? block
      : { ...block, compact: true },
  );
}
