import { windows1252Text } from '../text/windows-1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text and the encoding in which its bytes hold it. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file as programs of offices write them: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252,
 * which older Spanish Windows programs use. Undefined for bytes that are no text: they hold zeros.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decoded(bytes, wide);
  if (!isText(bytes)) return undefined;
  return decoded(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Whether bytes are a text, in whatever encoding. */
export function isText(bytes: Uint8Array): boolean {
  return wideEncoding(bytes) !== undefined || !bytes.includes(0);
}

/** The encoding of two bytes for each unit that a mark tells of. */
function wideEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = encoding === 'windows-1252' ? windows1252Text(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
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
