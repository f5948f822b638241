/**
 * What has no width and no meaning in Spanish: soft hyphens, zero-width spaces and marks, the byte order mark. The joiner
 * is kept where it composes an emoji. Direction overrides are no part of these: they change what is read, and are shown.
 */
const DROPPED =
  /[\u00AD\u200B\u200C\u200E\u200F\u2060-\u2064\uFEFF]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** The same text without what nobody can see in it. */
function withoutDropped(text: string): string {
  return text.replaceAll(DROPPED, '');
}

/** Whether some text may hold any of it, also written as an escape (`\u00AD`) that a reader has not resolved yet. */
export function mayHoldDropped(text: string): boolean {
  return /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|\\[uUxN]/.test(text);
}

/** Some plain data with no such character in any of its texts; the names of its fields stay as they are. */
export function dataWithoutDropped<T>(data: T): T {
  if (typeof data === 'string') return withoutDropped(data) as T & string; // a text for a text
  if (Array.isArray(data)) return data.map(dataWithoutDropped) as T & unknown[]; // item by item the same
  if (typeof data !== 'object' || data === null || !isPlain(data)) return data;
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    dataWithoutDropped(value),
  ]);
  return Object.fromEntries(entries) as T; // field by field the same
}

function isPlain(data: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
