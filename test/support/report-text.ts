import type { Block, Report, Row, Text } from '../../src/report/report.ts';

function flat(text: Text): string {
  return text.map((inline) => inline.text).join('');
}

function rowText(row: Row): string[] {
  return row.cells.flatMap((cell) => [flat(cell.text), cell.note === undefined ? '' : flat(cell.note)]);
}

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.number ?? '', block.text];
    case 'paragraph':
      return [flat(block.text)];
    case 'list':
      return block.items.flatMap((item) => ['•', flat(item)]);
    case 'table': {
      const rows = block.rows.length === 0 ? ['Sin datos.'] : block.rows.flatMap(rowText);
      return [`${block.label}. ${block.caption}`, ...block.columns.map((column) => column.title), ...rows];
    }
    case 'cards':
      return block.cards.flatMap((card) => [card.title, card.value, card.note]);
    case 'statusGrid':
      return [
        block.title,
        'Dimensión',
        ...Array.from(
          { length: Math.max(...block.rows.map((row) => row.tiles.length)) },
          (_, index) => `Objetivo ${index + 1}`,
        ),
        ...block.rows.flatMap((row) => [
          row.title,
          row.subtitle,
          ...row.tiles.flatMap((tile) => [tile.value, tile.word, tile.id, tile.name]),
        ]),
      ];
    case 'figure':
      return [block.alt, `${block.label}. ${block.caption}`];
    case 'callout':
      return [block.title, ...block.text.map(flat)];
    case 'facts':
      return block.items.flatMap((item) => [item.term, flat(item.text)]);
    case 'columns':
      return block.columns.flatMap(({ title, note = '', items, none }) => [
        title,
        note,
        ...(items.length === 0
          ? [none]
          : items.flatMap((item) => [flat(item.text), item.note === undefined ? '' : flat(item.note)])),
      ]);
    case 'sheets':
      return block.items.flatMap(({ title, word = '', items }) => [
        title,
        word,
        ...items.flatMap((item) => [item.term, flat(item.text)]),
      ]);
  }
}

/** All that a reader should hear after the table of contents, in order. */
export function bodyText(report: Report): string {
  return report.blocks.flatMap(blockText).join(' ').replace(/\s+/gu, ' ').trim();
}
