import { windows1252Text } from './windows-1252.ts';

/** What UTF-8 letters of Spanish become when read as Windows-1252: `Ã³`, `Â°`, `â€œ`; and what is lost for good. */
const DAMAGE =
  /Ã[\u0080-\u00BF\u2018-\u2026\u2030\u2039\u203A\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u20AC]|Â[\u0080-\u00BF]|â€.|\uFFFD/u;

let byteOf: ReadonlyMap<string, number> | undefined;

/** Whether a text was read in the wrong encoding somewhere on its way. */
export function isDamaged(text: string): boolean {
  return DAMAGE.test(text);
}

/** A damaged text as it was before; empty when it is beyond repair. */
export function repairedText(text: string): string {
  byteOf ??= windows1252();
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf.get(character);
    if (byte === undefined) return '';
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return '';
  }
}

/** The byte of each character, also of those that a program read as Latin-1. */
function windows1252(): ReadonlyMap<string, number> {
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const signs = [...windows1252Text(Uint8Array.from(all))];
  return new Map(
    [...all.map((byte) => String.fromCharCode(byte)), ...signs].map((sign, i) => [sign, i % 256]),
  );
}
