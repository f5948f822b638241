import { separatorOf } from '../sheets/csv.ts';
import { csvRecords } from '../sheets/csv-stream.ts';
import { decodeText } from '../sheets/decode-text.ts';
import { kindOfFile, KIND_WORDS } from '../sheets/recognise.ts';
import type { SheetsRead } from '../sheets/read.ts';
import { RefusedSheet, type Refusal } from '../sheets/refused.ts';
import { textOf, type Sheet } from '../sheets/sheet.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { ceplanTable, readCeplan } from './ceplan/ceplan.ts';
import { consultaTable, readConsulta } from './consulta-amigable.ts';
import type { Model } from '../model/model.ts';
import type { Entity } from './entity.ts';
import { readJne } from './jne/read.ts';
import { readMef, type MefRead, type MefRow } from './mef/read.ts';
import { lastDayOfMonth } from '../model/progress/calendar.ts';
import { mefTitles, type MefTitles } from './mef/titles.ts';
import { FRONT_SHEET } from './workbook/front.ts';
import { readBook } from './workbook/read-book.ts';
import { frontOf } from './workbook/recognise.ts';
import { sheetsTold } from './workbook/sheets-told.ts';
import { problemAt, wholeFile, type Named, type Problem } from './problem.ts';
import { NO_PROPOSAL, type ImportedFile } from './proposal.ts';

/** A file that is imported, read as far as it needs to be. */
export interface FileToImport {
  /** As the user named it. */
  readonly name: string;
  /** Its beginning, which tells what it is. */
  readonly head: Uint8Array;
  /** All of it. Throws FileFault for one that is too large to be held. */
  readonly bytes: () => Uint8Array;
  /** All of it, piece by piece; each may be overwritten by the next. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** Told after each piece of a file that is read so, with the rows so far. */
  readonly onPiece?: (rows: number) => void;
}

/** What is asked of the files. */
export interface ImportRequest {
  /** The project that files are brought into. */
  readonly model: Model;
  readonly entity: Entity;
  /** The name of the municipality, for a plan that does not say it. */
  readonly nombre: string | undefined;
  readonly anio: number | undefined;
  readonly years: { readonly inicio: number; readonly fin: number } | undefined;
  /** The code of the registered plan that is wanted. */
  readonly registro: string | undefined;
  readonly pimIsFn: boolean;
  readonly withMotives: boolean;
  readonly cumulative: boolean | undefined;
}

/** A book as it was read: what its format can tell. */
type ReadBook = Extract<SheetsRead, { readonly kind: 'sheets' }>;

/** Tells what a file is and reads it. What cannot be read is a finding. */
export async function readFile(file: FileToImport, request: ImportRequest): Promise<ImportedFile> {
  const kind = kindOfFile(file.head);
  if (kind === 'csv') {
    const national = readNational(file, request);
    if (national) return national;
  }
  const bytes = file.bytes();
  if (kind === 'json') {
    const { entity, nombre, registro, years } = request;
    const text = decodeText(bytes)?.text ?? '';
    const plan = readJne(file.name, text, {
      entity: nombre,
      ubigeo: entity.ubigeo,
      plan: registro,
      period: years,
    });
    return (
      plan ?? refused(file.name, KIND_WORDS.json, unknownFormat('un JSON que no es un plan del JNE', []))
    );
  }
  // What reads books is a part of its own, that other runs need not load.
  const { readSheets } = await import('../sheets/read.ts');
  const read = await readSheets(bytes);
  if (read.kind === 'refused')
    return notRead(
      file.name,
      read.format === 'html' ? 'una página HTML' : KIND_WORDS[read.format],
      read.refusal,
    );
  const { sheets } = read;
  const front = frontOf(sheets, file.name);
  if (front) return told(readBook(front, sheets, file.name, request.model), read);
  const ceplan = ceplanTable(sheets, file.name);
  if (ceplan) return told(readCeplan(ceplan, request), read);
  const consulta = consultaTable(sheets, file.name);
  if (consulta) return told(readConsulta(consulta, request), read);
  return (
    withNotes(readMefSheet(sheets, file.name, request), read.notes) ??
    refused(
      file.name,
      read.formatInWords,
      sheetsTold(sheets).size > 1 ? BOOK_WITHOUT_FRONT : unknownFormat(read.formatInWords, sheets),
    )
  );
}

function told(imported: ImportedFile, { format, formatInWords, notes }: ReadBook): ImportedFile {
  const isBlind = format === 'xls' || format === 'xlsb';
  const blind = isBlind
    ? ['En ese formato no se ve qué filas, columnas u hojas están ocultas: se leen todas']
    : [];
  return {
    ...imported,
    recognised: `${imported.recognised}; el archivo es ${formatInWords}`,
    notes: [...imported.notes, ...notes, ...blind],
  };
}

function withNotes<T extends ImportedFile | undefined>(imported: T, notes: readonly string[]): T {
  return imported && { ...imported, notes: [...imported.notes, ...notes] };
}

/** A file of the MEF for the whole country, of any size; undefined for a text that is something else. */
function readNational(file: FileToImport, request: ImportRequest): ImportedFile | undefined {
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
    const read = readMef(records, titles, { file: file.name, sheet: undefined }, request);
    return withNotes(mefFile(read, titles, file.name), notes);
  } catch (error) {
    if (!(error instanceof RefusedSheet)) throw error;
    return notRead(file.name, 'un archivo de gasto del MEF', error.refusal);
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

function readMefSheet(
  sheets: readonly Sheet[],
  name: string,
  request: ImportRequest,
): ImportedFile | undefined {
  for (const sheet of sheets) {
    for (const [i, cells] of sheet.rows.slice(0, 8).entries()) {
      const titles = mefTitles(cells.map(textOf));
      if (!titles) continue;
      const named: Named = { file: name, sheet: sheet.name };
      const rows = sheet.rows
        .slice(i + 1)
        .map((row, j): MefRow => ({ row: i + j + 2, fields: row.map(textOf) }));
      return mefFile(readMef(rows, titles, named, request), titles, name);
    }
  }
  return undefined;
}

function mefFile({ spending, found, rows }: MefRead, { form }: MefTitles, file: string): ImportedFile {
  const what = form === 'columns' ? 'el gasto devengado mensual del MEF' : 'el gasto mensual del MEF';
  const cell = spending?.groups[0]?.cell ?? wholeFile(file);
  return {
    file,
    recognised:
      spending === undefined
        ? what
        : `${what}, del ${spending.anio}, con ${count(rows, 'fila', 'filas')} de ${spending.nombre} en ${count(spending.groups.length, 'combinación de meta, rubro y genérica', 'combinaciones de meta, rubro y genérica')}`,
    proposal:
      spending === undefined
        ? NO_PROPOSAL
        : {
            ...NO_PROPOSAL,
            spending,
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
    unplaced: [],
    notes: [],
  };
}

const BOOK_WITHOUT_FRONT: Problem = {
  name: 'libro-incompleto',
  severity: 'error',
  message: `Es un libro de plan export sin la hoja ${quote(FRONT_SHEET)}, que dice de qué plan, periodo y unidad es`,
  help: 'Devuélvale esa hoja, o copie sus datos en un libro nuevo de plan export',
};

function unknownFormat(what: string, sheets: readonly Sheet[]): Problem {
  const titles = (sheets[0]?.rows.find((row) => row.filter((cell) => cell !== undefined).length > 2) ?? [])
    .map(textOf)
    .filter((text) => text !== '');
  const seen =
    titles.length === 0
      ? ''
      : `; su primera fila con títulos dice ${enumerate(titles.slice(0, 4).map(quote))}${titles.length > 4 ? '…' : ''}`;
  return {
    name: 'formato-desconocido',
    severity: 'error',
    message: `Es ${what}, y no tiene los títulos de ningún archivo conocido${seen}`,
    help: 'Se leen los libros de plan export, las exportaciones de CEPLAN V.01, la Consulta Amigable y el gasto mensual del MEF, y los planes del JNE en JSON. No cambie los títulos de las columnas',
  };
}

function notRead(file: string, recognised: string, { message, help }: Refusal): ImportedFile {
  return refused(file, recognised, { name: 'archivo-no-leido', severity: 'error', message, help });
}

function refused(file: string, recognised: string, problem: Problem): ImportedFile {
  return {
    file,
    recognised,
    proposal: NO_PROPOSAL,
    found: [problemAt(wholeFile(file), problem)],
    unplaced: [],
    notes: [],
  };
}
