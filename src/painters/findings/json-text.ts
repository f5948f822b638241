/**
 * Characters that JSON allows raw and a terminal would obey or hide: delete, C1 controls, marks and overrides of
 * direction, line separators, the byte order mark; and the second sign of `##[`, which the runner of GitHub Actions obeys.
 */
const RAW = /(?<=#)#(?=\[)|[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A value as JSON of two-space indent with a final newline; characters that are not seen are written as escapes. */
export function jsonText(value: unknown): string {
  return `${withoutRaw(JSON.stringify(value, null, 2))}\n`;
}

/** JSON with the characters that are not seen written as escapes. */
export function withoutRaw(json: string): string {
  return json.replaceAll(RAW, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
