import { unzipSync } from 'fflate';
import { isLfsPointer, LFS_POINTER } from '../text/lfs-pointer.ts';
import { decodeText } from './decode-text.ts';

/** What the first bytes of a file say that it is, whatever its name says. */
export type FileKind =
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'html'
  | 'csv'
  | 'xml2003'
  | 'xml'
  | 'json'
  | 'encrypted'
  | 'old-xls'
  | 'word'
  | 'pdf'
  | 'zip'
  | 'compressed'
  | 'picture'
  | 'empty'
  | 'lfs'
  | 'binary';

/** How each kind is called, with its article. */
export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  xlsx: 'un libro de Excel (.xlsx)',
  xlsb: 'un libro binario de Excel (.xlsb)',
  ods: 'una hoja de LibreOffice (.ods)',
  xls: 'un libro de Excel 97-2003 (.xls)',
  html: 'una tabla HTML, como las que CEPLAN y otros sistemas guardan con el nombre .xls',
  lfs: LFS_POINTER.what,
  csv: 'un texto separado por comas u otro signo (CSV)',
  xml2003: 'una hoja de cálculo XML 2003',
  xml: 'un archivo XML',
  json: 'un archivo JSON',
  encrypted: 'un libro de Excel con contraseña',
  'old-xls': 'un libro de Excel 5.0 o 95',
  word: 'un documento de Word o de otro programa de Office',
  pdf: 'un PDF',
  zip: 'un archivo comprimido (zip)',
  compressed: 'un archivo comprimido',
  picture: 'una imagen',
  empty: 'un archivo vacío',
  binary: 'un archivo que no es texto ni hoja de cálculo',
};

/** Tells a file by its first bytes. Of a zip it looks at the names inside, of a text at its beginning. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (isLfsPointer(bytes)) return 'lfs';
  if (begins(bytes, [0x50, 0x4b])) return kindOfZip(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return kindOfCompound(bytes);
  if (begins(bytes, [0x09, 0x08, 0x08, 0x00]) || begins(bytes, [0x09, 0x04, 0x06, 0x00])) return 'old-xls';
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47]) || begins(bytes, [0xff, 0xd8, 0xff])) return 'picture';
  if (COMPRESSED.some((mark) => begins(bytes, mark))) return 'compressed';
  return kindOfText(bytes);
}

/** gzip, 7z, rar, xz */
const COMPRESSED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xfd, 0x37, 0x7a, 0x58],
];

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** How much of a file is looked through for names, in bytes. */
const SEARCHED = 8 * 1024 * 1024;

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = namesIn(bytes);
  // Of a book among others in a zip the parts may be seen too, and are not those of the zip.
  const has = (name: string): boolean => (names === undefined ? holds(bytes, name) : names.has(name));
  const type = (kind: string): boolean =>
    holds(bytes.subarray(0, TYPE_WITHIN), `application/vnd.oasis.opendocument${kind}`);
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('xl/workbook.xml') || (has('[Content_Types].xml') && holdsFolder(names, bytes, 'xl/')))
    return 'xlsx';
  if (type('.spreadsheet')) return 'ods';
  return has('word/document.xml') || has('ppt/presentation.xml') || type('') ? 'word' : 'zip';
}

/** Within how many bytes an OpenDocument file says its type. */
const TYPE_WITHIN = 256;

/** The names of what a zip holds; undefined where its list is cut off or damaged. */
function namesIn(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name);
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return names;
}

function holdsFolder(names: ReadonlySet<string> | undefined, bytes: Uint8Array, folder: string): boolean {
  return names === undefined ? holds(bytes, folder) : [...names].some((name) => name.startsWith(folder));
}

function kindOfCompound(bytes: Uint8Array): FileKind {
  if (holds(bytes, wide('EncryptedPackage'))) return 'encrypted';
  if (holds(bytes, wide('Workbook')) || holds(bytes, wide('Book')))
    return isLocked(bytes) ? 'encrypted' : 'xls';
  return 'word';
}

/** Names inside a compound file stand in UTF-16. */
function wide(text: string): string {
  return [...text].map((letter) => `${letter}\0`).join('');
}

/** The beginning of a workbook of Excel 97, which stands at the beginning of a sector. */
const WORKBOOK_BEGINS = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
/** The record that says that what follows can only be read with a password. */
const FILEPASS = 0x2f;

/** Whether a workbook of Excel 97 has a password: the record that says so is one of its first. */
function isLocked(bytes: Uint8Array): boolean {
  for (let sector = 512; sector < bytes.length; sector += 512) {
    if (!begins(bytes.subarray(sector, sector + 8), WORKBOOK_BEGINS)) continue;
    let at = sector;
    for (let record = 0; record < 5 && at + 4 <= bytes.length; record++) {
      if (numberAt(bytes, at) === FILEPASS) return true;
      at += 4 + numberAt(bytes, at + 2);
    }
    return false;
  }
  return false;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
}

/** Whether an ASCII text stands in the bytes. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const first = wanted[0] ?? 0;
  // The list of what a zip holds stands at its end.
  const parts =
    bytes.length <= SEARCHED
      ? [bytes]
      : [bytes.subarray(0, SEARCHED), bytes.subarray(bytes.length - SEARCHED)];
  return parts.some((part) => {
    for (let at = part.indexOf(first); at >= 0; at = part.indexOf(first, at + 1))
      if (wanted.every((byte, i) => part[at + i] === byte)) return true;
    return false;
  });
}

function kindOfText(bytes: Uint8Array): FileKind {
  const head = decodeText(bytes.subarray(0, 4096))?.text.trimStart().slice(0, 2000);
  if (head === undefined) return 'binary';
  if (head === '' && bytes.length <= 4096) return 'empty';
  if (/^(?:<!DOCTYPE html|<html|<head|<meta|<table|<body|<style|<p>|<div|<!--)/i.test(head)) return 'html';
  if (head.startsWith('<')) {
    if (/urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application progid="Excel/i.test(head))
      return 'xml2003';
    return /<(?:html|table)[\s>]/i.test(head) ? 'html' : 'xml';
  }
  return /^[[{]\s*(?:["[{\]}]|$)/.test(head) ? 'json' : 'csv';
}
