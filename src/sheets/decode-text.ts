import { mixedText, type MixedText } from '../text/mixed-encoding.ts';
import { count, enumerate, firstNamed, quote } from '../text/spanish.ts';

/** A text as bytes hold it. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** What to tell of one that two programs wrote, each in its encoding: in Spanish, without full stop. */
  readonly note: string | undefined;
}

/**
 * The text of a file as programs of offices write them: UTF-8 with or without a mark, UTF-16 with one, else
 * Windows-1252, which older Spanish Windows programs use; of a text that is UTF-8 but for some bytes, only those.
 * Undefined for bytes that are no text: they hold zeros.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), note: undefined };
  if (!isText(bytes)) return undefined;
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), note: undefined };
  const mixed = mixedText(bytes);
  return { text: mixed.text, note: mixed.isMixed ? strayNote(mixed) : undefined };
}

/** Whether bytes are a text, in whatever encoding. */
export function isText(bytes: Uint8Array): boolean {
  return wideEncoding(bytes) !== undefined || !bytes.includes(0);
}

/** The encoding of two bytes for each unit that a mark tells of. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** A file may be cut in the middle of a character: the last bytes may be a beginning only. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const SHOWN = 3;
/** How much of a text is shown on each side of a character, in characters. */
const AROUND = 30;

function strayNote({ text, strays }: MixedText): string {
  const places = [...new Set(strays.map((at) => quote(wordsAround(text, at))))];
  const read = strays.length === 1 ? 'se leyó' : 'se leyeron';
  return `El archivo está en UTF-8, salvo ${count(strays.length, 'carácter', 'caracteres')} que ${read} como Windows-1252 (ANSI): compare con el original ${enumerate(firstNamed(places, SHOWN))}`;
}

/** What stands around a character within its cell. */
function wordsAround(text: string, at: number): string {
  const before = /[^\t\n\r,;|<>"]*$/.exec(text.slice(Math.max(0, at - AROUND), at))?.[0] ?? '';
  const after = /^[^\t\n\r,;|<>"]*/.exec(text.slice(at, at + AROUND))?.[0] ?? '';
  return `${before}${after}`.trim();
}
