import type { Location } from '../../diagnostics/diagnostic.ts';
import { FormerCodes, isOfRow, type RowOf } from './as-exported.ts';
import type { BookRow } from './read.ts';

/** Rows that came back with the code of another activity: codes that were sorted or pasted without their rows. */
export interface Strays {
  /** By the cell of each the code that it went out with. */
  readonly formers: ReadonlyMap<Location, string>;
  /** Whether one of them went out as a row of a sheet. */
  readonly has: (sheet: string, row: RowOf) => boolean;
}

/**
 * The strays among the rows of a workbook. One that was copied to write one more is none of them: what it was copied from
 * is still in its sheet. `codes` are those of the activities that stand.
 */
export function straysIn(rows: readonly BookRow[], codes: readonly string[]): Strays {
  const slot = (sheet: string, { codigo, key }: RowOf): string => `${sheet}\n${codigo}\n${key}`;
  const formers = new FormerCodes(codes);
  const atHome = new Set<string>();
  const away = new Map<BookRow, string>();
  for (const row of rows) {
    const { plan, marks } = row;
    if (plan.of === 'document' || marks === undefined) continue;
    if (isOfRow(marks, row)) atHome.add(slot(plan.name, row));
    else {
      const codigo = formers.of(marks, row.key);
      if (codigo !== undefined) away.set(row, codigo);
    }
  }
  const strays = [...away]
    .map(([row, codigo]) => ({ row, codigo, slot: slot(row.plan.name, { codigo, key: row.key }) }))
    .filter((one) => !atHome.has(one.slot));
  const slots = new Set(strays.map((one) => one.slot));
  return {
    formers: new Map(strays.map(({ row, codigo }) => [row.cell, codigo])),
    has: (sheet, row) => slots.has(slot(sheet, row)),
  };
}
