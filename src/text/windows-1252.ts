/** What bytes 80 to 9F are; the five that are none stay as they are. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const oneByte = new TextDecoder('windows-1252');

/**
 * The text of bytes as older Spanish Windows programs write it. Node 20 to 24 decode it as Latin-1, in which quotation
 * marks, dashes and the euro (bytes 80 to 9F) are control characters.
 */
export function windows1252Text(bytes: Uint8Array): string {
  const text = oneByte.decode(bytes);
  return text.replaceAll(/[\u0080-\u009F]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? control);
}
