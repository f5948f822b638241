import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { textOf, type Sheet } from '../../sheets/sheet.ts';
import { cellName } from '../../text/cell-name.ts';
import { quote } from '../../text/spanish.ts';
import { cellIn, problemAt, type Named } from '../problem.ts';
import { titleKey, type Table } from '../table.ts';
import { HIDDEN_TITLES, type SheetPlan } from './columns.ts';
import { FRONT_ROWS, FRONT_TEXTS, UNIT_NAME } from './front.ts';
import { LEAD_HELPS } from './from-project.ts';
import { ALL_SHEETS } from './sheet-plans.ts';

/** Where something is written that is not read, 1-based, and what. */
interface LeftNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isComment: boolean;
}

/** Who the comments of our own workbooks are by. */
const OWN_AUTHOR = 'plan';

/** What a sheet of ours holds besides its table. */
export interface TableRead {
  readonly plan: SheetPlan;
  readonly table: Table;
  /** The 1-based rows of which something was read. */
  readonly rows: ReadonlySet<number>;
  readonly periodo: string;
}

/**
 * What somebody wrote in a sheet of ours where nothing is read: below, above and beside its table, and in comments. One
 * finding for the sheet; none for what the workbook holds from the start.
 */
export function leftNotes(read: TableRead): readonly Diagnostic[] {
  const { table } = read;
  const { sheet, named, titleRow, found } = table;
  const titles = sheet.rows[titleRow - 1] ?? [];
  const told = new Set(found.map(({ location }) => location.cell?.name));
  const hidden = new Set(HIDDEN_TITLES.map((title) => table.columns.get(titleKey(title))));
  const notes = cellsOf(sheet).filter(({ row, column, text }) => {
    if (row < titleRow) return !isHeading(text, read);
    // Titles and the columns that have one are told by themselves.
    if (row === titleRow || hidden.has(column) || told.has(cellName(row, column))) return false;
    return !read.rows.has(row) || textOf(titles[column - 1]) === '';
  });
  return toldIn(named, [...notes, ...commentsIn(sheet, titleRow)]);
}

/** The same of the sheet that says what the workbook is. */
export function leftOnFront(sheet: Sheet, named: Named): readonly Diagnostic[] {
  const labels = new Set([...Object.values(FRONT_ROWS), UNIT_NAME].map(plain));
  const own = new Set(
    [...labels, ...FRONT_TEXTS, ...ALL_SHEETS.flatMap(({ name, purpose }) => [name, purpose])].map(plain),
  );
  const notes = cellsOf(sheet).filter(({ row, column, text }) => {
    const label = plain(textOf(sheet.rows[row - 1]?.[0]));
    // The title of the plan stands above all, and what the labels say beside them.
    if ((row === 1 && column === 1) || (column === 2 && labels.has(label))) return false;
    return column > 2 || !own.has(plain(text));
  });
  return toldIn(named, [...notes, ...commentsIn(sheet, 0)]);
}

function cellsOf(sheet: Sheet): readonly LeftNote[] {
  return sheet.rows.flatMap((cells, i) =>
    cells.flatMap((cell, j) =>
      cell === undefined ? [] : [{ row: i + 1, column: j + 1, text: textOf(cell), isComment: false }],
    ),
  );
}

/** Whether a text is one of the two that stand above the titles, of whatever name the unit had. */
function isHeading(text: string, { plan, periodo }: TableRead): boolean {
  const own = plain(text);
  return (
    own === plain(plan.purpose) ||
    (own.startsWith(plain(`${plan.name}: `)) && own.endsWith(plain(`, ${periodo}`)))
  );
}

/** Comments that are not the help of a title, nor what was found in a workbook that went back. */
function commentsIn(sheet: Sheet, titleRow: number): readonly LeftNote[] {
  const helps = new Set(
    [
      ...Object.values(LEAD_HELPS),
      ...ALL_SHEETS.flatMap(({ columns }) => columns.map(({ help }) => help)),
    ].map(plain),
  );
  return (sheet.comments ?? []).flatMap(({ row, column, text, author }) =>
    plain(text) === '' || helps.has(plain(text)) || (author === OWN_AUTHOR && row !== titleRow)
      ? []
      : [{ row, column, text, isComment: true }],
  );
}

/** Programs break lines and add spaces as they like. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Cells that are named one by one. */
const MOST_NAMED = 5;
/** Letters of each that are shown. */
const LETTERS_SHOWN = 40;

/** As much of a text as a sentence about it shows. */
export function beginning(text: string): string {
  const letters = Array.from(text.slice(0, 4 * LETTERS_SHOWN));
  return letters.length > LETTERS_SHOWN ? `${letters.slice(0, LETTERS_SHOWN).join('')}…` : text;
}

function toldIn(named: Named, notes: readonly LeftNote[]): readonly Diagnostic[] {
  const [first] = notes;
  if (first === undefined) return [];
  const cells = notes
    .slice(0, MOST_NAMED)
    .map(
      ({ row, column, text, isComment }) =>
        `${isComment ? 'el comentario de ' : ''}${cellName(row, column)}, ${quote(beginning(plain(text)))}`,
    );
  const more = notes.length - cells.length;
  return [
    problemAt(cellIn(named, first.row, first.column), {
      name: 'nota-no-leida',
      severity: 'warning',
      message: `Hay algo escrito donde no se lee: ${cells.join('; ')}${more > 0 ? `; y ${more} más` : ''}`,
      help: 'Si hace falta en el plan, páselo a la columna que le corresponde; si no, queda solo en este libro',
    }),
  ];
}
