const decoder = new TextDecoder('windows-1252');

/**
 * The text of bytes as older Spanish Windows programs write it. They are asked for as a part of more to come: of a whole,
 * Node 20 and 22 read quotation marks, dashes and the euro (bytes 80 to 9F) as control characters.
 */
export function windows1252Text(bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true });
}
