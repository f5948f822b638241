import type { Value } from '../../edit/value.ts';
import { valueAt } from '../../schema/value-at.ts';
import { enumerate, firstNamed } from '../../text/spanish.ts';
import { DraftBuilder } from '../draft.ts';
import { plainText, untouchedIn } from './as-exported.ts';
import type { Column } from './columns.ts';
import { beginning } from './left-notes.ts';
import type { BookRow } from './read.ts';

/** Cells that are named one by one. */
const MOST_NAMED = 5;

/** The columns of a row that say something else than when the workbook was written: all that say anything in a new row. */
export function filledIn(row: BookRow): readonly Column[] {
  const untouched = untouchedIn(row, row.draft.data);
  return row.plan.columns.filter(
    (column) => textIn(row, column) !== undefined && !untouched.includes(column),
  );
}

/** What somebody filled in, in a row. */
export function filledDraft(row: BookRow): DraftBuilder {
  const { draft } = row;
  const filled = new DraftBuilder();
  for (const { path } of filledIn(row))
    filled.set(path, valueAt(draft.data, path) as Value, draft.cellOf(path)); // of a draft
  return filled;
}

/** «Ejecutado nov (10) y Girado (880)»: what some columns of rows say. */
export function saidIn(told: readonly { readonly row: BookRow; readonly column: Column }[]): string {
  const words = told.map(({ row, column }) => `${column.title} (${beginning(textIn(row, column) ?? '')})`);
  return enumerate(firstNamed(words, MOST_NAMED));
}

/**
 * What somebody filled in, in rows that are left, as the end of a sentence about them; empty for nothing. `origin` is what
 * they went out as, where they came back as another.
 */
export function lostIn(rows: readonly BookRow[], origin?: Pick<BookRow, 'codigo' | 'key' | 'marks'>): string {
  const told = rows.flatMap((row) => {
    const sent = filledIn({ ...row, ...origin });
    return filledIn(row).flatMap((column) => (sent.includes(column) ? [{ row, column }] : []));
  });
  const isOne = new Set(rows.map(({ cell }) => cell)).size === 1;
  return told.length === 0 ? '' : `, y con ${isOne ? 'ella' : 'ellas'} lo que se llenó: ${saidIn(told)}`;
}

function textIn({ draft }: BookRow, { path }: Column): string | undefined {
  return plainText(valueAt(draft.data, path));
}
