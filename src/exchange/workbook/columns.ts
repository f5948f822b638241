import type { Mes } from '../../text/months.ts';
import type { Path } from '../../text/path.ts';
import type { ListName } from './choices.ts';

/** What a column of our workbook holds, and where that stands in the documents. */
export interface Column {
  readonly title: string;
  /** From the item that the row tells. */
  readonly path: Path;
  readonly kind: ColumnKind;
  readonly help: string;
  readonly width: number;
  readonly list?: ListName;
  /** Of months. */
  readonly mes?: Mes;
  /** Of codes that are all digits: how many, since Excel eats the zeros before them. */
  readonly digits?: number;
  /** A number from 0 to 100: Excel keeps `55%` as 0.55. */
  readonly isPercentage?: boolean;
  /** By which the item is known: a document with one of another form is not read. */
  readonly isId?: boolean;
  /** Shown to know what the row is about, and never read. */
  readonly isShown?: boolean;
}

/** `codes` are several codes, parted by commas; `yes` is a yes or a no. */
export type ColumnKind = 'text' | 'code' | 'codes' | 'choice' | 'yes' | 'money' | 'quantity' | 'date';

/** A sheet with one row for each activity, or for each item of a list of it or of its document. */
export interface SheetPlan {
  readonly name: string;
  readonly purpose: string;
  /** Where its rows stand: in the activity itself, in lists of it, or in lists of the document. */
  readonly of: 'activity' | 'list' | 'document';
  readonly columns: readonly Column[];
  /** Rows that stand ready for what is new. */
  readonly spareRows: number;
}

export const CODE_TITLE = 'Código';
/** The hidden column by which a row of a list is known again. */
export const KEY_TITLE = 'Clave';
/** The hidden last column: what the row said when the workbook was written. */
export const MARKS_TITLE = 'Marcas';
export const HIDDEN_TITLES: readonly string[] = [KEY_TITLE, MARKS_TITLE];
/** In sheets of lists: the activity that a row belongs to. */
export const OWNER_TITLE = 'Código de la actividad';

/* Columns of each kind, by their titles and where their values stand. */

export function text(title: string, path: Path, help: string, width = 28): Column {
  return { title, path, kind: 'text', help, width };
}
export function code(title: string, path: Path, help: string, width = 12): Column {
  return { title, path, kind: 'code', help, width };
}
export function codes(title: string, path: Path, help: string, width = 18): Column {
  return { title, path, kind: 'codes', help: `${help} Si son varios, sepárelos con comas.`, width };
}
export function choice(
  title: string,
  path: Path,
  { list, help, width = 18 }: Pick<Column, 'help'> & { readonly list: ListName; readonly width?: number },
): Column {
  return { title, path, kind: 'choice', list, help: `${help} Elija de la lista.`, width };
}
export function money(title: string, path: Path, help: string): Column {
  return { title, path, kind: 'money', help: `${help} En soles, sin «S/» ni marca de miles.`, width: 15 };
}
export function quantity(title: string, path: Path, help: string, width = 12): Column {
  return { title, path, kind: 'quantity', help, width };
}
export function date(title: string, path: Path, help: string): Column {
  return { title, path, kind: 'date', help: `${help} Como fecha: 30/06/2026.`, width: 13 };
}
export function yes(title: string, path: Path, help: string): Column {
  return { title, path, kind: 'yes', list: 'si_no', help: `${help} Sí o no.`, width: 12 };
}

export function months(
  meses: readonly Mes[],
  word: string,
  path: Path,
  { kind, help }: { readonly kind: 'money' | 'quantity'; readonly help: string },
): readonly Column[] {
  return meses.map((mes) => ({
    title: `${word} ${mes}`,
    path: [...path, mes],
    kind,
    help,
    width: kind === 'money' ? 14 : 13,
    mes,
  }));
}
