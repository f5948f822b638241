import type { Location } from '../../diagnostics/diagnostic.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { quote } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { FormerCodes, isOfRow, type RowOf } from './as-exported.ts';
import { lostIn } from './filled-in.ts';
import type { Ground } from './ground.ts';
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

/**
 * The rows of an activity without those that are strays among them, which are told: nobody said of this activity what they
 * say. `own` is the code with which the rows of a new activity may have gone out.
 */
export function withoutStrays(
  codigo: string,
  rows: readonly BookRow[],
  { strays, settled, found }: Ground,
  own?: string,
): readonly BookRow[] {
  const formerOf = ({ cell }: BookRow): string | undefined => {
    const former = strays.formers.get(cell);
    return former === own ? undefined : former;
  };
  const left = rows.filter((row) => formerOf(row) !== undefined);
  for (const row of left) for (const doubt of row.doubts) settled.add(doubt);
  // A row may tell a cause and a measure.
  for (const [cell, told] of groupedBy(left, (row) => row.cell)) {
    const former = formerOf(told[0]) ?? '';
    found.push(
      problemAt(cell, {
        name: 'codigo-cambiado',
        severity: 'warning',
        message: `La fila de ${quote(codigo)} salió con el código de ${quote(former)}: si se ordenó o se pegó solo la columna de los códigos, lo que dice es de ${quote(former)}. La fila se deja${lostIn(told.map((row) => ({ ...row, codigo: former })))}`,
        help: `Devuélvale el código ${former} e importe el libro otra vez; si lo que dice es de ${codigo}, páselo a un libro nuevo de plan export`,
      }),
    );
  }
  return rows.filter((row) => formerOf(row) === undefined);
}
