/** A text of several lines on one: each line break, with the spaces around it, becomes a space. */
export function onOneLine(text: string): string {
  return text.replaceAll(/(?<!\s)\s*[\r\n\u2028\u2029]\s*/g, ' ');
}
