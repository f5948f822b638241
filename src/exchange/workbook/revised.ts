import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { severityWord } from '../../diagnostics/severity-words.ts';
import type { Model } from '../../model/model.ts';
import { cellAt, textOf, type Cell, type Sheet } from '../../sheets/sheet.ts';
import { cellName } from '../../text/cell-name.ts';
import { fold } from '../../text/nearest.ts';
import { capitalized } from '../../text/spanish.ts';
import { tableIn, titleKey } from '../table.ts';
import {
  lockedCell,
  openCell,
  type Book,
  type BookCell,
  type BookColumn,
  type BookKind,
  type BookSheet,
} from './book.ts';
import { choicesOf, LIST_NAMES } from './choices.ts';
import { CODE_TITLE, HIDDEN_TITLES, KEY_TITLE, OWNER_TITLE, type SheetPlan } from './columns.ts';
import { sheetsTold } from './sheets-told.ts';
import { bookColumn } from './from-project.ts';
import { CUT_OFF_NAME, FINDINGS_SHEET, FRONT_ROWS, LISTS_SHEET } from './front.ts';
import { isFront, type Front } from './recognise.ts';

/**
 * The workbook that came back, made anew with what was found in it: a comment at each cell, and a sheet that lists them.
 * Its values stay as they were sent.
 */
export function revisedBook(
  sheets: readonly Sheet[],
  front: Front,
  found: readonly Diagnostic[],
  model: Model,
): Book {
  const anio = Number(front.periodo.text.slice(0, 4));
  const own = sheets.filter((sheet) => sheet.name !== FINDINGS_SHEET && sheet.name !== LISTS_SHEET);
  const told = sheetsTold(sheets);
  return {
    title: `POI ${front.periodo.text}, ${front.unidad.text}, revisado`,
    sheets: [
      findingsSheet(found),
      ...own.map((sheet) =>
        isFront(sheet) ? frontAgain(sheet, found) : sheetAgain(sheet, told.get(sheet), found, anio),
      ),
    ],
    lists: LIST_NAMES.map((name) => ({ name, choices: choicesOf(name, model).map(({ label }) => label) })),
  };
}

function findingsSheet(found: readonly Diagnostic[]): BookSheet {
  const column = (title: string, width: number): BookColumn => ({
    title,
    kind: 'text',
    help: '',
    width,
    isHidden: false,
  });
  return {
    name: FINDINGS_SHEET,
    heading: [
      'Qué hay que corregir en este libro',
      'Cada celda con un problema está coloreada y lo explica en su comentario. Corríjalas y devuelva el libro.',
    ],
    columns: [
      column('Gravedad', 12),
      column('Hoja', 20),
      column('Celda', 9),
      column('Qué pasa', 64),
      column('Qué hacer', 64),
    ],
    rows: found.map(({ severity, location, message, help }) =>
      [capitalized(severityWord(severity)), location.cell?.sheet, location.cell?.name, message, help].map(
        (text) => lockedCell(text),
      ),
    ),
    frozenColumns: 0,
  };
}

/** The notes of the cells of a sheet, by their names. */
function notesOf(sheet: Sheet, found: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { location, message, help } of found) {
    if (location.cell === undefined || location.cell.sheet !== sheet.name) continue;
    const { name } = location.cell;
    const before = notes.get(name);
    notes.set(name, `${before === undefined ? '' : `${before}\n\n`}${message}.\n${help ?? ''}`.trim());
  }
  return notes;
}

function frontAgain(sheet: Sheet, found: readonly Diagnostic[]): BookSheet {
  const notes = notesOf(sheet, found);
  const corte = fold(FRONT_ROWS.corte);
  return {
    name: sheet.name ?? '',
    heading: [textOf(cellAt(sheet, 1, 1))],
    columns: [
      { title: textOf(cellAt(sheet, 3, 1)), kind: 'text', help: '', width: 34, isHidden: false },
      { title: '', kind: 'text', help: '', width: 96, isHidden: false },
    ],
    rows: sheet.rows.slice(3).map((_, i) => {
      const row = i + 4;
      const isCutOff = fold(textOf(cellAt(sheet, row, 1))) === corte;
      const value = again(cellAt(sheet, row, 2), isCutOff ? 'date' : 'text', notes.get(cellName(row, 2)));
      return [
        lockedCell(shown(cellAt(sheet, row, 1))),
        isCutOff ? { ...value, name: CUT_OFF_NAME } : { ...value, isLocked: true },
      ];
    }),
    frozenColumns: 0,
  };
}

function sheetAgain(
  sheet: Sheet,
  plan: SheetPlan | undefined,
  found: readonly Diagnostic[],
  anio: number,
): BookSheet {
  const lead = plan?.of === 'activity' ? CODE_TITLE : plan?.of === 'list' ? OWNER_TITLE : KEY_TITLE;
  const table = plan && tableIn(sheet, { file: '', sheet: sheet.name }, [titleKey(lead)]);
  const titleRow = table?.titleRow ?? 1;
  const width = sheet.rows.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const columns = Array.from({ length: width }, (_, i) =>
    columnAgain(textOf(cellAt(sheet, titleRow, i + 1)), plan, anio),
  );
  const notes = notesOf(sheet, found);
  const codes = columns.map(({ title }) => HIDDEN_TITLES.includes(title) || title === CODE_TITLE);
  return {
    name: sheet.name ?? '',
    // The titles stand two rows below the heading, as in the workbook that was sent.
    heading: Array.from({ length: Math.max(0, titleRow - 2) }, (_, i) => headingText(sheet, i + 1)),
    columns,
    rows: [
      ...sheet.rows.slice(titleRow).map((_, i) => {
        const row = titleRow + i + 1;
        return columns.map(({ kind }, j): BookCell => {
          const cell = again(cellAt(sheet, row, j + 1), kind, notes.get(cellName(row, j + 1)));
          return codes[j] === true && cell.value !== undefined ? { ...cell, isLocked: true } : cell;
        });
      }),
      // What is still to be added has its rows again: below them everything is locked.
      ...Array.from({ length: plan?.spareRows ?? 0 }, () =>
        columns.map(({ kind, title }): BookCell => ({
          ...openCell(undefined, kind),
          isLocked: HIDDEN_TITLES.includes(title),
        })),
      ),
    ],
    frozenColumns: plan?.of === 'document' ? 1 : 2,
  };
}

function headingText(sheet: Sheet, row: number): string {
  return (sheet.rows[row - 1] ?? []).map(textOf).find((text) => text !== '') ?? '';
}

function columnAgain(title: string, plan: SheetPlan | undefined, anio: number): BookColumn {
  const known = plan?.columns.find((one) => titleKey(one.title) === titleKey(title));
  if (known) return bookColumn(known, anio);
  return { title, kind: 'text', help: '', width: 16, isHidden: HIDDEN_TITLES.includes(title) };
}

function again(cell: Cell | undefined, kind: BookKind, note: string | undefined): BookCell {
  const own = cell?.kind === 'date' ? 'date' : kind;
  return { ...openCell(shown(cell), own), ...(note === undefined ? {} : { note }) };
}

/** What a cell shows: a formula without its result shows itself. */
function shown(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined;
  if (cell.kind !== 'uncalculated') return cell.text;
  return cell.text === '' ? undefined : `=${cell.text}`;
}
