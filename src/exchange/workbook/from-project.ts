import type { Model } from '../../model/model.ts';
import { MESES } from '../../text/months.ts';
import { lastDayOfMonth } from '../../model/progress/calendar.ts';
import {
  lockedCell,
  openCell,
  type Book,
  type BookCell,
  type BookColumn,
  type BookKind,
  type BookSheet,
} from './book.ts';
import { choicesOf, labelOf, LIST_NAMES } from './choices.ts';
import { marksOf, marksOfRows, type RowOf } from './as-exported.ts';
import { CODE_TITLE, KEY_TITLE, MARKS_TITLE, OWNER_TITLE, type Column, type SheetPlan } from './columns.ts';
import { EXECUTED, sheetPlans } from './sheet-plans.ts';
import { frontSheet } from './front.ts';
import type { Share } from './share.ts';
import { itemsOfActivity, itemsOfDocument } from './rows.ts';
import { valueAt } from '../../schema/value-at.ts';

/** The workbook that a unit fills in. */
export function workbookOf(model: Model, share: Share): Book {
  const plans = sheetPlans(share.meses);
  return {
    title: `POI ${share.periodo}, ${share.unidad.data.nombre ?? share.unidad.id}`,
    sheets: [frontSheet(model, share, plans), ...plans.map((plan) => sheetOf(plan, model, share))],
    lists: LIST_NAMES.map((name) => ({ name, choices: choicesOf(name, model).map(({ label }) => label) })),
  };
}

function sheetOf(plan: SheetPlan, model: Model, share: Share): BookSheet {
  const heading = [
    `${plan.name}: ${share.unidad.data.nombre ?? share.unidad.id}, ${share.periodo}`,
    plan.purpose,
  ];
  const columns = [
    ...leadColumns(plan, share),
    ...plan.columns.map((column) => bookColumn(column, share.anio)),
    MARKS_COLUMN,
  ];
  const told = toldIn(plan, share);
  const rows = [...told.map((row) => rowOf(row, plan, model)), ...spareRows(plan, told)];
  return {
    name: plan.name,
    heading,
    columns,
    rows,
    frozenColumns: plan.of === 'activity' ? (plan.columns[0]?.isShown ? 2 : 1) : plan.of === 'list' ? 2 : 1,
  };
}

/** Letters of the column of codes, at most. */
const WIDEST_CODE = 24;

/** What the columns mean by which rows are known. */
export const LEAD_HELPS = {
  key: 'Con esto se reconoce la fila: no la cambie.',
  code: 'El código de la actividad. El de una que ya existe no se cambia.',
  owner: 'El código de la actividad, como está en la hoja Actividades.',
  marks: 'Con esto se sabe qué celdas cambiaron: no la cambie.',
} as const;

const MARKS_COLUMN: BookColumn = {
  title: MARKS_TITLE,
  kind: 'text',
  help: LEAD_HELPS.marks,
  width: 10,
  isHidden: true,
};

/** The columns before those of the sheet: by what its rows are known. */
function leadColumns({ of }: SheetPlan, { actividades }: Share): readonly BookColumn[] {
  // CEPLAN's codes have fifteen letters, and are read in one line.
  const width = Math.min(WIDEST_CODE, Math.max(14, ...actividades.map(({ id }) => id.length + 2)));
  const code = (title: string, help: string): BookColumn => ({
    title,
    kind: 'text',
    help,
    width,
    isHidden: false,
  });
  const key: BookColumn = {
    title: KEY_TITLE,
    kind: 'text',
    help: LEAD_HELPS.key,
    width: 10,
    isHidden: true,
  };
  if (of === 'activity') return [code(CODE_TITLE, LEAD_HELPS.code)];
  if (of === 'list') return [key, code(OWNER_TITLE, LEAD_HELPS.owner)];
  return [key];
}

/** How a column of ours looks in a sheet. */
export function bookColumn({ title, kind, help, width, list, mes }: Column, anio: number): BookColumn {
  const due = mes === undefined ? undefined : lastDayOfMonth(anio, MESES.indexOf(mes) + 1);
  const isExecuted = title.startsWith(EXECUTED) && mes !== undefined;
  return {
    title,
    kind: cellKind(kind),
    help,
    width,
    isHidden: false,
    ...(list === undefined ? {} : { list }),
    ...(due === undefined || !isToDate(title) ? {} : { due }),
    ...(isExecuted ? { isExpected: true } : {}),
  };
}

/** Months that tell what has been; what is programmed is open from the start. */
function isToDate(title: string): boolean {
  return title.startsWith(EXECUTED) || title.startsWith('Devengado de');
}

function cellKind(kind: Column['kind']): BookKind {
  return kind === 'money' || kind === 'quantity' || kind === 'date' ? kind : 'text';
}

/** What has a row in a sheet, and what its columns are read from. */
interface ToldRow extends RowOf {
  readonly data: unknown;
}

function toldIn({ of, name }: SheetPlan, { actividades, propios }: Share): readonly ToldRow[] {
  if (of === 'activity') return actividades.map(({ id, data }) => ({ codigo: id, key: '', data }));
  if (of === 'list')
    return actividades.flatMap((one) =>
      itemsOfActivity(name, one).map(({ key, data }) => ({ codigo: one.id, key, data })),
    );
  return propios.flatMap((poi) =>
    itemsOfDocument(name, poi).map(({ key, data }) => ({ codigo: '', key, data })),
  );
}

function rowOf({ codigo, key, data }: ToldRow, plan: SheetPlan, model: Model): readonly BookCell[] {
  return [
    ...(plan.of === 'activity' ? [] : [lockedCell(key)]),
    ...(plan.of === 'document' ? [] : [lockedCell(codigo)]),
    ...plan.columns.map((column) => cellOf(column, data, model)),
    lockedCell(marksOf({ codigo, key }, plan, data)),
  ];
}

/** As many marks a cell takes, of nine letters each: Excel allows 32,767. */
const MARKS_IN_A_CELL = 3000;

/** The rows for what is new. The last of them keep which rows the sheet went out with. */
function spareRows(
  { of, columns, spareRows: rows }: SheetPlan,
  told: readonly RowOf[],
): readonly (readonly BookCell[])[] {
  const lead = of === 'list' ? [lockedCell(undefined), openCell(undefined, 'text')] : [];
  const first =
    of === 'activity' ? [openCell(undefined, 'text')] : of === 'document' ? [lockedCell(undefined)] : lead;
  const marks = marksOfRows(told);
  return Array.from({ length: rows }, (_, i) => {
    const from = (rows - 1 - i) * MARKS_IN_A_CELL;
    const kept = marks.slice(from, from + MARKS_IN_A_CELL).join(' ');
    return [
      ...first,
      ...columns.map(({ kind }) => openCell(undefined, cellKind(kind))),
      lockedCell(kept === '' ? undefined : kept),
    ];
  });
}

function cellOf(column: Column, data: unknown, model: Model): BookCell {
  const text = cellText(column, valueAt(data, column.path), model);
  const kind = cellKind(column.kind);
  return column.isShown === true ? lockedCell(text, kind) : openCell(text, kind);
}

/** A value as a cell shows it; undefined for none, and for one of another kind than the column's, which stays in its file. */
function cellText({ kind, list }: Column, value: unknown, model: Model): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (kind === 'codes') return Array.isArray(value) ? value.map(String).join(', ') : undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value);
  return list === undefined ? text : labelOf(text, choicesOf(list, model));
}
