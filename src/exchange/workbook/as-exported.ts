import { isEmpty, NumberAsWritten } from '../../edit/value.ts';
import { valueAt } from '../../schema/value-at.ts';
import { jsonPointer, type Path } from '../../text/path.ts';
import { sha256 } from '../../text/sha256.ts';
import { shortest } from '../decimal.ts';
import { oneLine } from '../merge.ts';
import type { Column, SheetPlan } from './columns.ts';

/** What a row is of: its activity, empty for one of the document, and the key of its item, empty for an activity. */
export interface RowOf {
  readonly codigo: string;
  readonly key: string;
}

/**
 * What a row said when the workbook was written, for its hidden last cell: short marks of what it is of and of each of its
 * values. What still has its mark when the workbook comes back was touched by nobody.
 */
export function marksOf(row: RowOf, { columns }: SheetPlan, data: unknown): string {
  return [ownMark(row), ...columns.flatMap((column) => markIn(row, column, data) ?? [])].join(' ');
}

/** The marks by which a sheet still tells that it went out with rows, once one of them is gone. */
export function marksOfRows(rows: readonly RowOf[]): readonly string[] {
  return rows.map(rowMark);
}

/** Whether a sheet with these marks went out with a row. */
export function wentOutWith(marks: ReadonlySet<string>, row: RowOf): boolean {
  return marks.has(rowMark(row));
}

/** Whether a row with marks went out with what stands in a column of it now. */
export function wentOutSaying(
  row: RowOf & { readonly marks: ReadonlySet<string> | undefined },
  column: Column,
  data: unknown,
): boolean {
  const mark = markIn(row, column, data);
  return mark !== undefined && row.marks?.has(mark) === true;
}

/** Whether marks are of this row, and of none that it was copied from to another activity. */
export function isOfRow(marks: ReadonlySet<string>, row: RowOf): boolean {
  return marks.has(ownMark(row));
}

/** Finds again of which activity a row went out, by its marks, among the codes of some. */
export class FormerCodes {
  readonly #codes: readonly string[];
  /** By the key of a row, the codes by the mark that a row of theirs has. */
  readonly #ofKey = new Map<string, ReadonlyMap<string, string>>();

  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /** Undefined for a row that went out with none of the codes. */
  of(marks: ReadonlySet<string>, key: string): string | undefined {
    const codes =
      this.#ofKey.get(key) ??
      new Map(this.#codes.map((codigo) => [ownMark({ codigo, key }), codigo] as const));
    this.#ofKey.set(key, codes);
    for (const mark of marks) if (codes.has(mark)) return codes.get(mark);
    return undefined;
  }
}

/** The columns of a row whose values are still what the workbook was written with. */
export function untouchedIn(
  row: RowOf & { readonly marks: ReadonlySet<string> | undefined; readonly plan: SheetPlan },
  data: unknown,
): readonly Column[] {
  const { marks, plan } = row;
  if (marks === undefined || !isOfRow(marks, row)) return [];
  return plan.columns.filter((column) => {
    const mark = markIn(row, column, data);
    return mark !== undefined && marks.has(mark);
  });
}

/** The marks that a cell lists. */
export function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((mark) => mark !== ''));
}

/** No column stands at this path. */
const OF_SHEET: Path = ['fila'];

function rowMark(row: RowOf): string {
  return markOf(row, OF_SHEET, '');
}

function ownMark(row: RowOf): string {
  return markOf(row, [], '');
}

/** The mark of what a row says in a column; undefined where that is nothing, or of another sheet. */
function markIn(row: RowOf, { path, isShown }: Column, data: unknown): string | undefined {
  const value = isShown === true ? undefined : plainText(valueAt(data, path));
  return value === undefined ? undefined : markOf(row, path, value);
}

function markOf({ codigo, key }: RowOf, path: Path, value: string): string {
  return sha256(JSON.stringify([codigo, key, jsonPointer(path), value])).slice(0, 8);
}

/** A value of a document or of a cell, as one text for both; undefined for none and for what no cell holds. */
export function plainText(value: unknown): string | undefined {
  if (isEmpty(value)) return undefined;
  if (value instanceof NumberAsWritten) return shortest(value.digits);
  if (typeof value === 'number') return shortest(String(value));
  if (typeof value === 'string') return oneLine(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one) => plainText(one) ?? '').join(', ');
  return undefined;
}
