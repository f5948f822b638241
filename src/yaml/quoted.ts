/**
 * A text between the quotation marks that YAML understands: double ones, or single ones where double ones would
 * need escapes.
 */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
