import { decodeText } from '../sheets/decode-text.ts';
import { kindOfFile, KIND_WORDS } from '../sheets/recognise.ts';
import type { SheetsRead } from '../sheets/read.ts';
import { textOf, type Sheet } from '../sheets/sheet.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { ceplanTables, readCeplan } from './ceplan/ceplan.ts';
import { consultaTables, readConsulta } from './consulta-amigable.ts';
import { readJne } from './jne/read.ts';
import { mefSheets, readMefBook, readNational } from './mef/file.ts';
import type { Table } from './table.ts';
import { FRONT_SHEET } from './workbook/front.ts';
import { readBook } from './workbook/read-book.ts';
import { frontOf } from './workbook/recognise.ts';
import { sheetsTold } from './workbook/sheets-told.ts';
import type { Problem } from './problem.ts';
import { scaledAmountsOf } from './scaled-amounts.ts';
import { refusedFile, unreadFile } from './refused-file.ts';
import { wideRowsOf } from './wide-rows.ts';
import type { FileToImport, ImportRequest } from './request.ts';
import { NO_PROPOSAL, type Heeded, type ImportedFile } from './proposal.ts';

/** A book as it was read: what its format can tell. */
type ReadBook = Extract<SheetsRead, { readonly kind: 'sheets' }>;

const OF_CEPLAN: readonly Heeded[] = ['ubigeo', 'pimIsFn', 'withMotives', 'cumulative'];
const OF_MONEY: readonly Heeded[] = ['ubigeo'];
const OF_JNE: readonly Heeded[] = ['nombre', 'ubigeo', 'registro'];

/** Tells what a file is and reads it. What cannot be read is a finding. */
export async function readFile(file: FileToImport, request: ImportRequest): Promise<ImportedFile> {
  const kind = kindOfFile(file.head);
  if (kind === 'csv') {
    const national = readNational(file, request);
    if (national) return { ...national, heeds: OF_MONEY };
  }
  const bytes = file.bytes();
  if (kind === 'json') {
    const { entity, nombre, registro, years } = request;
    const { text, note } = decodeText(bytes) ?? { text: '', note: undefined };
    const plan = readJne(file.name, text, {
      entity: nombre,
      ubigeo: entity.ubigeo,
      plan: registro,
      period: years,
    });
    return plan
      ? { ...plan, heeds: OF_JNE, notes: note === undefined ? plan.notes : [note, ...plan.notes] }
      : refusedFile(file.name, KIND_WORDS.json, unknownFormat('un JSON que no es un plan del JNE', []));
  }
  // What reads books is a part of its own, that other runs need not load.
  const { readSheets } = await import('../sheets/read.ts');
  const read = await readSheets(bytes);
  if (read.kind === 'refused')
    return unreadFile(
      file.name,
      read.format === 'html' ? 'una página HTML' : KIND_WORDS[read.format],
      read.refusal,
    );
  const { sheets } = read;
  const front = frontOf(sheets, file.name);
  const long = front && sheets.find(({ rows }) => rows.length > MOST_ROWS);
  if (long) return refusedFile(file.name, read.formatInWords, tooLong(long));
  if (front) return told({ ...readBook(front, sheets, file.name, request.model), heeds: [] }, read);
  const [ceplan, ...more] = ceplanTables(sheets, file.name);
  if (ceplan)
    return told({ ...readCeplan([ceplan, ...more], request), heeds: OF_CEPLAN }, read, [ceplan, ...more]);
  const [consulta, ...others] = consultaTables(sheets, file.name);
  if (consulta)
    return told({ ...readConsulta([consulta, ...others], request), heeds: OF_MONEY }, read, [
      consulta,
      ...others,
    ]);
  const [spending, ...rest] = mefSheets(sheets, file.name);
  if (spending)
    return told(
      { ...readMefBook([spending, ...rest], request), heeds: OF_MONEY },
      read,
      [spending, ...rest].map(({ table }) => table),
    );
  return refusedFile(
    file.name,
    read.formatInWords,
    sheetsTold(sheets).size > 1 ? BOOK_WITHOUT_FRONT : unknownFormat(read.formatInWords, sheets),
  );
}

/** What came of a book, and what is to be said of it. `tables` were read; none of a book of ours, which tells its sheets itself. */
function told(imported: ImportedFile, book: ReadBook, tables: readonly Table[] = []): ImportedFile {
  const { format, formatInWords, notes } = book;
  const isBlind = format === 'xls' || format === 'xlsb';
  const blind = isBlind
    ? ['En ese formato no se ve qué filas, columnas u hojas están ocultas: se leen todas']
    : [];
  const unreadable = tables.flatMap((table) => [...wideRowsOf(table), ...scaledAmountsOf(table)]);
  return {
    ...imported,
    recognised: `${imported.recognised}; el archivo es ${formatInWords}`,
    ...(unreadable.length === 0 ? {} : { found: [...unreadable, ...imported.found], proposal: NO_PROPOSAL }),
    notes: [...imported.notes, ...notes, ...unreadNotes(book, tables), ...blind],
  };
}

/** The sheets of a book that hold something and were not read. */
function unreadNotes({ sheets }: ReadBook, tables: readonly Table[]): readonly string[] {
  const unread = sheets
    .filter(({ rows }) => rows.length > 0)
    .filter((sheet) => !tables.some((one) => one.sheet === sheet));
  if (tables.length === 0 || unread.length === 0) return [];
  const names = unread.map(({ name }) => quote(name ?? ''));
  return [
    `${unread.length === 1 ? 'No se lee la hoja' : 'No se leen las hojas'} ${enumerate(names)}, que no ${unread.length === 1 ? 'tiene' : 'tienen'} los títulos de esa tabla`,
  ];
}

/** A workbook of one unit has some hundreds; each row beyond would be a finding. */
const MOST_ROWS = 50_000;

function tooLong({ name, rows }: Sheet): Problem {
  return {
    name: 'archivo-no-leido',
    severity: 'error',
    message: `La hoja ${quote(name ?? '')} tiene datos hasta la fila ${rows.length}, y un libro de una unidad no pasa de ${MOST_ROWS}`,
    help: 'Si una columna se rellenó hasta el final de la hoja, borre esas filas (Inicio > Eliminar > Eliminar filas de hoja) y guárdelo de nuevo',
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
