import { separatorOf } from '../../sheets/csv.ts';
import { wholeFile } from '../../diagnostics/whole-file.ts';
import { csvRecords } from '../../sheets/csv-stream.ts';
import { decodeText } from '../../sheets/decode-text.ts';
import { RefusedSheet } from '../../sheets/refused.ts';
import { textOf, type Sheet } from '../../sheets/sheet.ts';
import { lastDayOfMonth } from '../../model/progress/calendar.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { hiddenIn } from '../hidden.ts';
import { cellIn, problemAt, type Named } from '../problem.ts';
import { NO_PROPOSAL, type ImportedFile, type Tells } from '../proposal.ts';
import { unreadFile } from '../refused-file.ts';
import type { FileToImport, ImportRequest } from '../request.ts';
import { tableIn, titleKey, type Table } from '../table.ts';
import { unreadColumns, unreadNote } from '../unread-columns.ts';
import type { MefPart, MefRow } from './part.ts';
import { readMef, type MefRead } from './read.ts';
import { MEF_AMOUNTS } from './spending.ts';
import { isOfMef, mefTitles, monthsMissing, monthsUntold, type MefTitles } from './titles.ts';

/** A sheet of a book that has the titles of the MEF. */
export interface MefSheet {
  readonly table: Table;
  readonly titles: MefTitles;
}

/** A file of the MEF for the whole country, of any size; undefined for a text that is something else. */
export function readNational(file: FileToImport, request: ImportRequest): ImportedFile | undefined {
  const head = decodeText(file.head)?.text ?? '';
  const separator = separatorOf(head);
  const titles = mefTitles(firstRow(file.head, separator));
  if (!titles) return undefined;
  const { secEjec } = request.entity;
  // Without the unit that executes, rows are told by their district, and all of them are looked at.
  const notes: string[] = [];
  const records = csvRecords(file.pieces(), {
    separator,
    ...(secEjec === undefined ? {} : { holding: secEjec }),
    ...(file.onPiece === undefined ? {} : { onPiece: file.onPiece }),
    onUnended: (note) => notes.push(note),
  });
  try {
    const named: Named = { file: file.name, sheet: undefined };
    const read = readMef([{ rows: records, titles, named, titleRow: 1, separator }], request);
    const missing = monthsMissing(titles);
    const found = missing === undefined ? [] : [problemAt(cellIn(named, 1, 1), missing)];
    const imported = mefFile({ ...read, found: [...found, ...read.found] }, titles, file.name);
    return {
      ...imported,
      notes: [...notes, ...monthsUntold(titles), ...unreadNote(titles.unread.map(quote))],
    };
  } catch (error) {
    if (!(error instanceof RefusedSheet)) throw error;
    return unreadFile(file.name, 'un archivo de gasto del MEF', error.refusal);
  }
}

/** The fields of a first line; none where there is no line end, or one within quotation marks. */
function firstRow(head: Uint8Array, separator: string): readonly string[] {
  try {
    const [first] = csvRecords([head.slice(0, head.indexOf(10) + 1)], { separator });
    return first?.fields ?? [];
  } catch (error) {
    if (!(error instanceof RefusedSheet)) throw error;
    return [];
  }
}

/** The sheets of a book that have the titles of the MEF; none of any other book. */
export function mefSheets(sheets: readonly Sheet[], file: string): readonly MefSheet[] {
  return sheets.flatMap((sheet) => {
    const table = tableIn(sheet, { file, sheet: sheet.name }, [
      'ANO_EJE',
      'SEC_EJEC',
      'SEC_FUNC',
      'MONTO_PIM',
    ]);
    const titles = table && mefTitles((sheet.rows[table.titleRow - 1] ?? []).map(textOf));
    return table && titles ? [{ table, titles }] : [];
  });
}

/** Adds up what all sheets of a book state that have the titles. */
export function readMefBook(
  sheets: readonly [MefSheet, ...MefSheet[]],
  request: Pick<ImportRequest, 'entity' | 'anio'>,
): ImportedFile {
  const [{ table: first, titles }] = sheets;
  const read = readMef(sheets.map(partOf), request);
  for (const { table, titles: own } of sheets) {
    const missing = monthsMissing(own);
    if (missing) table.say(table.cell(table.titleRow, 'ANO_EJE'), missing);
  }
  const found = sheets.flatMap(({ table }) => [...table.found, ...hiddenIn(table)]);
  const imported = mefFile({ ...read, found: [...read.found, ...found] }, titles, first.named.file);
  const names = sheets.map(({ table }) => quote(table.named.sheet ?? ''));
  return {
    ...imported,
    recognised: `${imported.recognised}${names.length === 1 ? '' : `, de las hojas ${enumerate(names)}`}`,
    notes: [
      ...new Set([
        ...sheets.flatMap((one) => monthsUntold(one.titles)),
        ...sheets.flatMap(({ table }) => unreadColumns(table, isOfMef)),
      ]),
    ],
  };
}

function partOf({ table, titles }: MefSheet): MefPart {
  const { sheet, named, titleRow } = table;
  const keys = (sheet.rows[titleRow - 1] ?? []).map((cell) => titleKey(textOf(cell)));
  return {
    rows: sheet.rows.map((cells, i): MefRow => ({ row: i + 1, fields: cells.map(textOf) })),
    titles,
    named,
    titleRow,
    textAt: (row, name) => {
      const at = titles.at.get(name);
      return at === undefined ? '' : table.text(row, keys[at] ?? '');
    },
  };
}

/** What there are columns for, of what documents say of the money of an activity and of its rows. */
function tellsOf(at: MefTitles['at']): Tells {
  const amounts = MEF_AMOUNTS.filter((name) => at.has(name));
  return new Set([
    'presupuesto/devengado_mensual',
    ...amounts.flatMap((name) => [`presupuesto/${name}`, `presupuesto/detalle/${name}`]),
  ]);
}

/** What came of the spending of the MEF. */
function mefFile(
  { spending, found, left, rows }: MefRead,
  { form, at }: MefTitles,
  file: string,
): ImportedFile {
  const what = form === 'columns' ? 'el gasto devengado mensual del MEF' : 'el gasto mensual del MEF';
  const cell = spending?.groups[0]?.cell ?? wholeFile(file);
  return {
    file,
    recognised:
      spending === undefined
        ? what
        : `${what}, del ${spending.anio}, con ${count(rows, 'fila', 'filas')}${spending.nombre === '' ? '' : ` de ${spending.nombre}`} en ${count(spending.groups.length, 'combinación de meta, rubro y genérica', 'combinaciones de meta, rubro y genérica')}`,
    proposal:
      spending === undefined
        ? NO_PROPOSAL
        : {
            ...NO_PROPOSAL,
            spending,
            tells: tellsOf(at),
            years: [
              {
                anio: spending.anio,
                corte:
                  spending.lastMonth === 0 ? undefined : lastDayOfMonth(spending.anio, spending.lastMonth),
                cell,
              },
            ],
          },
    found,
    unplaced: left,
    notes: [],
  };
}
