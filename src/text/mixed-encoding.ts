import { windows1252Text } from './windows-1252.ts';

/** A text of which not all bytes are UTF-8. */
export interface MixedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Where in it the characters stand that were read as Windows-1252. */
  readonly strays: readonly number[];
  /** Whether it has characters that only UTF-8 makes sense of: two programs wrote it then. */
  readonly isMixed: boolean;
}

/**
 * Letters and signs of Spanish beyond ASCII, with those that programs of offices and web pages leave in it, as the hard
 * blank: a text that has no others was read in its own encoding.
 */
const NO_SPANISH = /[^\t\n\r -~áéíóúüñÁÉÍÓÚÜÑ¿¡°ºª«»‹›“”„‘’‚–—…·•§©®™¹²³½¼¾±×÷´¨µ‰€\u00A0]/;

/** Whether a text has no other signs than Spanish. */
export function isSpanish(text: string): boolean {
  return !NO_SPANISH.test(text);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The text of bytes of which some are UTF-8 and some are not, as where one program added a line to the file of another:
 * what is UTF-8 stays as it is, and each other byte is read as Windows-1252. `Ó”` of Windows-1252 are the bytes of a letter
 * of UTF-8 too: where both are Spanish there, they are that.
 */
export function mixedText(bytes: Uint8Array): MixedText {
  const parts: string[] = [];
  const strays: number[] = [];
  let length = 0;
  let isMixed = false;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  while (at < bytes.length) {
    const start = at;
    for (let size = sequenceAt(bytes, at); size > 0; size = sequenceAt(bytes, at)) {
      isMixed ||= size > 1;
      at += size;
    }
    add(utf8.decode(bytes.subarray(start, at)));
    for (; at < bytes.length && sequenceAt(bytes, at) === 0; at++) {
      strays.push(length);
      add(windows1252Text(bytes.subarray(at, at + 1)));
    }
  }
  return { text: parts.join(''), strays, isMixed };
}

/** How many bytes the character of UTF-8 at a place has; 0 where there is none, or where it is Spanish of Windows-1252. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead === undefined) return 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [least, most] = SECOND[lead] ?? [0x80, 0xbf];
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return isSpanish(windows1252Text(bytes.subarray(at, at + length))) ? 0 : length;
}

/**
 * The bounds of a second byte where they are narrower: no longer form than needed, no surrogates, no more than U+10FFFF.
 */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};
