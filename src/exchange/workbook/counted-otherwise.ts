import { valueAt } from '../../schema/value-at.ts';
import { startsWith } from '../../text/path.ts';
import { isSameMeasure } from '../../text/same-measure.ts';
import { quote } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { countsAnything, meantAlone } from '../usual-values.ts';
import { isOfRow, plainText, untouchedIn, wentOutSaying } from './as-exported.ts';
import type { Column } from './columns.ts';
import { saidIn } from './filled-in.ts';
import type { Ground, HasRow } from './ground.ts';
import type { BookRow } from './read.ts';

/** By what quantities are counted that stand beside it. */
const COUNTED_BY: readonly string[] = ['unidad_medida', 'acumulacion'];

/** By what a workbook counts quantities of something, and the documents count them otherwise. */
export interface CountedOtherwise {
  readonly column: Column;
  readonly inBook: string;
  readonly inPlan: string;
  /** Whether somebody wrote it in the workbook, which did not go out with it. */
  readonly isTyped: boolean;
}

/** What some rows say of one thing, the first that say it, against what stands; undefined where they count alike. */
export function countedOtherwise(
  rows: readonly BookRow[],
  { data: standing, path, meant = meantAlone }: HasRow,
): CountedOtherwise | undefined {
  for (const field of COUNTED_BY)
    for (const row of rows) {
      const column = row.plan.columns.find((one) => one.path.at(-1) === field);
      if (column === undefined) continue;
      const usual = plainText(meant([...path, ...column.path]));
      const text = plainText(valueAt(row.draft.data, column.path) ?? valueAt(row.shown, column.path));
      // A blank cell that went out so means what is usual; one that was emptied says nothing.
      const wentOutBlank =
        row.marks !== undefined && isOfRow(row.marks, row) && !wentOutSaying(row, column, standing);
      const inBook = text ?? (wentOutBlank ? usual : undefined);
      if (inBook === undefined) continue;
      const own = plainText(valueAt(standing, column.path));
      const inPlan = own ?? usual;
      if (inPlan === undefined || isSameMeasure(inPlan, inBook)) break;
      const isTyped =
        text !== undefined && column.isShown !== true && !untouchedIn(row, row.draft.data).includes(column);
      // What is said of nothing that stands comes in with the first quantities.
      if (isTyped && own === undefined && !countsAnything(valueAt(standing, column.path.slice(0, -1)))) break;
      return { column, inBook, inPlan, isTyped };
    }
  return undefined;
}

/**
 * Takes out of a row the quantities that somebody counted by something else than the documents do, and tells them; but not
 * where what they are counted by is replaced with them.
 */
export function leaveCounted(
  row: BookRow,
  { column, inBook, inPlan, isTyped }: CountedOtherwise,
  standing: unknown,
  { found, replace }: Pick<Ground, 'found' | 'replace'>,
): void {
  if (isTyped && replace) return;
  const { plan, draft, codigo, cell } = row;
  const beside = column.path.slice(0, -1);
  const left = plan.columns.filter(({ kind, path }) => {
    const value = plainText(valueAt(draft.data, path));
    return (
      kind === 'quantity' &&
      startsWith(path, beside) &&
      value !== undefined &&
      value !== plainText(valueAt(standing, path))
    );
  });
  const [first] = left;
  if (first === undefined) return;
  found.push(
    problemAt(draft.cellOf(first.path) ?? cell, {
      name: 'fila-anterior',
      severity: 'warning',
      message: `${codigo}: ${quote(column.title)} es ${quote(inPlan)} en el plan y ${quote(inBook)} en el libro: no entra lo que se llenó en ${saidIn(left.map((one) => ({ row, column: one })))}`,
      help: `Si vale lo del libro, ${isTyped ? 'reemplace lo del plan, y entran juntos' : 'cámbielo primero en el plan e importe el libro otra vez'}; si no, pida a la unidad esas cantidades como las cuenta el plan`,
    }),
  );
  for (const { path } of left) draft.unset(path);
}
