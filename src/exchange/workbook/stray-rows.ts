import type { Location } from '../../diagnostics/diagnostic.ts';
import { FormerCodes, isOfRow, type RowOf } from './as-exported.ts';
import type { BookRow } from './read.ts';
import type { Share } from './share.ts';
import { shiftedRows } from './shifted-rows.ts';

/** As what a row went out that came back as another. */
export interface Origin extends Pick<BookRow, 'codigo' | 'key' | 'marks'> {
  /** Whether its code has stayed and its values were moved: here from that row, or it is not known from which. */
  readonly shifted?: 'known' | 'unknown';
}

/** Rows whose values and code went out with different things: one of both was sorted or pasted without the other. */
export interface Strays {
  /** By the cell of each, what its values went out as. */
  readonly origins: ReadonlyMap<Location, Origin>;
  /** Whether one of them went out as a row of a sheet. */
  readonly has: (sheet: string, row: RowOf) => boolean;
}

/**
 * The strays among the rows of a workbook. One that was copied to write one more is none of them: what it was copied from
 * is still in its sheet.
 */
export function straysIn(rows: readonly BookRow[], share: Share): Strays {
  const slot = (sheet: string, { codigo, key }: RowOf): string => `${sheet}\n${codigo}\n${key}`;
  const formers = new FormerCodes(share.actividades.map(({ id }) => id));
  const atHome: BookRow[] = [];
  const away = new Map<BookRow, Origin>();
  for (const row of rows) {
    const { plan, codigo: own, rowKey: key, marks } = row;
    if (plan.of === 'document' || marks === undefined) continue;
    if (isOfRow(marks, { codigo: own, key })) atHome.push(row);
    else {
      const codigo = formers.of(marks, key);
      if (codigo !== undefined) away.set(row, { codigo, key, marks });
    }
  }
  const shifted = shiftedRows(atHome, share);
  const there = new Set(atHome.map(({ plan, codigo, rowKey: key }) => slot(plan.name, { codigo, key })));
  const strays: readonly (readonly [BookRow, Origin])[] = [
    ...[...away].filter(([{ plan }, origin]) => !there.has(slot(plan.name, origin))),
    ...shifted.map(([row, owner]): readonly [BookRow, Origin] => {
      const { codigo, rowKey: key, marks } = owner ?? row;
      return [row, { codigo, key, marks, shifted: owner ? 'known' : 'unknown' }];
    }),
  ];
  const slots = new Set(strays.map(([{ plan }, origin]) => slot(plan.name, origin)));
  return {
    origins: new Map(strays.map(([{ cell }, origin]) => [cell, origin])),
    has: (sheet, row) => slots.has(slot(sheet, row)),
  };
}
