import type { Location } from '../../diagnostics/diagnostic.ts';
import { monthName } from '../../model/progress/calendar.ts';
import { MESES, type Mes } from '../../text/months.ts';
import { decimalOf, exactOf, sumOf, type Exact } from '../decimal.ts';
import { soles, type DraftBuilder, type Group } from '../draft.ts';
import { incompleteSum, type Blank } from '../incomplete-sum.ts';
import type { Table } from '../table.ts';
import type { CeplanOptions } from './options.ts';
import type { Block } from './columns.ts';
import { monthCell, monthsOf, programmeBlock, type Months } from './rows.ts';

/** Whether a product of the budget is an investment project. */
export function isWork(producto: string): boolean {
  return /^2\d{6}$/.test(producto);
}

/** Whether a table says of what source of money each row is. */
export function isFinancial(table: Table): boolean {
  return table.has('GG ID') && table.has('RUBRO ID');
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
  options: CeplanOptions,
): void {
  const [row] = rows;
  // By sources of money each has its own programme.
  if (!isFinancial(table)) putProgramme(draft, table, rows, options);
  const accrued = accruedOf(table, rows);
  for (const [mes, spent] of accrued.months)
    draft.set(['presupuesto', 'devengado_mensual', mes], soles(spent), monthCell(table, row, 'FN(SE)', mes));
  sayBlanks(table, row, accrued.blanks);
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

/** What the rows of an activity state of the soles that are programmed by month and, where that is asked for, of its PIM. */
export function putProgramme(
  draft: DraftBuilder,
  table: Table,
  rows: readonly [number, ...number[]],
  options: CeplanOptions,
): void {
  const [row] = rows;
  const block = programmeBlock(table, rows, 'FN');
  const { months, pim, blanks } = programmeOf(table, rows, block, options);
  if (pim !== undefined) draft.set(['presupuesto', 'pim'], soles(pim), table.cell(row, `${block} TOTAL`));
  for (const [mes, planned] of months)
    draft.set(['presupuesto', 'programado', mes], soles(planned), monthCell(table, row, block, mes));
  sayBlanks(table, row, blanks);
}

/** Tells the sums of an activity that are left out; `row` is one of its rows. */
export function sayBlanks(table: Table, row: number, blanks: readonly Blank[]): void {
  const [first] = blanks;
  if (first) table.say(first.cell, incompleteSum(table.text(row, 'ACTIVIDAD OPERATIVA ID'), blanks));
}

interface Added {
  /** In the order of the year. */
  readonly months: ReadonlyMap<Mes, string>;
  /** What is left out, since a row leaves its part blank. */
  readonly blanks: readonly Blank[];
}

/**
 * What several rows accrued, added month by month. A row that has money programmed and says nothing of a month has not
 * told that it spent nothing in it, and neither does a total, which CEPLAN makes of the months that are there.
 */
function accruedOf(table: Table, rows: readonly number[]): Added {
  const programme = programmeBlock(table, rows, 'FN');
  const parts = rows.filter(
    (row) => hasMoney(table, row, 'FN(SE)') || sumOf(monthsOf(table, row, programme).values.values()) !== 0n,
  );
  const months = new Map<Mes, string>();
  const blanks: Blank[] = [];
  for (const mes of MESES) {
    const stated = parts.flatMap((row) => monthsOf(table, row, 'FN(SE)').values.get(mes) ?? []);
    if (stated.length === 0) continue;
    if (stated.length === parts.length) months.set(mes, decimalOf(sumOf(stated)));
    else
      for (const row of parts)
        if (!monthsOf(table, row, 'FN(SE)').values.has(mes))
          blanks.push({ what: `devengado de ${monthName(mes)}`, cell: monthCell(table, row, 'FN(SE)', mes) });
  }
  return { months, blanks };
}

/**
 * The soles that several rows of an activity have programmed in a block, added month by month, and with `pimIsFn` their
 * total, which is that of all months. A month that a row leaves blank adds nothing where its total proves it; else there
 * is no schedule: in one without a month, nothing is to be spent in it. `of` tells the rows from others, where there are.
 */
export function programmeOf(
  table: Table,
  rows: readonly number[],
  block: Block,
  { pimIsFn, of = '' }: Pick<CeplanOptions, 'pimIsFn'> & { readonly of?: string },
): Added & { readonly pim: string | undefined } {
  const parts = rows.filter((row) => hasMoney(table, row, block));
  const all = parts.map((row) => monthsOf(table, row, block));
  const whole = sumOf(all.flatMap(({ values }) => [...values.values()]));
  const months = new Map<Mes, string>();
  const blank: Location[] = [];
  for (const mes of MESES) {
    const stated = all.flatMap(({ values }) => values.get(mes) ?? []);
    if (stated.length === 0) continue;
    months.set(mes, decimalOf(sumOf(stated)));
    for (const row of parts)
      if (!isToldIn(monthsOf(table, row, block), mes, whole)) blank.push(monthCell(table, row, block, mes));
  }
  const total = `${block} TOTAL`;
  const hasPim = pimIsFn && months.size > 0 && table.has(total);
  const untotalled = hasPim ? parts.filter((row) => monthsOf(table, row, block).total === undefined) : [];
  const blanks = [
    ...blank.map((cell) => ({ what: `programado${of}`, cell })),
    ...untotalled.map((row) => ({ what: `PIM${of}`, cell: table.cell(row, total) })),
  ];
  return {
    months: blank.length === 0 ? months : new Map(),
    blanks,
    pim: hasPim && blanks.length === 0 ? decimalOf(whole) : undefined,
  };
}

/** Whether a row states soles in a block; a total of 0 over blank months is no zero. */
function hasMoney(table: Table, row: number, block: Block): boolean {
  const { values, total } = monthsOf(table, row, block);
  return values.size > 0 || exactOf(total ?? '0') !== 0n;
}

/** Whether a row says a month, or its total proves that there is nothing in it: the sum of its months, or of all rows. */
function isToldIn({ values, total }: Months, mes: Mes, whole: Exact): boolean {
  return (
    values.has(mes) ||
    (values.size > 0 && total !== undefined && [sumOf(values.values()), whole].includes(exactOf(total)))
  );
}
