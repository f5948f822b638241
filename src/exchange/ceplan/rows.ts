import type { Location } from '../../diagnostics/diagnostic.ts';
import { isInPercent } from '../../model/percent-unit.ts';
import { MESES, type Mes } from '../../text/months.ts';
import { countsThousands, exactOf, sumOf } from '../decimal.ts';
import type { Table } from '../table.ts';
import { monthTitle, type Block } from './columns.ts';

/** Twelve months and a total as a row states them, as plain decimals; what is blank is not there. */
export interface Months {
  readonly values: ReadonlyMap<Mes, string>;
  readonly total: string | undefined;
}

/** The months of a block in a row. Money may be less than zero: the State takes back what was accrued wrongly. */
export function monthsOf(table: Table, row: number, block: Block): Months {
  // They are asked for again and again, and a wrong cell is found once.
  const cache = known.get(table) ?? new Map<string, Months>();
  known.set(table, cache);
  const key = `${row} ${block}`;
  const months = cache.get(key) ?? readMonths(table, row, block);
  cache.set(key, months);
  return months;
}

const known = new WeakMap<Table, Map<string, Months>>();

function readMonths(table: Table, row: number, block: Block): Months {
  const negative = block.startsWith('FN');
  const inPercent = !negative && isInPercent(table.text(row, 'UNIDAD DE MEDIDA'));
  // Money is written with thousands, and so is what is whole and counted by the thousand beside it.
  const titles = [...MESES.map((mes) => monthTitle(block, mes)), `${block} TOTAL`];
  const commaMayBePoint = !negative && !countsThousands(titles.map((title) => textIn(table, row, title)));
  const options = { negative, inPercent, commaMayBePoint, inSoles: negative };
  const values = new Map<Mes, string>();
  for (const mes of MESES) {
    const title = monthTitle(block, mes);
    if (!table.has(title)) continue;
    const decimal = table.decimal(row, title, options);
    if (decimal !== undefined) values.set(mes, decimal);
  }
  const total = `${block} TOTAL`;
  return { values, total: table.has(total) ? table.decimal(row, total, options) : undefined };
}

function textIn(table: Table, row: number, title: string): string {
  return table.has(title) ? table.text(row, title) : '';
}

/** How the total of a block is made of its months. */
export type TotalIs = 'suma' | 'ultimo' | 'maximo' | 'otro' | 'nada';

/** `nada` where there are no months or no total. The sum comes first: it is what CEPLAN gives for what was reprogrammed and done. */
export function totalIs({ values, total }: Months): TotalIs {
  if (total === undefined || values.size === 0) return 'nada';
  const stated = exactOf(total);
  const all = [...values.values()].map(exactOf);
  if (sumOf(values.values()) === stated) return 'suma';
  const last = all.findLast((value) => value !== 0n) ?? 0n;
  if (last === stated) return 'ultimo';
  return all.reduce((max, value) => (value > max ? value : max), 0n) === stated ? 'maximo' : 'otro';
}

/** Whether two rows say the same in the months of a block. */
export function sameMonths(a: Months, b: Months): boolean {
  return MESES.every((mes) => {
    const [one, other] = [a.values.get(mes), b.values.get(mes)];
    if (one === undefined || other === undefined) return one === other;
    return exactOf(one) === exactOf(other);
  });
}

/** The cell of a month. */
export function monthCell(table: Table, row: number, block: Block, mes: Mes): Location {
  return table.cell(row, monthTitle(block, mes));
}

/** The blocks of what is programmed, in quantities or soles, the one that holds first. */
export function programmeBlocks(kind: 'F' | 'FN'): readonly Block[] {
  return (['RE', 'CS', 'AJ', 'A', 'E'] as const).map((name): Block => `${kind}(${name})`);
}

/** The block that says what is programmed: what was reprogrammed, or else the last that was before it. */
export function programmeBlock(table: Table, rows: readonly number[], kind: 'F' | 'FN'): Block {
  return (
    programmeBlocks(kind).find(
      (block) => table.has(`${block} 01`) && rows.some((row) => monthsOf(table, row, block).values.size > 0),
    ) ?? `${kind}(RE)`
  );
}
