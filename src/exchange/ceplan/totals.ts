import type { Model } from '../../model/model.ts';
import { quote } from '../../text/spanish.ts';
import { decimalOf, exactOf, sumOf, type Exact } from '../decimal.ts';
import type { Table } from '../table.ts';
import { MESES } from '../../text/months.ts';
import { monthTitle, type Block } from './columns.ts';
import { ceplanRowsOf } from './export.ts';
import type { CeplanRow } from './cells.ts';
import type { ActivityRows } from './groups.ts';
import { monthsOf, programmeBlock, totalIs } from './rows.ts';

/** What the rounding of a program leaves: less than a céntimo. */
const NEXT_TO_NOTHING: Exact = 10n ** 6n;

/**
 * Finds totals that are not what their months say: a month was written over, moved or lost, and only the total proves it.
 * The programme of quantities is not asked here: its total tells how its months are read. With `pimIsFn` the total of the
 * programmed soles is the budget, and has to be right. A total that our own table states without months is none of them.
 */
export function sayTotals(
  { table, rows }: ActivityRows,
  { pimIsFn, isOwn }: { readonly pimIsFn: boolean; readonly isOwn: IsOwnTotal },
): void {
  const programme = programmeBlock(table, rows, 'FN');
  for (const block of [programme, 'FN(SE)', 'F(SE)'] as const) {
    const title = `${block} TOTAL`;
    if (!table.has(title)) continue;
    const sums = rows.map((row) => sumOf(monthsOf(table, row, block).values.values()));
    const whole = sums.reduce((a, b) => a + b, 0n);
    for (const [i, row] of rows.entries()) {
      const { total } = monthsOf(table, row, block);
      if (
        total === undefined ||
        hasUnread(table, row, block) ||
        fits(table, row, block, [sums[i] ?? 0n, whole])
      )
        continue;
      const isBlank = monthsOf(table, row, block).values.size === 0;
      if (isBlank && isOwn(table.text(row, 'ACTIVIDAD OPERATIVA ID'), block, total)) continue;
      const isBudget = pimIsFn && block === programme;
      const written = quote(table.titleOf(title));
      table.say(table.cell(row, title), {
        name: 'total-no-cuadra',
        severity: isBudget ? 'error' : 'warning',
        message: isBlank
          ? `${written} dice ${total}, y sus meses están en blanco`
          : `${written} dice ${total}, y sus meses suman ${decimalOf(sums[i] ?? 0n)}`,
        help: isBudget
          ? 'Corrija en la hoja el mes o el total: con --pim fn ese total es el PIM'
          : 'Se leen los meses: compruebe en la hoja si alguno se cambió o se borró',
      });
    }
  }
}

/** Whether the table that we write of a year states this total of an activity, and no month of it. */
export type IsOwnTotal = (codigo: string, block: Block, total: string) => boolean;

/** The table is made where a total is asked about, which few files need. */
export function ownTotals(model: Model, anio: number): IsOwnTotal {
  let own: ReadonlyMap<string, CeplanRow> | undefined;
  return (codigo, block, total) => {
    own ??= ceplanRowsOf(model, anio);
    const row = own.get(codigo);
    const stated = row?.get(`${block} TOTAL`);
    return (
      stated !== undefined &&
      exactOf(stated.text) === exactOf(total) &&
      MESES.every((mes) => row?.get(monthTitle(block, mes)) === undefined)
    );
  };
}

/** Whether a month says something that is no number: it is found, and its total is not asked. */
function hasUnread(table: Table, row: number, block: Block): boolean {
  const { values } = monthsOf(table, row, block);
  return MESES.some((mes) => table.text(row, monthTitle(block, mes)) !== '' && !values.has(mes));
}

function fits(table: Table, row: number, block: Block, sums: readonly Exact[]): boolean {
  const months = monthsOf(table, row, block);
  const stated = exactOf(months.total ?? '0');
  if (sums.some((sum) => abs(sum - stated) < NEXT_TO_NOTHING)) return true;
  // Of quantities the total may be a level, and blank months are told by the goal.
  return block === 'F(SE)' && months.values.size > 0 && totalIs(months) !== 'otro';
}

function abs(value: Exact): Exact {
  return value < 0n ? -value : value;
}
