import type { Location } from '../../diagnostics/diagnostic.ts';
import { lastDayOfMonth } from '../../model/progress/calendar.ts';
import { MESES } from '../../text/months.ts';
import type { Table } from '../table.ts';
import type { Block } from './columns.ts';
import { monthCell, monthsOf } from './rows.ts';

/** The last day of the latest month in which a row says what was done or spent, and a cell that says it. */
export function lastMonthOf(
  table: Table,
  rows: readonly number[],
  anio: number,
): { readonly corte: string; readonly cell: Location } | undefined {
  const blocks: readonly Block[] = ['F(SE)', 'FN(SE)'];
  for (const mes of MESES.toReversed()) {
    for (const row of rows) {
      const block = blocks.find((one) => monthsOf(table, row, one).values.has(mes));
      if (block !== undefined)
        return {
          corte: lastDayOfMonth(anio, MESES.indexOf(mes) + 1),
          cell: monthCell(table, row, block, mes),
        };
    }
  }
  return undefined;
}
