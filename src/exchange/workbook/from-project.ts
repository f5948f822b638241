import type { Actividad, Model, Poi, Semestre, Unidad } from '../../model/model.ts';
import { MESES, type Mes } from '../../text/months.ts';
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
import {
  CODE_TITLE,
  EXECUTED,
  KEY_TITLE,
  OWNER_TITLE,
  sheetPlans,
  type Column,
  type SheetPlan,
} from './columns.ts';
import { frontSheet } from './front.ts';
import { itemsOfActivity, itemsOfDocument, valueAt, type Item } from './rows.ts';

/** What a workbook is about: the activities of a unit in the documents of one period. */
export interface Share {
  readonly unidad: Unidad;
  /** `2019-S1`, or `2019` where the documents are of the whole year. */
  readonly periodo: string;
  readonly anio: number;
  readonly meses: readonly Mes[];
  readonly actividades: readonly Actividad[];
  /** The documents that are the unit's alone: their results and evaluation go with it. */
  readonly propios: readonly Poi[];
  /** All the documents in which the unit has activities. */
  readonly documentos: readonly Poi[];
  readonly corte: string | undefined;
}

/** The shares of a semester, one for each unit that has activities in its documents, in the order of the units. */
export function sharesOf(model: Model, semestre: Semestre): readonly Share[] {
  const pois = model.pois.filter(
    ({ anio, semestre: own }) =>
      anio === semestre.anio && (own === undefined || own.numero === semestre.numero),
  );
  return model.unidades.flatMap((unidad) => shareOf(unidad, pois) ?? []);
}

function shareOf(unidad: Unidad, pois: readonly Poi[]): Share | undefined {
  const own = pois.filter(
    ({ data, actividades }) =>
      data.unidad === unidad.id || actividades.some((one) => one.unidad === unidad.id),
  );
  const [first] = own;
  if (first?.anio === undefined) return undefined;
  const same = own.filter(({ periodo }) => periodo === first.periodo);
  const corte = same.map(({ data }) => data.fecha_corte).find((day) => day !== undefined);
  return {
    unidad,
    periodo: first.periodo,
    anio: first.anio,
    meses: first.meses,
    actividades: same.flatMap(({ actividades }) => actividades.filter((one) => one.unidad === unidad.id)),
    propios: same.filter(({ data }) => data.unidad === unidad.id),
    documentos: same,
    corte,
  };
}

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
  const columns = [...leadColumns(plan), ...plan.columns.map((column) => bookColumn(column, share.anio))];
  const rows = [...rowsOf(plan, model, share), ...spareRows(plan)];
  return {
    name: plan.name,
    heading,
    columns,
    rows,
    frozenColumns: plan.of === 'activity' ? (plan.columns[0]?.isShown ? 2 : 1) : plan.of === 'list' ? 2 : 1,
  };
}

/** The columns before those of the sheet: by what its rows are known. */
function leadColumns({ of }: SheetPlan): readonly BookColumn[] {
  const code = (title: string, help: string): BookColumn => ({
    title,
    kind: 'text',
    help,
    width: 14,
    isHidden: false,
  });
  const key: BookColumn = {
    title: KEY_TITLE,
    kind: 'text',
    help: 'Con esto se reconoce la fila: no la cambie.',
    width: 10,
    isHidden: true,
  };
  if (of === 'activity')
    return [code(CODE_TITLE, 'El código de la actividad. El de una que ya existe no se cambia.')];
  if (of === 'list')
    return [key, code(OWNER_TITLE, 'El código de la actividad, como está en la hoja Actividades.')];
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
    ]);
  const ofItem = (item: Item, owner: readonly BookCell[]): readonly BookCell[] => [
    ...(item.key === undefined && plan.of === 'list' ? [lockedCell(undefined)] : [lockedCell(item.key)]),
    ...owner,
    ...plan.columns.map((column) => cellOf(column, item.data, model)),
  ];
  if (plan.of === 'list')
    return share.actividades.flatMap((actividad) =>
      itemsOfActivity(plan.name, actividad).map((item) => ofItem(item, [lockedCell(actividad.id)])),
    );
  return share.propios.flatMap((poi) => itemsOfDocument(plan.name, poi).map((item) => ofItem(item, [])));
}

function spareRows({ of, columns, spareRows: rows }: SheetPlan): readonly (readonly BookCell[])[] {
  const lead = of === 'list' ? [lockedCell(undefined), openCell(undefined, 'text')] : [];
  const first =
    of === 'activity' ? [openCell(undefined, 'text')] : of === 'document' ? [lockedCell(undefined)] : lead;
  return Array.from({ length: rows }, () => [
    ...first,
    ...columns.map(({ kind }) => openCell(undefined, cellKind(kind))),
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
  if (typeof value === 'object') return undefined;
  const text = String(value as string | number | boolean); // what is left
  return list === undefined ? text : labelOf(text, choicesOf(list, model));
}
