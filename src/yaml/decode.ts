import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LFS_POINTER } from '../text/lfs-pointer.ts';
import { isSpanish, mixedText } from '../text/mixed-encoding.ts';
import type { Source } from '../text/source.ts';
import { windows1252Text } from '../text/windows-1252.ts';
import { type Fault, type FaultFix, finding } from './finding.ts';
import { otherKindOf, ZEROS } from './other-file.ts';
import { cited } from './quoted.ts';

/** Files over this many bytes are not read: a document of this product is a hundred times smaller. */
const MAX_BYTES = 5_000_000;

export interface Decoded {
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const saveAsUtf8 = 'Guárdelo como UTF-8. En el Bloc de notas: Archivo > Guardar como > Codificación: UTF-8';

/**
 * The text of a file, which must be UTF-8; a byte order mark at its start is accepted and dropped. A file in
 * another encoding, or over 5 MB, gives no source and the finding that says why. A control character gives a
 * finding and leaves the source, since the rest of the file can still be checked.
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return refused(path, '', tooLarge(bytes.length));
  const other = otherKindOf(bytes);
  if (other !== undefined) return refused(path, '', otherFault(other));
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return refuseUtf16(path, bytes, utf16);
  const text = utf8(bytes);
  if (text === undefined) return refuseOtherEncoding(path, bytes);
  const source = { path, text };
  const control = CONTROL.exec(text);
  if (control === null) return { source, diagnostics: [] };
  if (isNoText(text)) return refused(path, text, noTextFault(control.index));
  return { source, diagnostics: [finding(source, controlFault(control[0], control.index))] };
}

/** Control characters that YAML does not allow in a text; NEL (U+0085) it does. */
const CONTROL = /[^\P{Cc}\t\n\r\u0085]/u;

const strict = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(path: string, text: string, fault: Fault): Decoded {
  return { source: undefined, diagnostics: [finding({ path, text }, fault)] };
}

function otherFault(other: string): Fault {
  const place = { name: 'codificacion', start: 0, end: 0 };
  if (other === ZEROS)
    return {
      ...place,
      message:
        'El archivo solo tiene bytes en cero: se dañó al guardarse o al copiarse, y no queda nada que leer',
      help: 'Recupere una versión anterior: en OneDrive, clic derecho > Historial de versiones; con git, git checkout',
    };
  if (other === LFS_POINTER.what)
    return { ...place, message: `El archivo es ${other}`, help: LFS_POINTER.help };
  return {
    ...place,
    message: `El archivo es ${other} al que se le cambió el nombre, y no texto`,
    help: 'Abra el original con su programa, copie los datos y escríbalos en un archivo de texto .yaml; o saque este archivo de la carpeta del plan',
  };
}

function tooLarge(size: number): Fault {
  return {
    name: 'demasiado-grande',
    start: 0,
    end: 0,
    message: `El archivo pesa ${megabytes(size)} MB y el máximo es ${megabytes(MAX_BYTES)} MB`,
    help: 'Divídalo en varios archivos, por ejemplo un POI por unidad orgánica',
  };
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toString();
}

/** The encoding, when the bytes are UTF-16: by its mark, or by the zero that half of its bytes are in Spanish. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return undefined;
}

function refuseUtf16(path: string, bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(label).decode(bytes.subarray(0, 4000)).split(/[\r\n]/, 1)[0] ?? '';
  const shown = text.trim().slice(0, 40);
  return refused(path, text, {
    name: 'codificacion',
    start: 0,
    end: text.length,
    message: `El archivo está guardado en UTF-16 y no en UTF-8${shown === '' ? '' : `: empieza con ${cited(shown)}`}`,
    help: saveAsUtf8,
    fixes: [anew(text, new TextDecoder(label).decode(bytes), true)],
  });
}

/** The whole file in UTF-8, whatever of it the finding shows. */
function anew(shown: string, whole: string, safe: boolean): FaultFix {
  return { title: 'Guardarlo como UTF-8', safe, edits: [{ start: 0, end: shown.length, text: whole }] };
}

/**
 * A file of Windows-1252, where that is the one reading: all of it is Spanish then. In one that holds signs that Spanish
 * does not have only what is no UTF-8 is read so, and that is somebody's to choose.
 */
function fromWindows(lenient: string, bytes: Uint8Array): FaultFix {
  const text = windows1252Text(bytes);
  return isSpanish(text) ? anew(lenient, text, true) : anew(lenient, mixedText(bytes).text, false);
}

/** Bytes that are not UTF-8: almost always Windows-1252, the encoding of older Spanish Windows programs. */
function refuseOtherEncoding(path: string, bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const invalid = firstInvalid(lenient, bytes);
  const byte = bytes[invalid.byte] ?? 0;
  const code = byte.toString(16).toUpperCase().padStart(2, '0');
  const word = windows1252Word(bytes, invalid.byte);
  return refused(path, lenient, {
    name: 'codificacion',
    start: invalid.offset,
    end: invalid.offset + 1,
    message: `El archivo no está en UTF-8: el byte ${code} no es válido aquí; en Windows-1252 (ANSI) se leería ${cited(word)}`,
    help: saveAsUtf8,
    fixes: [fromWindows(lenient, bytes)],
  });
}

/** The first replacement character that stands for a broken byte and is not itself written in the file. */
function firstInvalid(
  lenient: string,
  bytes: Uint8Array,
): { readonly offset: number; readonly byte: number } {
  const encoder = new TextEncoder();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let byte = mark;
  let from = 0;
  for (;;) {
    const offset = lenient.indexOf('\uFFFD', from);
    if (offset < 0) return { offset: from, byte };
    byte += encoder.encode(lenient.slice(from, offset)).length;
    const written = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!written) return { offset, byte };
    byte += 3;
    from = offset + 1;
  }
}

function windows1252Word(bytes: Uint8Array, at: number): string {
  const start = Math.max(0, at - 40);
  const around = windows1252Text(bytes.subarray(start, at + 41));
  const before = /(?<![^\s"'[\]{},:])[^\s"'[\]{},:]*$/.exec(around.slice(0, at - start))?.[0] ?? '';
  const after = /^.[^\s"'[\]{},:]*/s.exec(around.slice(at - start))?.[0] ?? '';
  return before + after;
}

/** More control characters than a paste leaves behind: what is here was never text. */
function isNoText(text: string): boolean {
  const controls = text.slice(0, 4096).match(/[^\P{Cc}\t\n\r\u0085]/gu)?.length ?? 0;
  return controls > 16 && controls * 10 > Math.min(text.length, 4096);
}

function noTextFault(offset: number): Fault {
  return {
    name: 'codificacion',
    start: offset,
    end: offset + 1,
    message: 'El archivo no es texto: está lleno de caracteres de control',
    help: 'Revise que sea el archivo que quería: puede ser el de otro programa con el nombre cambiado, o estar dañado',
  };
}

function controlFault(character: string, offset: number): Fault {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    name: 'codificacion',
    start: offset,
    end: offset + 1,
    message: `Hay un carácter de control (U+${code}) que no se ve y no es texto`,
    help: 'Bórrelo: suele llegar al copiar de Word o de Excel; ponga en su lugar un espacio',
  };
}
