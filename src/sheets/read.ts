import { readBook } from './book.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { readHtml } from './html.ts';
import { kindOfFile, KIND_WORDS, type FileKind } from './recognise.ts';
import { LOCKED, RefusedSheet, SAVE_AS_XLSX, type Refusal } from './refused.ts';
import { LFS_POINTER } from '../text/lfs-pointer.ts';
import type { Sheet } from './sheet.ts';

/** A file read as sheets, or why it cannot be. */
export type SheetsRead =
  | {
      readonly kind: 'sheets';
      readonly format: FileKind;
      /** «un libro de Excel (.xlsx)» */
      readonly formatInWords: string;
      readonly sheets: readonly Sheet[];
      /** What to tell of the file, in Spanish and without full stop. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly format: FileKind; readonly refusal: Refusal };

/**
 * The sheets of a file, told by its first bytes and not by its name: books of Excel and LibreOffice, HTML tables under
 * any name, texts with separators. Never throws: what cannot be read is said.
 */
export async function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  const format = kindOfFile(bytes);
  try {
    const refusal = REFUSED[format];
    if (refusal !== undefined) throw new RefusedSheet(...refusal);
    return { kind: 'sheets', format, formatInWords: KIND_WORDS[format], ...(await sheetsOf(bytes, format)) };
  } catch (error) {
    if (!(error instanceof RefusedSheet)) throw error;
    return { kind: 'refused', format, refusal: error.refusal };
  }
}

async function sheetsOf(
  bytes: Uint8Array,
  format: FileKind,
): Promise<Pick<Extract<SheetsRead, { readonly kind: 'sheets' }>, 'sheets' | 'notes'>> {
  switch (format) {
    case 'xlsx':
    case 'xlsb':
    case 'ods':
    case 'xls':
      return { sheets: await readBook(bytes, format), notes: [] };
    default: {
      const decoded = decodeText(bytes);
      if (decoded === undefined) throw new RefusedSheet(...unreadable('binary'));
      const { text, note } = decoded;
      const notes = note === undefined ? [] : [note];
      if (format === 'html') return { sheets: readHtml(text), notes };
      const { sheet, note: ofEnd } = readCsv(text);
      return { sheets: [sheet], notes: ofEnd === undefined ? notes : [...notes, ofEnd] };
    }
  }
}

/** What is not read, and what to do with it. */
const REFUSED: Partial<Readonly<Record<FileKind, readonly [message: string, help: string]>>> = {
  xml2003: unreadable('xml2003'),
  xml: unreadable('xml'),
  json: unreadable('json'),
  encrypted: LOCKED,
  'old-xls': unreadable('old-xls'),
  word: unreadable('word', 'Copie la tabla a una hoja de Excel y guárdela como Libro de Excel (.xlsx)'),
  pdf: unreadable('pdf', 'Pida o descargue el mismo cuadro en Excel o en CSV'),
  zip: unreadable(
    'zip',
    'Descomprímalo y diga el nombre del archivo que lleva dentro; si debía ser un libro de Excel, está cortado: descárguelo de nuevo',
  ),
  compressed: unreadable('compressed', 'Descomprímalo y diga el nombre del archivo que lleva dentro'),
  picture: unreadable('picture', 'Pida o descargue el mismo cuadro en Excel o en CSV'),
  lfs: [`Es ${LFS_POINTER.what}`, LFS_POINTER.help],
  empty: ['El archivo está vacío', 'Vuelva a descargarlo, o pídalo de nuevo a quien se lo envió'],
  binary: unreadable('binary'),
};

function unreadable(kind: FileKind, help: string = SAVE_AS_XLSX): readonly [message: string, help: string] {
  return [`Es ${KIND_WORDS[kind]}, que no se lee`, help];
}
