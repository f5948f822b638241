import type { Block, Figure } from './report.ts';

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
  const given = blocks.map((block): Block => {
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
  const places = new Map(given.flatMap((block) => placeOf(block)));
  return given.map((block) => (block.kind === 'figure' ? withPlace(block, places) : block));
}

/** How a text calls a table or an annex: «el cuadro 4», «el anexo A1»; nothing of what has no number. */
function placeOf(block: Block): readonly (readonly [id: string, name: string])[] {
  if (block.kind === 'table' && block.id !== undefined && block.label !== '')
    return [[block.id, `el ${block.label.toLowerCase()}`]];
  if (block.kind !== 'heading' || block.level !== 1 || block.number === undefined) return [];
  return [[block.id, `${block.number.startsWith('A') ? 'el anexo' : 'la sección'} ${block.number}`]];
}

/** A figure that says where all its data stand, which does not need to be seen. */
function withPlace(figure: Figure, places: ReadonlyMap<string, string>): Figure {
  const place = places.get(figure.dataIn ?? '');
  return place === undefined
    ? figure
    : { ...figure, alt: `${figure.alt} Todos sus datos están en ${place}.` };
}
