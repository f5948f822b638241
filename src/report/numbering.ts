import type { Block } from './report.ts';

/** Ids of level-1 headings that begin so are annexes: A1, A2. */
const ANNEX = 'anexo-';

/** Whether a level-1 heading opens an annex, by its id. */
export function isAnnex(id: string): boolean {
  return id.startsWith(ANNEX);
}

/**
 * Numbers sections (1, 2; annexes A1, A2, which are set dense), tables («Cuadro 3») and figures («Gráfico 2») in their
 * order of appearance. Tables without a caption take no number.
 */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  const counts = { section: 0, annex: 0, table: 0, figure: 0 };
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        if (block.level !== 1) return block;
        return isAnnex(block.id)
          ? { ...block, number: `A${++counts.annex}`, dense: true }
          : { ...block, number: String(++counts.section) };
      case 'table':
        return block.caption === '' ? block : { ...block, label: `Cuadro ${++counts.table}` };
      case 'figure':
        return { ...block, label: `Gráfico ${++counts.figure}` };
      default:
        return block;
    }
  });
}
