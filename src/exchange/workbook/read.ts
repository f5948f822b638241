import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { wholeFile } from '../../diagnostics/whole-file.ts';
import type { Model } from '../../model/model.ts';
import { cellAt, textOf, type Cell, type Sheet } from '../../sheets/sheet.ts';
import { fold } from '../../text/nearest.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { DraftBuilder, type Group } from '../draft.ts';
import { cellIn, problemAt } from '../problem.ts';
import { hiddenIn } from '../hidden.ts';
import { tableIn, titleKey, type Table } from '../table.ts';
import { valueOfCell, type CellContext, type Doubt } from './cell-value.ts';
import { marksIn } from './as-exported.ts';
import { HIDDEN_TITLES, KEY_TITLE, MARKS_TITLE, type Column, type SheetPlan } from './columns.ts';
import { isRowInPercent, unitsIn, type Units } from './in-percent.ts';
import { columnsOfItems, isKeyOf } from './rows.ts';
import { ALL_SHEETS } from './sheet-plans.ts';
import { leftNotes, leftOnFront } from './left-notes.ts';
import { isFront } from './recognise.ts';
import { leadTitle, mayBeRead, sheetsTold, titleKeysOf } from './sheets-told.ts';

/** What a row of a sheet says of one thing, in the words of the documents: a row may tell a cause and a measure. */
export interface BookRow {
  readonly plan: SheetPlan;
  /** Of the activity, or the one that the row belongs to; empty where the cell is blank. */
  readonly codigo: string;
  /** By what the thing was known when the row was written; empty for a new one. */
  readonly key: string;
  /** The same of the row, which may have gone out with a cause and say a measure now. */
  readonly rowKey: string;
  /** What it said when it was written; undefined where the workbook does not hold that. */
  readonly marks: ReadonlySet<string> | undefined;
  /** Paths as those of the columns. */
  readonly draft: DraftBuilder;
  /** What its cells repeat of the activity to know it by, and is read for nothing else. */
  readonly shown: Readonly<Group>;
  /** The columns of what it tells that are blank. */
  readonly blank: readonly Column[];
  readonly doubts: readonly Doubt[];
  readonly cell: Location;
}

export interface BookRead {
  readonly rows: readonly BookRow[];
  readonly found: readonly Diagnostic[];
  /** The sheets that are there, by their names, with all the marks in each. */
  readonly sheets: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The rows of the sheets of a workbook that came back, and what is wrong with its cells; `periodo` is that of the workbook. */
export function readRows(
  sheets: readonly Sheet[],
  file: string,
  { model, periodo }: { readonly model: Model; readonly periodo: string },
): BookRead {
  const rows: BookRow[] = [];
  const found: Diagnostic[] = [];
  const there = new Map<string, ReadonlySet<string>>();
  const told = sheetsTold(sheets);
  const units = unitsIn(sheets, model, periodo);
  for (const sheet of sheets.filter(mayBeRead)) {
    const plan = told.get(sheet);
    const read = plan === undefined ? undefined : tableOf(plan, sheet, file);
    if (!plan || !read) {
      found.push(...unread(sheet, file, plan));
      continue;
    }
    there.set(plan.name, marksInAll(read));
    const own = rowsOf(plan, read, { model, units });
    for (const row of own) rows.push(row);
    if (fold(plan.name) !== fold(sheet.name ?? '')) found.push(renamed(plan, read));
    const numbers = new Set(own.map(({ cell }) => cell.span.start.line));
    for (const one of [
      ...read.found,
      ...hiddenIn(
        read,
        HIDDEN_TITLES.map((title) => titleKey(title)),
      ),
      ...strangeColumns(plan, read),
      ...leftNotes({ plan, table: read, rows: numbers, periodo }),
    ])
      found.push(one);
  }
  for (const sheet of sheets.filter(isFront)) found.push(...leftOnFront(sheet, { file, sheet: sheet.name }));
  return { rows, found, sheets: there };
}

function tableOf(plan: SheetPlan, sheet: Sheet, file: string): Table | undefined {
  return tableIn(sheet, { file, sheet: sheet.name }, [titleKey(leadTitle(plan))]);
}

function rowsOf(
  plan: SheetPlan,
  table: Table,
  known: { readonly model: Model; readonly units: Units },
): readonly BookRow[] {
  const ways = columnsOfItems(plan);
  return table.rows.flatMap((row) => {
    const codigo = plan.of === 'document' ? '' : table.text(row, titleKey(leadTitle(plan)));
    const inPercent = isRowInPercent(plan, { table, row, codigo }, known);
    const key = table.text(row, titleKey(KEY_TITLE));
    const marks = table.has(titleKey(MARKS_TITLE))
      ? marksIn(table.text(row, titleKey(MARKS_TITLE)))
      : undefined;
    const cell = table.cell(row, titleKey(leadTitle(plan)));
    const all = ways.map((columns): BookRow => {
      const own = cellsOf(
        columns,
        { table, row },
        {
          model: known.model,
          isRowInPercent: inPercent,
        },
      );
      return {
        plan,
        codigo,
        key: isKeyOf(key, plan, columns) ? key : '',
        rowKey: key,
        marks,
        cell,
        ...own,
      };
    });
    const told = all.filter(({ draft }) => Object.keys(draft.data).length > 0);
    return told.length > 0 || codigo === '' ? told : all.slice(0, 1);
  });
}

/** The marks in all rows of a sheet, also in those that say nothing else. */
function marksInAll(table: Table): ReadonlySet<string> {
  const title = titleKey(MARKS_TITLE);
  if (!table.has(title)) return new Set();
  return new Set(table.rows.flatMap((row) => [...marksIn(table.text(row, title))]));
}

/** What a row says in some columns, which of them are blank, and what is in doubt. */
function cellsOf(
  columns: readonly Column[],
  { table, row }: { readonly table: Table; readonly row: number },
  context: Omit<CellContext, 'doubts'>,
): Pick<BookRow, 'draft' | 'shown' | 'blank' | 'doubts'> {
  const draft = new DraftBuilder();
  const shown = new DraftBuilder();
  const blank: Column[] = [];
  const doubts: Doubt[] = [];
  for (const column of columns) {
    const key = titleKey(column.title);
    if (!table.has(key)) continue;
    if (column.isShown === true) {
      shown.set(column.path, table.text(row, key), undefined);
      continue;
    }
    const value = valueOfCell(table, row, column, { ...context, doubts });
    if (value !== undefined) draft.set(column.path, value, table.cell(row, key));
    // A cell at fault is not a blank one.
    else if (isBlank(cellAt(table.sheet, row, table.columns.get(key) ?? 1))) blank.push(column);
  }
  return { draft, shown: shown.data, blank, doubts };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.kind !== 'uncalculated' && textOf(cell) === '';
}

/** A sheet of ours without its titles, or one that somebody added: nothing of it is read, and that is said. */
function unread(sheet: Sheet, file: string, plan: SheetPlan | undefined): readonly Diagnostic[] {
  if (sheet.rows.every((cells) => cells.length === 0)) return [];
  const name = quote(sheet.name ?? '');
  return [
    problemAt(wholeFile(file), {
      name: plan ? 'titulos-perdidos' : 'hoja-no-leida',
      severity: plan ? 'error' : 'warning',
      message: plan
        ? `La hoja ${name} no tiene la columna ${quote(leadTitle(plan))} en sus primeras filas`
        : `La hoja ${name} no es de este libro, y no se lee`,
      help: plan
        ? 'Devuelva los títulos de las columnas a como estaban, o copie los datos en un libro nuevo de plan export'
        : `Pase sus datos a una de estas: ${enumerate(ALL_SHEETS.map((one) => one.name))}`,
    }),
  ];
}

/** A sheet of ours under another name. */
function renamed(plan: SheetPlan, { named, titleRow }: Table): Diagnostic {
  return problemAt(cellIn(named, titleRow, 1), {
    name: 'hoja-renombrada',
    severity: 'warning',
    message: `La hoja ${quote(named.sheet ?? '')} tiene los títulos de ${quote(plan.name)}, que el libro no tiene, y se lee como tal`,
    help: `Si no lo es, bórrela; si lo es, devuélvale el nombre ${quote(plan.name)}`,
  });
}

/** Columns that somebody added and filled in: nothing of them is read. */
function strangeColumns(plan: SheetPlan, table: Table): readonly Diagnostic[] {
  const known = titleKeysOf(plan);
  const missing = plan.columns.filter(
    ({ title, mes, isShown }) => mes === undefined && isShown !== true && !table.has(titleKey(title)),
  );
  return [
    ...[...table.columns.keys()]
      .filter((key) => !known.has(key))
      .map((key) =>
        problemAt(table.cell(table.titleRow, key), {
          name: 'columna-no-leida',
          severity: 'warning',
          message: `La columna ${quote(table.titleOf(key))} no es de esta hoja, y no se lee`,
          help: 'Si sus datos hacen falta, páselos a la columna que les corresponde',
        }),
      ),
    ...[...missing, ...monthsMissing(plan, table)].map(({ title }) =>
      problemAt(table.cell(table.titleRow, ''), {
        name: 'columna-ausente',
        severity: 'warning',
        message: `Falta la columna ${quote(title)}: lo que tenía se queda como está en el plan`,
        help: 'Si alguien la borró o le cambió el título, devuélvala a como estaba',
      }),
    ),
  ];
}

/** The columns of months that a sheet lacks: those of a semester that it has of anything, since it has them of all. */
function monthsMissing(plan: SheetPlan, table: Table): readonly Column[] {
  const ofMonths = plan.columns.filter(({ mes }) => mes !== undefined);
  const there = new Set(ofMonths.filter(({ title }) => table.has(titleKey(title))).map(({ mes }) => mes));
  return ofMonths.filter(({ title, mes }) => there.has(mes) && !table.has(titleKey(title)));
}
