import { MESES, type Mes } from '../../text/months.ts';
import { decimalOf, sumOf } from '../decimal.ts';
import { soles, type DraftBuilder, type Group } from '../draft.ts';
import type { Table } from '../table.ts';
import type { CeplanOptions } from './options.ts';
import type { Block } from './columns.ts';
import { monthCell, monthsOf, programmeBlock } from './rows.ts';

/** Whether a product of the budget is an investment project. */
export function isWork(producto: string): boolean {
  return /^2\d{6}$/.test(producto);
}

/** The codes of the budget, as our documents call them, and their digits. */
const BUDGET_CODES = [
  ['categoria', 'CATEGORIA ID', 4],
  ['producto', 'PRODUCTO ID', 7],
  ['actividad_presupuestal', 'ACTIVIDAD PRESUPUESTAL ID', 7],
] as const;

/** What the rows of an activity state of its money: what is programmed and accrued by month, and its codes. */
export function putMoney(
  draft: DraftBuilder,
  table: Table,
  rows: readonly [number, ...number[]],
  { pimIsFn }: CeplanOptions,
): void {
  const [row] = rows;
  const programme = addedMoney(table, rows, programmeBlock(table, rows, 'FN'));
  const accrued = addedMoney(table, rows, 'FN(SE)');
  if (pimIsFn && programme.total !== undefined)
    draft.set(['presupuesto', 'pim'], soles(programme.total), table.cell(row, `${programme.block} TOTAL`));
  for (const mes of MESES) {
    const planned = programme.values.get(mes);
    if (planned === undefined) continue;
    draft.set(
      ['presupuesto', 'programado', mes],
      soles(planned),
      monthCell(table, row, programme.block, mes),
    );
  }
  for (const mes of MESES) {
    const spent = accrued.values.get(mes);
    if (spent === undefined) continue;
    draft.set(['presupuesto', 'devengado_mensual', mes], soles(spent), monthCell(table, row, 'FN(SE)', mes));
  }
  for (const [name, title, digits] of BUDGET_CODES) {
    const code = table.code(row, title, digits);
    // A work is its project, which its `cui` says.
    if (name !== 'producto' || !isWork(code)) draft.set(['presupuesto', name], code, table.cell(row, title));
  }
  const note = table.text(row, 'NOTA');
  if (note !== '') {
    const item: Group = { norma: note };
    draft.set(['presupuesto', 'modificaciones'], [item], table.cell(row, 'NOTA'));
  }
}

interface Added {
  readonly block: Block;
  readonly values: ReadonlyMap<Mes, string>;
  readonly total: string | undefined;
}

/** Soles of several rows of an activity add up. */
function addedMoney(table: Table, rows: readonly number[], block: Block): Added {
  const all = rows.map((row) => monthsOf(table, row, block));
  const values = new Map<Mes, string>();
  for (const mes of MESES) {
    const stated = all.flatMap((months) => months.values.get(mes) ?? []);
    if (stated.length > 0) values.set(mes, decimalOf(sumOf(stated)));
  }
  const totals = all.flatMap(({ total, values: months }) =>
    total === undefined || months.size === 0 ? [] : [total],
  );
  return { block, values, total: totals.length === 0 ? undefined : decimalOf(sumOf(totals)) };
}
