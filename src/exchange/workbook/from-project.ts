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
import { marksOf } from './as-exported.ts';
import { CODE_TITLE, KEY_TITLE, MARKS_TITLE, OWNER_TITLE, type Column, type SheetPlan } from './columns.ts';
import { EXECUTED, sheetPlans } from './sheet-plans.ts';
import { frontSheet } from './front.ts';
import type { Share } from './share.ts';
import { itemsOfActivity, itemsOfDocument, type Item } from './rows.ts';
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
  const rows = [...rowsOf(plan, model, share), ...spareRows(plan)];
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

function rowsOf(plan: SheetPlan, model: Model, share: Share): readonly (readonly BookCell[])[] {
  if (plan.of === 'activity')
    return share.actividades.map(({ id, data }) => [
      lockedCell(id),
      ...plan.columns.map((column) => cellOf(column, data, model)),
      lockedCell(marksOf({ codigo: id, key: '' }, plan, data)),
    ]);
  const ofItem = (item: Item, codigo: string): readonly BookCell[] => [
    lockedCell(item.key),
    ...(codigo === '' ? [] : [lockedCell(codigo)]),
    ...plan.columns.map((column) => cellOf(column, item.data, model)),
    lockedCell(marksOf({ codigo, key: item.key }, plan, item.data)),
  ];
  if (plan.of === 'list')
    return share.actividades.flatMap((actividad) =>
      itemsOfActivity(plan.name, actividad).map((item) => ofItem(item, actividad.id)),
    );
  return share.propios.flatMap((poi) => itemsOfDocument(plan.name, poi).map((item) => ofItem(item, '')));
}

function spareRows({ of, columns, spareRows: rows }: SheetPlan): readonly (readonly BookCell[])[] {
  const lead = of === 'list' ? [lockedCell(undefined), openCell(undefined, 'text')] : [];
  const first =
    of === 'activity' ? [openCell(undefined, 'text')] : of === 'document' ? [lockedCell(undefined)] : lead;
  return Array.from({ length: rows }, () => [
    ...first,
    ...columns.map(({ kind }) => openCell(undefined, cellKind(kind))),
    lockedCell(undefined),
  ]);
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
