import { windows1252Text } from '../text/windows-1252.ts';

const utf8 = new TextDecoder('utf-8');

/**
 * The text of bytes of which some are UTF-8 and some are not, as where one program added a line to the file of another:
 * what is UTF-8 stays as it is, and each other byte is read as Windows-1252.
 */
export function mixedText(bytes: Uint8Array): string {
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    for (let length = sequenceAt(bytes, at); length > 0; length = sequenceAt(bytes, at)) at += length;
    const end = at;
    while (at < bytes.length && sequenceAt(bytes, at) === 0) at++;
    parts.push(utf8.decode(bytes.subarray(start, end)), windows1252Text(bytes.subarray(end, at)));
  }
  return parts.join('');
}

/** How many bytes the character of UTF-8 at a place has; 0 where there is none. */
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
  return length;
}

/** The bounds of a second byte where they are narrower: no longer form than needed, no surrogates, no more than U+10FFFF. */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};
