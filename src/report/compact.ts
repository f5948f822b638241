import type { Block } from './report.ts';

/** The sections that always open a page: what is read first, and what is only looked up. */
const OPENING: ReadonlySet<string> = new Set(['resumen', 'anexo-poi']);

/** Every other section follows what stands before it: a page is not turned because a subject ends. */
export function compacted(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block) =>
    block.kind !== 'heading' || block.level !== 1 || block === first || OPENING.has(block.id)
      ? block
      : { ...block, compact: true },
  );
}
