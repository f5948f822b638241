import { MESES } from '../../text/months.ts';
import { enumerate } from '../../text/spanish.ts';
import type { Table } from '../table.ts';
import { monthTitle, type Block } from './columns.ts';

const BLOCKS: readonly Block[] = (['F', 'FN'] as const).flatMap((kind) =>
  (['A', 'AJ', 'CS', 'RE', 'SE', 'E'] as const).map((name): Block => `${kind}(${name})`),
);

/** An old book of Excel has no more columns, and those beyond are lost when it is saved. */
const LAST_OF_XLS = 256;

/**
 * Finds the blocks that lack months which others have: columns were lost, and what they said would be missing from every
 * sum without a word.
 */
export function sayCutBlocks(table: Table): void {
  const there = (block: Block): readonly string[] =>
    MESES.map((mes) => monthTitle(block, mes)).filter((title) => table.has(title));
  const blocks = BLOCKS.filter((block) => there(block).length > 0);
  const most = Math.max(0, ...blocks.map((block) => there(block).length));
  const cut = blocks.filter((block) => there(block).length < most);
  if (cut.length === 0) return;
  const isOldBook = Math.max(...table.columns.values()) === LAST_OF_XLS;
  table.say(table.cell(table.titleRow, ''), {
    name: 'meses-ausentes',
    severity: 'error',
    message: `A ${enumerate(cut.map(written))} le${cut.length === 1 ? '' : 's'} faltan meses que otros bloques tienen: hay ${enumerate(cut.map((block) => `${there(block).length} de ${most}`))}`,
    help: isOldBook
      ? 'Se perdieron al guardar el archivo como .xls, que tiene 256 columnas: impórtelo como lo da CEPLAN, o guárdelo como Libro de Excel (.xlsx)'
      : 'Importe el archivo como lo da CEPLAN, sin borrar columnas',
  });
}

/** `Fn(SE)`, as CEPLAN writes it. */
function written(block: Block): string {
  return block.replace('FN', 'Fn');
}
