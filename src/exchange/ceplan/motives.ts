import { MESES, type Mes } from '../../text/months.ts';
import { withoutPersonalData } from '../../text/without-personal-data.ts';
import type { DraftBuilder, Group } from '../draft.ts';
import type { Table } from '../table.ts';

/** Why months fell short, in the words of the unit; they can name persons, and go only where they are asked for. */
export function putMotives(draft: DraftBuilder, table: Table, row: number): void {
  const motives = motivesIn(table, row);
  if (motives.length === 0) return;
  draft.set(
    ['desvios'],
    motives.map(({ mes, detalle }): Group => ({ mes, detalle: withoutPersonalData(detalle) })),
    table.cell(row, motives[0]?.title ?? ''),
  );
  for (const [i, { title }] of motives.entries()) draft.note(['desvios', String(i)], table.cell(row, title));
}

/** The motives of a row, month by month. */
export function motivesIn(
  table: Table,
  row: number,
): readonly { readonly mes: Mes; readonly detalle: string; readonly title: string }[] {
  return MESES.flatMap((mes, i) => {
    const title = `MOTIVO(SE) ${String(i + 1).padStart(2, '0')}`;
    const detalle = table.has(title) ? table.text(row, title) : '';
    return detalle === '' ? [] : [{ mes, detalle, title }];
  });
}
