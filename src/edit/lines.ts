/** Lines of a text by its offsets; `\n`, `\r\n` and a lone `\r` end one. */

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) at--;
  return at;
}

/** The line before the one of an offset, without its break; undefined before the first. */
export function lineAbove(text: string, offset: number): string | undefined {
  const start = lineStart(text, offset);
  if (start === 0) return undefined;
  const end = start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1);
  return text.slice(lineStart(text, end), end);
}

/** Where the line that holds an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}

/** Where the next line begins; the end of the text after the last. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** The line break of the line that holds an offset, or of the one before, or what the text has most; `\n` where it has none. */
export function eolAt(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  const own = breakAt(text, end);
  if (own !== '') return own;
  const start = lineStart(text, offset);
  if (start === 0) return '\n';
  return text.slice(Math.max(0, start - 2), start) === '\r\n' ? '\r\n' : text.charAt(start - 1);
}

/** The 0-based column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but blanks stands between the begin of its line and an offset. */
export function beginsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether a comment follows an offset on its line. */
export function commentFollows(text: string, offset: number): boolean {
  return /^[^\r\n]*[ \t]#/.test(text.slice(offset, lineEnd(text, offset)));
}

function breakAt(text: string, offset: number): string {
  if (text.startsWith('\r\n', offset)) return '\r\n';
  return isBreak(text, offset) ? text.charAt(offset) : '';
}

function isBreak(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 10 || unit === 13;
}
